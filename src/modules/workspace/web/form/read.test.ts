import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyKind } from '../../../../../test/workspace.ts';
import { postedOf } from '../../../../platform/forms/index.ts';
import { changeShape } from '../../../editing/index.ts';
import { changesIn, markerOf } from './read.ts';
import { typedIn } from './typed.ts';

/** What a form with these fields changes. */
function read(...fields: readonly (readonly [string, string])[]) {
  return changesIn(postedOf(fields), everyKind, 'hu');
}

const ids = ['01980000-0000-7000-8000-00000000000a', '01980000-0000-7000-8000-00000000000b'] as const;

describe('what was posted, as changes', () => {
  test('WS-01 fields that were not on the page are left out, and what is no field is no change', () => {
    expect(read()).toEqual({});
    expect(read(['title', 'Cím'], ['lang', 'hu'], ['revision', '3'], ['state', 'met'], ['__proto__', 'x'])).toEqual({ title: { lang: 'hu', text: 'Cím' } });
  });

  test('WS-01 a text is changed in the language it was edited in, exactly as it was typed', () => {
    expect(read(['title', ' két  szó\n'])).toEqual({ title: { lang: 'hu', text: ' két  szó\n' } });
    expect(changesIn(postedOf([['about', '']]), everyKind, 'et')).toEqual({ about: { lang: 'et', text: '' } });
  });

  test('WS-01 one value of a kind that has no language is trimmed; empty, it is none', () => {
    expect(read(['link', ' https://a.eu '], ['priority', 'high'], ['theme', ids[0]], ['due', '2024-05-17']))
      .toEqual({ link: 'https://a.eu', priority: 'high', theme: ids[0], due: '2024-05-17' });
    expect(read(['link', ' '], ['priority', ''], ['theme', ''], ['due', ''])).toEqual({ link: null, priority: null, theme: null, due: null });
  });

  test('WS-01 a list that was on the page and sends nothing is empty', () => {
    expect(read([markerOf('scopes'), '1'], [markerOf('needs'), '1'], [markerOf('checked'), '1'])).toEqual({ scopes: [], needs: [], checked: false });
    expect(read(['scopes', 'local'], ['scopes', ''], ['scopes', 'regional'], ['scopes', 'local'], ['needs', ids[0]], ['needs', ids[1]]))
      .toEqual({ scopes: ['local', 'regional'], needs: [...ids] });
  });

  test('WS-01 a box is ticked by "yes" and by nothing else', () => {
    expect(read([markerOf('checked'), '1'], ['checked', 'yes'])).toEqual({ checked: true });
    expect(read(['checked', 'on'])).toEqual({ checked: false });
  });
});

describe('numbers', () => {
  test.each([
    ['12', 12], [' 1 200 ', 1200], ['1\u00A0200\u202F000', 1_200_000], ['-3', -3], ['', null], ['  ', null], ['007', 7],
  ])('WS-02 a whole number written %j is %j', (typed, value) => {
    expect(read(['count', typed])).toEqual({ count: value });
  });

  const noNumbers = [['about 12', 'about12'], ['1,5', '1.5'], ['1e3', '1e3'], ['0x10', '0x10'], ['--1', '--1']] as const;
  test.each(noNumbers)('WS-02 %j is no whole number and stays text, to be refused', (typed, value) => {
    expect(read(['count', typed])).toEqual({ count: value });
    expect(changeShape(everyKind).safeParse(read(['count', typed])).success).toBe(false);
  });

  test.each([['1 234,50', '1234.50'], ['12.5', '12.5'], ['0', '0'], ['', null], [' \u202F', null]])('WS-02 an exact number written %j is kept as %j', (typed, value) => {
    expect(read(['amount', typed])).toEqual({ amount: value });
    expect(changeShape(everyKind).safeParse(read(['amount', typed])).success).toBe(true);
  });

  test('WS-02 two commas are no number', () => {
    expect(changeShape(everyKind).safeParse(read(['amount', '1,234,5'])).success).toBe(false);
  });

  test('WS-02 any whole number comes back however its groups are set off', () => {
    fc.assert(fc.property(fc.integer(), fc.constantFrom('', ' ', '\u00A0', '\u202F'), (value, space) => {
      const typed = String(value).replaceAll(/\B(?=(\d{3})+(?!\d))/g, space);
      expect(read(['count', typed])).toEqual({ count: value });
    }));
  });
});

describe('when', () => {
  const when = (kind: string, start = '', end = '') => read(['raised.kind', kind], ['raised.start', start], ['raised.end', end])['raised'];

  test.each([
    ['unknown', '2020', '2021', { kind: 'unknown' }],
    ['on', ' 2020-05 ', '', { kind: 'on', start: '2020-05' }],
    ['on', '2020-05-01', '2020-05-02', { kind: 'on', start: '2020-05-01', end: '2020-05-02' }],
    ['from', '2020', '', { kind: 'from', start: '2020' }],
    ['from', '2020', '2022', { kind: 'from', start: '2020', end: '2022' }],
    ['within', '2020', '2022', { kind: 'within', start: '2020', end: '2022' }],
    ['after', '2020', '2022', { kind: 'after', start: '2020' }],
    ['before', '', '2022', { kind: 'before', end: '2022' }],
    ['before', '2022', '', { kind: 'before', end: '2022' }],
  ])('WS-01 "%s" with %j and %j', (kind, start, end, value) => {
    expect(when(kind, start, end)).toEqual({ v: 1, ...value });
    expect(changeShape(everyKind).safeParse({ raised: when(kind, start, end) }).success).toBe(true);
  });

  test('WS-01 without any point nothing is known; a kind nobody offers means nothing', () => {
    expect([when('on'), when('from'), when('sometimes', '2020')]).toEqual([1, 2, 3].map(() => ({ v: 1, kind: 'unknown' })));
  });

  test.each([['within', '2020', ''], ['after', '', ''], ['before', '', ''], ['on', '', '2022'], ['on', 'May 2020', ''], ['on', '2020-13', '']])(
    'WS-01 "%s" with %j and %j is incomplete, and refused', (kind, start, end) => {
      expect(changeShape(everyKind).safeParse({ raised: when(kind, start, end) }).success).toBe(false);
    },
  );

  test('WS-01 only its kind says that it stood on the page', () => {
    expect(read(['raised.start', '2020'])).toEqual({});
  });
});

describe('what was typed', () => {
  test('WS-04 is kept by the name of its field, as it was; a field of parts and what is no field are not', () => {
    const form = postedOf([['title', ' A '], ['count', 'twelve'], ['raised.kind', 'on'], ['form-token', 'secret'], ['link', '']]);
    expect(typedIn(form, everyKind)).toEqual({ title: ' A ', count: 'twelve', link: '' });
  });

  test('WS-01 no form whatever throws', () => {
    const names = fc.constantFrom(...Object.keys(everyKind), 'raised.kind', 'raised.start', 'has.scopes', 'x');
    fc.assert(fc.property(fc.array(fc.tuple(names, fc.string())), (fields) => {
      expect(Object.keys(read(...fields)).every((name) => name in everyKind)).toBe(true);
    }));
  });
});

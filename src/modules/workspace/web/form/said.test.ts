import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../../test/reading.ts';
import { everyKind } from '../../../../../test/workspace.ts';
import { langs } from '../../../../kernel/lang.ts';
import type { RefusalCode } from '../../../../kernel/result.ts';
import { withTranslation, written } from '../../../../kernel/text.ts';
import { problemsOf } from './problems.ts';
import { shapeProblems } from './shape.ts';
import { inWords } from './words.ts';

const reading = testReading('en');
const options = [{ value: 'a', label: withTranslation(written('hu', 'Készségek'), 'en', { text: 'Skills', origin: 'written' }) }, { value: 'b', label: 'Plain name' }];
const words = (name: keyof typeof everyKind, value: unknown, lang: 'en' | 'hu' = 'en') => inWords(everyKind[name], value, { lang, reading: testReading(lang), options });

describe('values in words', () => {
  test('WS-05 a text is that of the language in question, and of no other', () => {
    expect([words('title', written('en', 'Clean air')), words('title', written('en', 'Clean air'), 'hu')]).toEqual(['Clean air', '']);
  });

  test('WS-05 choices say their words, one that is no longer offered its name', () => {
    expect([words('priority', 'high'), words('priority', 'urgent')]).toEqual(['High', 'urgent']);
    expect(words('scopes', ['local', 'regional'])).toBe(reading.list([reading.say('practices.scope-local'), reading.say('practices.scope-regional')]));
    expect(words('scopes', [])).toBe('');
  });

  test('WS-05 records say their names in the reader’s language, those that are gone say so', () => {
    expect([words('theme', 'a'), words('theme', 'a', 'hu'), words('theme', 'x')]).toEqual(['Skills', 'Készségek', 'no longer there']);
    expect(words('needs', ['a', 'b', 'x'])).toBe('Skills, Plain name and no longer there');
    expect(inWords(everyKind.theme, 'a', { lang: 'en', reading })).toBe('no longer there');
  });

  test('WS-05 numbers, days and times are written as the language does', () => {
    expect([words('count', 12_000), words('amount', '12000.5')]).toEqual(['12,000', '12,000.5']);
    expect([words('count', true), words('due', 7), words('link', 7)]).toEqual(['', '', '']);
    expect(words('due', '2024-05-17')).toBe('17 May 2024');
    expect(words('raised', { v: 1, kind: 'on', start: '2020' })).toContain('2020');
    expect(words('link', 'https://a.eu')).toBe('https://a.eu');
  });

  test('WS-05 a box is yes or no', () => {
    expect([words('checked', true), words('checked', false), words('checked', true, 'hu')]).toEqual(['Yes', 'No', testReading('hu').say('work.yes')]);
  });

  test('WS-05 nothing recorded is no words, for every kind', () => {
    for (const field of Object.values(everyKind)) expect([inWords(field, null, { lang: 'en', reading }), inWords(field, undefined, { lang: 'en', reading })]).toEqual(['', '']);
  });
});

describe('refusals', () => {
  const said = (field: string | undefined, code: RefusalCode = 'invalid') => problemsOf([{ code, ...(field !== undefined && { field }) }], everyKind, reading);

  test('WS-04 are said at the field they point to, however deep', () => {
    expect(said('changes.title.text', 'required')).toEqual([{ field: 'title', text: 'Please fill this in.' }]);
    expect(said('raised', 'period-reversed')).toEqual([{ field: 'raised', text: 'The end lies before the start.' }]);
    expect(said('revision', 'stale')).toEqual([{ field: undefined, text: 'Somebody changed this record while you were working on it.' }]);
    expect(said(undefined, 'wrong-state')[0]).toMatchObject({ field: undefined });
  });

  test('WS-04 a wrong value says what is expected of its kind, in all languages', () => {
    expect(said('changes.count')).toEqual([{ field: 'count', text: 'Write a whole number, without unit.' }]);
    expect(said('changes.link')[0]?.text).toContain('https://');
    expect(said('elsewhere')).toEqual([{ field: undefined, text: 'Something here is not as expected.' }]);
    for (const lang of langs) {
      for (const name of Object.keys(everyKind)) expect(problemsOf([{ code: 'invalid', field: name }], everyKind, testReading(lang))[0]?.text).toMatch(/\.$/);
    }
  });

  test('WS-04 a text that is too long says how long it may be', () => {
    expect(problemsOf([{ code: 'text-too-long', field: 'about', values: { limit: 1500 } }], everyKind, reading)).toEqual([
      { field: 'about', text: 'This text is too long: at most 1,500 characters.' },
    ]);
  });

  test('WS-04 each is said once, and none is lost', () => {
    const twice = [
      { code: 'invalid', field: 'needs.0' }, { code: 'invalid', field: 'needs.1' }, { code: 'required', field: 'title' }, { code: 'required', field: 'about' },
    ] as const;
    expect(problemsOf(twice, everyKind, reading).map(({ field }) => field)).toEqual(['needs', 'title', 'about']);
    expect(problemsOf([], everyKind, reading)).toEqual([]);
  });
});

describe('the shape of what was typed', () => {
  test('WS-04 what fits is no problem', () => {
    expect(shapeProblems({}, everyKind)).toEqual([]);
    expect(shapeProblems({ title: { lang: 'en', text: 'x'.repeat(20) }, count: 0, amount: '0', scopes: [], checked: true, due: null }, everyKind)).toEqual([]);
  });

  test('WS-04 what does not is named with its field', () => {
    expect(shapeProblems({ title: { lang: 'en', text: 'x'.repeat(21) } }, everyKind)).toEqual([{ code: 'text-too-long', field: 'title.text', values: { limit: 20 } }]);
    expect(shapeProblems({ count: -1, amount: '-1', link: 'javascript:alert(1)', due: '2024-02-30', theme: 'x', needs: ['y'] }, everyKind).map(({ field }) => field)).toEqual([
      'link', 'theme', 'needs.0', 'count', 'amount', 'due',
    ]);
    expect(shapeProblems({ priority: 'urgent', scopes: ['world'] }, everyKind)).toEqual([{ code: 'invalid', field: 'priority' }, { code: 'invalid', field: 'scopes.0' }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { delimiterOf, isClean, plain, tableOf, textOf } from './table.ts';
import { decimalOf, flagOf, freeSlug, whenOf, whenPattern, wholeOf } from './values.ts';

describe('a table', () => {
  it('IM-01 has its headings in the first row that is not empty, and keeps the numbers of a spreadsheet', () => {
    expect(tableOf([['', ''], [' a ', 'b'], ['', ' '], ['1', '2']])).toEqual({ headings: ['a', 'b'], rows: [{ number: 4, cells: ['1', '2'] }] });
    expect(tableOf([['', '']])).toBeUndefined();
    expect(tableOf([])).toBeUndefined();
  });

  test.each([
    ['a;b;c\n1,5;2;3', ';'], ['a,b\n1;2;3;4', ','], ['a\tb,c\n', '\t'], ['"a;b;c",d', ','], ['alone', ','], ['', ','],
  ])('IM-01 %j is separated by %j', (text, sign) => {
    expect(delimiterOf(text)).toBe(sign);
  });

  it('IM-01 is UTF-8, or what its byte order mark says; else it is no text', () => {
    const utf16 = Buffer.from('\ufeffő', 'utf16le');
    expect([textOf(Buffer.from('ő')), textOf(utf16), textOf(Buffer.from('\ufeffő')), textOf(Uint8Array.from([0x6f, 0xf5]))]).toEqual(['ő', 'ő', 'ő', undefined]);
  });

  it('IM-04 holds text: no control characters, no halves of a pair', () => {
    expect(['a\nb\tc', '=cmd|x', '\u0000', '\u001b[2J', '\ud800'].map(isClean)).toEqual([true, true, false, false, false]);
  });

  it('IM-03 compares words without case, double spaces and marks at the end', () => {
    expect([plain('  What is  the need? '), plain('Cím*'), plain('CÍM:')]).toEqual(['what is the need', 'cím', 'cím']);
  });
});

describe('a cell', () => {
  test.each([
    ['2019', { kind: 'on', start: '2019' }], ['2019-05', { kind: 'on', start: '2019-05' }], ['2019-05-31', { kind: 'on', start: '2019-05-31' }],
    ['2019/2021-03', { kind: 'from', start: '2019', end: '2021-03' }], ['2019/..', { kind: 'from', start: '2019' }], ['2019/', { kind: 'from', start: '2019' }],
    ['../2021', { kind: 'before', end: '2021' }],
  ])('IM-04 says when: %s', (text, meant) => {
    expect(whenOf(text)).toEqual({ v: 1, ...meant });
    expect(whenPattern.test(text)).toBe(true);
  });

  test.each(['spring 2019', '31.5.2019', '2019-13', '5/31/2019', 'tavaly', '2019-05-32', '2019/2020/2021'])('IM-04 does not guess a date: %s', (text) => {
    expect([whenOf(text), whenPattern.test(text)]).toEqual([undefined, false]);
  });

  it('IM-04 holds a number that can be read only one way', () => {
    expect(['1200', '1 200', '1\u00a0200', '-5', '1.200', '1,200', '12 00', 'many'].map(wholeOf)).toEqual([1200, 1200, 1200, -5, undefined, undefined, undefined, undefined]);
    expect(['1234.50', '1234,50', '1 234,5', '0.125', '12'].map(decimalOf)).toEqual(['1234.50', '1234.50', '1234.5', '0.125', '12']);
    expect(['1.234', '12,345', '1.234,5', 'x'].map(decimalOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('IM-05 says yes and no in five languages', () => {
    expect(['igen', 'Sì', 'ja', 'jah', 'yes', 'nem', 'ei', 'perhaps'].map(flagOf)).toEqual([true, true, true, true, true, false, false, undefined]);
  });

  it('IM-07 makes an address that no other record has, of any title', () => {
    const taken = new Set(['ugyintezes']);
    expect([freeSlug('Ügyintézés!', taken), freeSlug('Ügyintézés', taken), freeSlug('???', taken)]).toEqual(['ugyintezes-2', 'ugyintezes-3', 'record']);
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }), (titles) => {
      const used = new Set<string>();
      const slugs = titles.map((title) => freeSlug(title, used));
      return new Set(slugs).size === slugs.length && slugs.every((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 80);
    }));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LocalizedText, withTranslation, written } from '../../../kernel/text.ts';
import { unknownWhen, type When } from '../../../kernel/when.ts';
import { asLines, linesIn } from './lines.ts';
import { readMoney, writtenMoney } from './written-money.ts';
import { leadingWhen, writtenWhen } from './written-when.ts';

const en = (text: string) => written('en', text);
const hu = (text: LocalizedText, translation: string) => withTranslation(text, 'hu', { text: translation, origin: 'written' });
const textOf = (text: LocalizedText | null, lang: 'en' | 'hu' = 'en') => text?.texts[lang]?.text;

const words = fc.stringMatching(/^[a-zA-Z][a-zA-Z :,.()-]{0,20}[a-zA-Z)]$/).filter((text) => !/ {2}/.test(text));

describe('a list as lines', () => {
  test('PL-18 one entry per line, its note after a colon', () => {
    const lines = asLines([{ lead: '', main: en('Council'), note: en('sets the task') }, { lead: '', main: en('Firms'), note: null }]);
    expect(textOf(lines)).toBe('Council: sets the task\nFirms');
    expect(linesIn(lines)).toEqual([{ lead: '', main: en('Council'), note: en('sets the task') }, { lead: '', main: en('Firms'), note: null }]);
    expect([asLines([]), linesIn(null)]).toEqual([null, []]);
  });

  test('PL-18 whatever the words are, a list comes back as it was', () => {
    const entry = fc.record({ lead: fc.constant(''), main: words.map(en), note: fc.option(words.map(en)) });
    fc.assert(fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
      expect(linesIn(asLines(entries))).toEqual(entries);
    }));
  });

  test('PL-18 a translation keeps to its line; a missing one leaves the line empty', () => {
    const lines = asLines([{ lead: '', main: hu(en('Council'), 'Tanács'), note: null }, { lead: '', main: en('Firms'), note: null }]);
    expect(textOf(lines, 'hu')).toBe('Tanács\n');
    const [council, firms] = linesIn(lines);
    expect([textOf(council?.main ?? null, 'hu'), textOf(firms?.main ?? null, 'hu')]).toEqual(['Tanács', undefined]);
  });

  test('PL-18 a translation with another number of lines belongs to no line', () => {
    expect(linesIn(hu(en('One\nTwo'), 'Egy')).map(({ main }) => textOf(main, 'hu'))).toEqual([undefined, undefined]);
    expect(linesIn(hu(en('One\n\nTwo\n'), 'Egy\nKettő')).map(({ main }) => textOf(main, 'hu'))).toEqual(['Egy', 'Kettő']);
  });

  test('PL-18 the whole is as old as its oldest translation, and as sure as its least sure one', () => {
    const stale = { ...hu(en('Council'), 'Tanács'), revision: 2 };
    const machine = withTranslation(en('Firms'), 'hu', { text: 'Cégek', origin: 'machine' });
    expect(asLines([{ lead: '', main: stale, note: null }])?.texts.hu).toMatchObject({ origin: 'written', of: 1 });
    expect(asLines([{ lead: '', main: machine, note: null }])?.texts.hu).toMatchObject({ origin: 'machine', of: 1 });
  });
});

describe('the date a line begins with', () => {
  const cases: readonly (readonly [string, When, string])[] = [
    ['2024-05 Open call', { v: 1, kind: 'on', start: '2024-05' }, 'Open call'],
    ['2024-05-17: Open call', { v: 1, kind: 'on', start: '2024-05-17' }, 'Open call'],
    ['2024-05/2024-07 Course', { v: 1, kind: 'on', start: '2024-05', end: '2024-07' }, 'Course'],
    ['2024-05 – 2024-07 Course', { v: 1, kind: 'on', start: '2024-05', end: '2024-07' }, 'Course'],
    ['2024/.. Support', { v: 1, kind: 'from', start: '2024' }, 'Support'],
    ['../2025 Report', { v: 1, kind: 'before', end: '2025' }, 'Report'],
    ['2024~2025 Report', { v: 1, kind: 'within', start: '2024', end: '2025' }, 'Report'],
    ['>2025 Review', { v: 1, kind: 'after', start: '2025' }, 'Review'],
    ['Review', unknownWhen, 'Review'],
    ['2024-13 Review', unknownWhen, '2024-13 Review'],
    ['20245 people', unknownWhen, '20245 people'],
    ['2024', unknownWhen, '2024'],
  ];
  test.each(cases)('PL-18 %s', (line, when, rest) => {
    expect(leadingWhen(line)).toMatchObject({ when, words: rest });
  });

  test('PL-18 every date that is written is read again', () => {
    for (const [, when] of cases.filter((each) => each[1].kind !== 'unknown')) expect(leadingWhen(`${writtenWhen(when)} x`).when).toEqual(when);
    expect([writtenWhen(unknownWhen), writtenWhen({ v: 1, kind: 'from', start: '2024', end: '2025' })]).toEqual(['', '2024/2025']);
  });
});

describe('the money a line ends with', () => {
  test('PL-18 is read with its currency, and groups of digits do not matter', () => {
    expect(readMoney('10 000 EUR')).toEqual({ amount: '10000', currency: 'EUR', per: 'once' });
    expect(readMoney('~2500,50 GBP/year')).toEqual({ amount: '2500.50', currency: 'GBP', per: 'year', rounded: true });
    for (const text of ['', '10000', '10000 USD', 'about 10000 EUR', '-5 EUR']) expect(readMoney(text)).toBeUndefined();
  });

  test('PL-18 what is written is read again', () => {
    for (const money of [{ amount: '1', currency: 'HUF', per: 'once' }, { amount: '3.5', currency: 'SEK', per: 'year', rounded: true }] as const) {
      expect(readMoney(writtenMoney(money))).toEqual(money);
    }
  });
});

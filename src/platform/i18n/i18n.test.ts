import { describe, expect, test } from 'vitest';
import { testReading } from '../../../test/reading.ts';
import { langs } from '../../kernel/lang.ts';
import { preferredLang } from './index.ts';

describe('language of the browser', () => {
  test.each([
    [undefined, 'en'], ['', 'en'], ['hu', 'hu'], ['hu-HU,hu;q=0.9,en;q=0.8', 'hu'], ['de, fr;q=0.9', 'en'], ['de, sv;q=0.2, et;q=0.7', 'et'],
    ['it;q=0, en', 'en'], ['*', 'en'], ['en-US;q=0.5, IT;q=0.5', 'en'], ['hu;q=abc', 'en'],
  ] as const)('L-01 %s → %s', (header, lang) => {
    expect(preferredLang(header)).toBe(lang);
  });

  test('L-01 a header without end is not read to its end', () => {
    expect(preferredLang(`${'x,'.repeat(5000)}hu`)).toBe('en');
  });
});

describe('dates, numbers and lists', () => {
  test('L-02 a date is shown with its own precision', () => {
    const { when, date } = testReading('en');
    expect(when({ v: 1, kind: 'on', start: '2020-01-28', end: '2020-01-29' })).toBe('28–29 January 2020');
    expect(testReading('it').when({ v: 1, kind: 'on', start: '2022-09-04', end: '2022-09-05' })).toBe('4–5 settembre 2022');
    expect(testReading('it').when({ v: 1, kind: 'on', start: '2022-09-04', end: '2022-10-05' })).toBe('4 settembre – 5 ottobre 2022');
    expect(when({ v: 1, kind: 'on', start: '2019-10' })).toBe('October 2019');
    expect(when({ v: 1, kind: 'on', start: '2023' })).toBe('2023');
    expect(when({ v: 1, kind: 'before', end: '2021-02-02' })).toBe('before 2 February 2021');
    expect(date('2022-07')).toBe('Jul 2022');
  });

  test('L-02 Hungarian years carry no full stop inside a sentence', () => {
    const { when } = testReading('hu');
    expect(when({ v: 1, kind: 'from', start: '2018' })).toBe('2018 óta');
    expect(when({ v: 1, kind: 'within', start: '2021-02', end: '2022-01' })).toBe('2021. február és 2022. január között');
  });

  test('L-02 Italian takes the article that the precision asks for', () => {
    const { when } = testReading('it');
    expect(when({ v: 1, kind: 'before', end: '2021-02-02' })).toBe('prima del giorno 2 febbraio 2021');
    expect(when({ v: 1, kind: 'before', end: '2021-02' })).toBe('prima di febbraio 2021');
  });

  test('L-02 says in every language that a date is not known', () => {
    const said = langs.map((lang) => testReading(lang).when({ v: 1, kind: 'unknown' }));
    expect(new Set(said).size).toBe(langs.length);
  });

  test('L-02 numbers keep every digit', () => {
    expect(testReading('en').number('9007199254740993')).toBe('9,007,199,254,740,993');
    expect(testReading('it').number('1234567.5')).toBe('1.234.567,5');
  });

  test('L-02 money is shown as precisely as its source', () => {
    const { money } = testReading('en');
    expect(money({ amount: '1090000', currency: 'EUR', per: 'once', rounded: true })).toBe('€1.09m');
    expect(money({ amount: '500000', currency: 'EUR', per: 'year' })).toBe('€500,000 a year');
  });

  test('L-02 sorting follows the language', () => {
    const names = ['Zala', 'Ådala', 'Ala', 'Östra'];
    expect(names.toSorted(testReading('sv').compare)).toEqual(['Ala', 'Zala', 'Ådala', 'Östra']);
    expect(names.toSorted(testReading('en').compare)).toEqual(['Ådala', 'Ala', 'Östra', 'Zala']);
  });

  test('lists and names of languages and countries', () => {
    expect(testReading('hu').list(['Gävle', 'Tartu'])).toBe('Gävle és Tartu');
    expect(testReading('et').langName('sv')).toBe('rootsi');
    expect(testReading('sv').countryName('HU')).toBe('Ungern');
  });
});

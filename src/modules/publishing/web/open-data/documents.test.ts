import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../../test/reading.ts';
import { langs } from '../../../../kernel/lang.ts';
import { openTables } from '../../app/open-data/tables.ts';
import type { Cell } from '../../../../platform/csv/index.ts';
import { csvDocument, dictionaryNames, dictionaryRows, jsonDocument, licence } from './documents.ts';

const names = ['id', 'title_en', 'value', 'sources'];
const rows: readonly (readonly Cell[])[] = [
  ['1', 'A "quoted", long\ntitle', '0', ['https://a', 'https://b']],
  ['2', null, null, null],
  ['3', '=HYPERLINK("https://evil")', '-3.5', []],
];

/** What a reader of RFC 4180 makes of a CSV. */
function parsed(csv: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.replace('\uFEFF', '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') lines.push([]);
    if (end === '') break;
  }
  return lines.slice(0, -1);
}

describe('a table as CSV', () => {
  const csv = csvDocument(names, rows);

  test('PU-10 begins with the mark of UTF-8 and the names of the columns', () => {
    expect(csv.startsWith('\uFEFFid,title_en,value,sources\r\n')).toBe(true);
  });

  test('PU-10 keeps every text as it is, with quotes, commas and line breaks', () => {
    expect(parsed(csv)[1]).toEqual(['1', 'A "quoted", long\ntitle', '0', 'https://a | https://b']);
  });

  test('PU-10 leaves empty what is not known, and keeps a zero', () => {
    expect(parsed(csv)[2]).toEqual(['2', '', '', '']);
    expect(parsed(csv)[1]?.[2]).toBe('0');
  });

  test('PU-11 runs nothing', () => {
    expect(parsed(csv)[3]).toEqual(['3', '\'=HYPERLINK("https://evil")', '-3.5', '']);
  });

  test('PU-10 has its head where there is no row', () => {
    expect(csvDocument(names, [])).toBe('\uFEFFid,title_en,value,sources\r\n');
  });
});

describe('a table as JSON', () => {
  test('PU-10 names table, licence and columns, and keeps null, lists and decimals', () => {
    expect(JSON.parse(jsonDocument('values', names, rows))).toEqual({
      table: 'values',
      licence,
      columns: names,
      rows: [
        { id: '1', title_en: 'A "quoted", long\ntitle', value: '0', sources: ['https://a', 'https://b'] },
        { id: '2', title_en: null, value: null, sources: null },
        { id: '3', title_en: '=HYPERLINK("https://evil")', value: '-3.5', sources: [] },
      ],
    });
  });
});

describe('the dictionary', () => {
  test.each(langs)('PU-10 says in %s what every column means', (lang) => {
    const dictionary = dictionaryRows(openTables, testReading(lang));
    expect(dictionary).toHaveLength(openTables.flatMap((table) => table.columns).length);
    for (const row of dictionary) {
      expect(row).toHaveLength(dictionaryNames.length);
      expect(String(row[4])).not.toContain('opendata.');
    }
  });
});

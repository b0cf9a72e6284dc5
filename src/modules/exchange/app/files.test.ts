import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { office, zip } from '../../../../test/made-files.ts';
import { Problem } from '../../../platform/config/index.ts';
import { loadLocales } from '../../../platform/i18n/index.ts';
import type { Fields } from '../../editing/index.ts';
import { type Column, columnsOf, mappingOf } from './columns.ts';
import { readSource, type Source } from './read-file.ts';
import { rowsOfRecords, rowsOfTable } from './rows.ts';
import { byLang, complaint, fileSchema, recordShape } from './shape.ts';

const locales = loadLocales(join(import.meta.dirname, '../../../../locales'));

const fields: Fields = {
  title: { kind: 'text', label: 'needs.field-title', max: 160, required: true },
  affectedCount: { kind: 'number', label: 'needs.field-affected-count', min: 0 },
  priority: { kind: 'choice', label: 'needs.field-priority', options: [{ value: 'high', label: 'needs.priority-high' }, { value: 'low', label: 'needs.priority-low' }] },
  raised: { kind: 'when', label: 'needs.field-raised' },
  amount: { kind: 'decimal', label: 'practices.field-amount' },
  several: { kind: 'choices', label: 'practices.scope', options: [{ value: 'high', label: 'needs.priority-high' }] },
  open: { kind: 'flag', label: 'needs.state-open' },
  others: { kind: 'records', of: 'others', label: 'needs.many' },
};

const read = (name: string, content: string | Uint8Array, sheet?: string) => (
  readSource({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content, sheet, list: 'needs' })
);

async function tableOf(name: string, content: string | Uint8Array): Promise<Extract<Source, { kind: 'table' }>['table']> {
  const source = await read(name, content);
  if (source.kind !== 'table') throw new Error(`${name} is no table`);
  return source.table;
}

const cell = (value: string | number | Date | null) => (
  value === null ? null : value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : typeof value === 'number' ? { value, type: Number } : { value, type: String }
);
const workbook = (rows: readonly (readonly (string | number | Date | null)[])[]) => writeXlsx(rows.map((row) => row.map(cell))).toBuffer();

describe('a file', () => {
  it('IM-01 is read as CSV with any separator, quotes and byte order mark', async () => {
    const expected = { headings: ['title', 'raised'], rows: [{ number: 2, cells: ['One; "two"\nlines', '2019'] }] };
    for (const sign of [';', ',', '\t']) expect(await tableOf('a.csv', `\ufefftitle${sign}raised\r\n"One; ""two""\nlines"${sign}2019\r\n`)).toEqual(expected);
  });

  it('IM-01 is read as XLSX: days, numbers and formulas as they are written, rows with their numbers', async () => {
    const bytes = await workbook([['title', 'affectedCount', 'raised'], [null, null, null], ['=cmd|calc', 1200, new Date('2019-05-31')]]);
    expect(await tableOf('a.xlsx', bytes)).toEqual({ headings: ['title', 'affectedCount', 'raised'], rows: [{ number: 3, cells: ['=cmd|calc', '1200', '2019-05-31'] }] });
    await expect(read('a.xlsx', bytes, 'No such')).rejects.toThrow(/has no sheet “No such”: it has “/);
  });

  it('IM-01 is read as JSON: a list, or a list under its name', async () => {
    expect(await read('a.json', '[{"title":"A"}]')).toEqual({ kind: 'records', records: [{ title: 'A' }] });
    expect(await read('a.json', '{"$schema":"x","needs":[]}')).toEqual({ kind: 'records', records: [] });
  });

  test.each([
    ['a.pdf', 'x', /its name ends with \.json, \.csv or \.xlsx/],
    ['a.csv', Uint8Array.from([0x61, 0xf5, 0x62]), /not written in UTF-8\. Save it again as “CSV UTF-8”/],
    ['a.csv', '', /is empty/],
    ['a.csv', 'title\n"open', /damaged in line \d+: a quotation mark is not closed/],
    ['a.csv', `${'x,'.repeat(250)}\n`, /more than 200 columns/],
    ['a.csv', `title\n${'a\n'.repeat(20_001)}`, /more than 20,000 rows\. Split it/],
    ['a.json', '{', /is damaged/],
    ['a.json', '{"people":[]}', /holds no list of needs/],
    ['a.json', JSON.stringify(Array.from({ length: 20_001 }, () => 0)), /more than 20,000 rows/],
    ['a.xlsx', 'PK no zip', /damaged, or is no XLSX/],
    ['a.xlsx', zip([{ name: 'a.txt', content: 'x' }]), /damaged, or is no XLSX/],
    ['a.xlsx', office('docx'), /is no XLSX/],
    ['a.xlsx', office('xlsx', [{ name: 'x', content: 'x', locked: true }]), /has a password/],
    ['a.xlsx', office('xlsx', [{ name: 'xl/vbaProject.bin', content: 'x' }]), /holds macros/],
    ['a.xlsx', office('xlsx', [{ name: 'xl/workbook.xml', content: '<broken' }]), /is damaged/],
  ])('IM-01 %s is refused with a sentence', async (name, content, sentence) => {
    await expect(read(name, content)).rejects.toThrow(Problem);
    await expect(read(name, content)).rejects.toThrow(sentence);
  });

  it('IM-01 that would fill the memory is refused before it is unpacked', async () => {
    const bomb = office('xlsx', [{ name: 'xl/worksheets/sheet1.xml', content: 'x', claims: 210 * 1024 * 1024 }]);
    await expect(read('a.xlsx', bomb)).rejects.toThrow(/would fill 210 MB when it is unpacked/);
  });
});

describe('columns', () => {
  const of = (headings: readonly string[], map: readonly (readonly [string, string])[] = []) => columnsOf(headings, { fields, locales, mapping: mappingOf(map, fields) });
  const names = (columns: readonly Column[]) => columns.map(({ name, lang }) => (lang === undefined ? name : `${name}:${lang}`));

  it('IM-03 are recognised by the form’s words in every language, which also tell the language', () => {
    for (const [lang, locale] of Object.entries(locales)) {
      const { used, unused, headingLang } = of([locale.say('exchange.column-city'), locale.say('needs.field-title'), locale.say('needs.field-affected-count').toUpperCase()]);
      expect([names(used), unused, headingLang]).toEqual([['city', 'title', 'affectedCount'], [], lang]);
    }
  });

  it('IM-03 name a text’s language behind it; what is not known is named', () => {
    const { used, unused, headingLang } = of(['code', 'title', 'title:hu', 'Title (sv)', 'title [et]', 'Remarks', '']);
    expect([names(used), unused, headingLang]).toEqual([['id', 'title', 'title:hu', 'title:sv', 'title:et'], ['Remarks'], 'en']);
  });

  it('IM-03 mean what --map says', () => {
    expect(names(of(['Was?', 'raised', 'title'], [['was?', 'title:it'], ['Raised', '']]).used)).toEqual(['title:it', 'title']);
  });

  test.each([
    [['title:xx'], [], /names the language “xx”; there are hu, it, sv, et, en/],
    [['raised:hu'], [], /“raised” has none/],
    [['title', 'Title'], [], /both say “title”/],
    [['title'], [['Other', 'raised']], /has no column “other”: it has “title”/],
    [['title'], [['title', 'nonsense']], /There is no field “nonsense”: id, city, visibility, title/],
  ] as const)('IM-03 %j with %j are refused', (headings, map, sentence) => {
    expect(() => of(headings, map)).toThrow(sentence);
  });
});

describe('rows', () => {
  const reading = { fields, locales, lang: 'hu' } as const;
  const rowsOf = async (csv: string) => {
    const table = await tableOf('a.csv', csv);
    return rowsOfTable(table, columnsOf(table.headings, { fields, locales, mapping: new Map() }).used, reading);
  };

  it('IM-04 say what their cells hold; empty cells say nothing', async () => {
    const head = 'title;title:en;affectedCount;priority;raised;amount;several;open;others;visibility';
    const said = { title: { hu: 'Egy', en: 'One' }, affectedCount: 1200, priority: 'high', raised: '2019/..', amount: '12.50', several: ['high'], open: true, others: ['a', 'b'] };
    expect(await rowsOf(`${head}\nEgy;One;1 200;MAGAS;2019/..;12,50;high;igen;a|b;Nyilvános\nKettő;;;;;;;;;`)).toEqual([
      { row: 2, said: { ...said, visibility: 'public' } },
      { row: 3, said: { title: { hu: 'Kettő' } } },
    ]);
  });

  it('IM-04 with mistakes tell all of them, with their columns', async () => {
    const head = 'title;affectedCount;priority;raised;amount;open;visibility';
    const lines = [`${'x'.repeat(161)};1.200;urgent;last spring;1.234;perhaps;all`, 'A;-1;;;;;', '"a\u0000b";;;;;;', 'A;;;;;;;more', `${'y'.repeat(5_000_000)};;;;;;`];
    const rows = await rowsOf([head, ...lines].join('\n'));
    const faults = rows.flatMap((row) => ('faults' in row ? row.faults.map(({ row: n, column, why }) => `${n} ${column}: ${why}`) : []));
    expect(faults).toEqual([
      '2 affectedCount: “1.200” is no whole number: write 1200, without a comma or a full stop', '2 priority: “urgent” is none of: High, Low',
      '2 amount: “1.234” is no amount that can be read only one way: write 1234.50, without signs between thousands', '2 open: “perhaps” is neither yes nor no',
      '2 visibility: “all” is neither “project” nor “public”',
      expect.stringMatching(/^3 affectedCount: Too small/), '4 title: holds characters that are no text (control characters)',
      '5 : has 8 cells, but there are 7 headings: is a quotation mark missing?', '6 title: holds 5,000,000 characters; a cell may hold 100,000',
    ]);
    expect((await rowsOf(`title:en;raised\n${'x'.repeat(161)};last spring`)).flatMap((row) => ('faults' in row ? row.faults : []))).toEqual([
      { row: 2, column: 'title:en', why: 'is longer than 160 characters' }, { row: 2, column: 'raised', why: expect.stringContaining('write 2019, 2019-05') },
    ]);
  });

  it('IM-02 of JSON are checked by the published shape', () => {
    const wrong = [{ title: { en: 'A', xx: 'B' } }, { nonsense: 1 }, { title: 5 }, { title: 'a\u0000' }, 7, { priority: 'urgent' }];
    const rows = rowsOfRecords([{ title: ' One ', raised: '' }, ...wrong], reading);
    expect(rows[0]).toEqual({ row: 1, said: { title: 'One' } });
    expect(rows.slice(1).map((row) => ('faults' in row ? row.faults.map(({ column, why }) => `${column}: ${why}`) : []))).toEqual([
      [expect.stringMatching(/^title: /)], [': there is no field called “nonsense”'], [expect.stringMatching(/^title: /)],
      ['title: holds characters that are no text (control characters)'],
      [expect.stringMatching(/^: /)], ['priority: must be one of: high, low'],
    ]);
  });

  it('IM-02 have a JSON Schema with the words of the form', () => {
    const schema = JSON.stringify(fileSchema({ name: 'needs', fields, address: 'https://b.example/schemas/needs.json', locale: locales.en }));
    const parts = ['"$id":"https://b.example/schemas/needs.json"', '"needs"', 'What is the need?', '"maxLength":160', '"additionalProperties":false', '"enum":["high","low"]'];
    for (const part of parts) expect(schema).toContain(part);
  });

  it('IM-02 have texts in one language or several, that of the file first', () => {
    expect([byLang('A', 'it'), byLang({ hu: 'A', en: 'B' }, 'en'), byLang(null, 'en')]).toEqual([[['it', 'A']], [['en', 'B'], ['hu', 'A']], []]);
    expect(recordShape(fields, locales.en).safeParse({ title: { sv: 'x' }, id: 'a' }).success).toBe(true);
    expect(complaint({ code: 'custom', message: 'Invalid string: so', path: [], input: '' })).toBe('so');
  });
});

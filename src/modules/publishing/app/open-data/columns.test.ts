import { describe, expect, test } from 'vitest';
import { langs } from '../../../../kernel/lang.ts';
import type { Money } from '../../../../kernel/money.ts';
import { noProvenance, type Provenance } from '../../../../kernel/provenance.ts';
import type { Quantity } from '../../../../kernel/quantity.ts';
import { type LocalizedText, withTranslation, written } from '../../../../kernel/text.ts';
import type { When } from '../../../../kernel/when.ts';
import { type Column, columnMaker } from './columns.ts';
import { openTable } from './table.ts';

interface Row {
  readonly title?: LocalizedText | null;
  readonly parts?: readonly LocalizedText[];
  readonly when?: When;
  readonly quantity?: Quantity;
  readonly money?: Money | null;
  readonly provenance?: Provenance;
  readonly number?: number;
  readonly flag?: boolean;
}

const make = columnMaker<Row>();

function cells(columns: readonly Column<Row>[], row: Row) {
  return Object.fromEntries(columns.map((column) => [column.name, column.cell(row)]));
}

describe('columns', () => {
  test('PU-10 of a text: one for each language, and the original', () => {
    const columns = make.words('title', ({ title }) => title);
    expect(columns.map((column) => column.name)).toEqual(['title_hu', 'title_it', 'title_sv', 'title_et', 'title_en', 'title_original']);
    const title = withTranslation(written('hu', 'Cím'), 'en', { text: 'Title', origin: 'machine' });
    expect(cells(columns, { title })).toEqual({ title_hu: 'Cím', title_it: null, title_sv: null, title_et: null, title_en: 'Title', title_original: 'hu' });
    expect(new Set(Object.values(cells(columns, {})))).toEqual(new Set([null]));
    expect(new Set(Object.values(cells(columns, { title: null })))).toEqual(new Set([null]));
  });

  test('PU-10 of several texts: a list in each language, empty where there is none', () => {
    const columns = make.wordLists('taken', ({ parts }) => parts ?? []);
    expect(columns.map((column) => column.lang)).toEqual([...langs]);
    expect(cells(columns, { parts: [written('en', 'A'), written('sv', 'B'), written('en', 'C')] })).toMatchObject({ taken_en: ['A', 'C'], taken_sv: ['B'], taken_hu: null });
  });

  test.each<[When, unknown[]]>([
    [{ v: 1, kind: 'on', start: '2022-07-05' }, ['on', '2022-07-05', null]],
    [{ v: 1, kind: 'within', start: '2021-02', end: '2022-07' }, ['within', '2021-02', '2022-07']],
    [{ v: 1, kind: 'from', start: '2019-08' }, ['from', '2019-08', null]],
    [{ v: 1, kind: 'before', end: '2023' }, ['before', null, '2023']],
    [{ v: 1, kind: 'after', start: '2023' }, ['after', '2023', null]],
    [{ v: 1, kind: 'unknown' }, ['unknown', null, null]],
  ])('PU-10 of a date, as precise as it is known: %o', (when, wanted) => {
    expect(make.dates('date', (row) => row.when).map((column) => column.cell({ when }))).toEqual(wanted);
  });

  test('PU-10 of a number: its status stands beside it, and nothing collected is empty', () => {
    const columns = make.quantities('value', ({ quantity }) => quantity);
    expect(cells(columns, { quantity: { amount: '20', status: 'reported', atLeast: true } })).toEqual({ value: '20', value_status: 'reported', value_at_least: true });
    expect(cells(columns, { quantity: { amount: null, status: 'not-collected' } })).toEqual({ value: null, value_status: 'not-collected', value_at_least: null });
    expect(cells(columns, { quantity: { amount: '0', status: 'zero-reported' } })).toMatchObject({ value: '0' });
    expect(cells(columns, {})).toEqual({ value: null, value_status: null, value_at_least: null });
  });

  test('PU-10 of money: amount, currency and how often', () => {
    const columns = make.amounts('cost', ({ money }) => money);
    expect(cells(columns, { money: { amount: '12.50', currency: 'EUR', per: 'year' } })).toEqual({ cost: '12.50', cost_currency: 'EUR', cost_per: 'year' });
    expect(cells(columns, { money: null })).toEqual({ cost: null, cost_currency: null, cost_per: null });
  });

  test('PU-10 of the provenance: how sure, and where from', () => {
    const columns = make.provenance(({ provenance }) => provenance ?? noProvenance);
    const source = { url: 'https://example.org', publisher: 'E', title: 'T' };
    const provenance: Provenance = {
      v: 1,
      statements: [
        { field: 'date', confidence: 'inferred', sources: [source] },
        { field: 'record', confidence: 'stated', sources: [source] },
      ],
    };
    expect(cells(columns, { provenance })).toEqual({ confidence: ['date: inferred', 'record: stated'], sources: ['https://example.org'] });
    expect(cells(columns, {})).toEqual({ confidence: null, sources: null });
  });

  test('PU-10 zero and false are values, undefined is none', () => {
    const columns = [...make.count('number', ({ number }) => number), ...make.flag('found', ({ flag }) => flag)];
    expect(cells(columns, { number: 0, flag: false })).toEqual({ number: 0, found: false });
    expect(cells(columns, {})).toEqual({ number: null, found: null });
    expect(columns.map((column) => column.type)).toEqual(['number', 'yes-no']);
  });

  test('PU-10 make a table whose cells stand in their order', async () => {
    const table = openTable<Row>({
      name: 'news', columns: (maker) => [...maker.count('number', (row) => row.number), ...maker.text('kind', () => 'x')], read: () => Promise.resolve([{ number: 2 }, {}]),
    });
    expect(table.columns.map((column) => column.name)).toEqual(['number', 'kind']);
    // the made-up query asks nothing of the database
    expect(await table.rows({ reading: undefined as never }, 'p')).toEqual([[2, 'x'], [null, 'x']]);
  });
});

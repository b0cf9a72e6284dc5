import { stringify } from 'csv-stringify/sync';
import type { Reading } from '../../../../kernel/locale.ts';
import type { OpenTable } from '../../app/open-data/table.ts';
import { type Cell, csvCell } from '../../../../platform/csv/index.ts';

/** Our own texts and the data as a whole; what the sources state remains theirs to be cited. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';

type Rows = readonly (readonly Cell[])[];

/** PU-10: a table as CSV (RFC 4180, UTF-8 with a mark at its beginning, so that spreadsheets read the accents). */
export function csvDocument(names: readonly string[], rows: Rows): string {
  return stringify([names, ...rows.map((row) => row.map(csvCell))], { bom: true, record_delimiter: 'windows' });
}

/** The same as JSON: nothing known is null, lists are lists, decimals stay text so that no digit is lost. */
export function jsonDocument(table: string, names: readonly string[], rows: Rows): string {
  const records = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])));
  return `${JSON.stringify({ table, licence, columns: names, rows: records }, null, 1)}\n`;
}

/** The dictionary: every column of every table, with its meaning in the reader's language. */
export const dictionaryNames = ['table', 'column', 'type', 'language', 'meaning'] as const;

export function dictionaryRows(tables: readonly OpenTable[], { say }: Reading): Rows {
  return tables.flatMap((table) => table.columns.map((column) => [table.name, column.name, column.type, column.lang ?? null, say(`opendata.column-${column.word}`)]));
}

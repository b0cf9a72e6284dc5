import { CsvError, parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/universal';
import { Problem } from '../../../platform/config/index.ts';
import { judgeOffice, readZip } from '../../../platform/files/index.ts';
import { delimiterOf, importLimits, type Table, tableOf, textOf } from '../model/table.ts';

/** What a file holds: a table, or records as JSON has them. */
export type Source = { readonly kind: 'table'; readonly table: Table } | { readonly kind: 'records'; readonly records: readonly unknown[] };

interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Name of the sheet; the first one where nothing is said. */
  readonly sheet: string | undefined;
  /** Under which name a JSON file may hold its list: `needs`. */
  readonly list: string;
}

/** IM-01: reads a file by its ending. Throws a Problem, in one sentence, where it cannot be read. */
export async function readSource(file: ImportFile): Promise<Source> {
  const ending = file.name.toLowerCase().split('.').at(-1);
  if (ending === 'json') return { kind: 'records', records: recordsIn(file) };
  if (ending === 'csv' || ending === 'tsv' || ending === 'txt') return { kind: 'table', table: checked(file, csvCells(file)) };
  if (ending === 'xlsx') return { kind: 'table', table: checked(file, await xlsxCells(file)) };
  throw new Problem(`${file.name} is none of the files that can be read: its name ends with .json, .csv or .xlsx.`);
}

function decoded({ name, bytes }: ImportFile): string {
  const text = textOf(bytes);
  if (text === undefined) throw new Problem(`${name} is not written in UTF-8. Save it again as “CSV UTF-8”, or as XLSX.`);
  return text;
}

function recordsIn(file: ImportFile): readonly unknown[] {
  const read = parsedJson(file);
  const within: unknown = typeof read === 'object' && read !== null && file.list in read ? Object.entries(read).find(([name]) => name === file.list)?.[1] : read;
  if (!Array.isArray(within)) throw new Problem(`${file.name} holds no list of ${file.list}: [ … ], or { "${file.list}": [ … ] }.`);
  if (within.length > importLimits.rows) throw new Problem(tooMany(file.name));
  return within;
}

function parsedJson(file: ImportFile): unknown {
  try {
    return JSON.parse(decoded(file));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`${file.name} is damaged: ${error instanceof Error ? error.message : 'it is no JSON'}`);
  }
}

function csvCells(file: ImportFile): readonly (readonly string[])[] {
  const text = decoded(file);
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? ` in line ${error['lines']}` : '';
    throw new Problem(`${file.name} is damaged${line}: a quotation mark is not closed, or stands in the middle of a cell.`);
  }
}

/** Unpacked, a table within our limits is smaller than this. */
const largestUnpacked = 200 * 1024 * 1024;

async function xlsxCells(file: ImportFile): Promise<readonly (readonly string[])[]> {
  refuseUnsafe(file);
  const sheets = await sheetsOf(file);
  const found = file.sheet === undefined ? sheets[0] : sheets.find(({ sheet }) => sheet === file.sheet);
  if (found === undefined) throw new Problem(`${file.name} has no sheet “${file.sheet ?? ''}”: it has ${sheets.map(({ sheet }) => `“${sheet}”`).join(', ')}.`);
  return found.data.map((row) => row.map(cellText));
}

/** The sizes of all entries are looked at before anything is unpacked. */
function refuseUnsafe({ name, bytes }: ImportFile): void {
  const judged = judgeOffice(bytes);
  const unpacked = (readZip(bytes) ?? []).reduce((sum, entry) => sum + entry.unpacked, 0);
  if (judged.kind === 'bomb' || unpacked > largestUnpacked) {
    throw new Problem(`${name} would fill ${Math.round(unpacked / 1024 / 1024)} MB when it is unpacked; at most ${largestUnpacked / 1024 / 1024} MB are read.`);
  }
  if (judged.kind === 'locked') throw new Problem(`${name} has a password. Save it without one.`);
  if (judged.kind === 'macros') throw new Problem(`${name} holds macros. Save it as a plain XLSX workbook.`);
  if (judged.kind !== 'document' || judged.is !== 'xlsx') throw new Problem(`${name} is damaged, or is no XLSX workbook.`);
}

async function sheetsOf({ name, bytes }: ImportFile) {
  try {
    // numbers stay as they are written
    return await readXlsx<string>(Uint8Array.from(bytes).buffer, { parseNumber: (text) => text });
  } catch (error) {
    throw new Problem(`${name} is damaged: ${error instanceof Error ? error.message : 'it cannot be unpacked'}`);
  }
}

/** A date of a spreadsheet is a day; a formula is what it came to. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

function checked({ name }: ImportFile, cells: readonly (readonly string[])[]): Table {
  const table = tableOf(cells);
  if (table === undefined) throw new Problem(`${name} is empty.`);
  if (table.rows.length > importLimits.rows) throw new Problem(tooMany(name));
  if (table.headings.length > importLimits.columns) throw new Problem(`${name} has more than ${importLimits.columns} columns.`);
  return table;
}

function tooMany(name: string): string {
  return `${name} has more than ${importLimits.rows.toLocaleString('en-GB')} rows. Split it.`;
}

import type { Lang } from '../../../kernel/lang.ts';
import { langs } from '../../../kernel/lang.ts';
import type { Field, Fields } from '../../editing/index.ts';
import { type Fault, importLimits, isClean, plain, type Table, type TableRow } from '../model/table.ts';
import { decimalOf, flagOf, wholeOf } from '../model/values.ts';
import type { Column, Locales } from './columns.ts';
import { complaint, recordShape, type Said } from './shape.ts';
import type { z } from 'zod';

/** A row that was read: what it says, or what is wrong with it. */
export type ReadRow = { readonly row: number; readonly said: Said } | { readonly row: number; readonly faults: readonly Fault[] };

interface Reading {
  readonly fields: Fields;
  readonly locales: Locales;
  /** Language of texts that say none. */
  readonly lang: Lang;
}

/** IM-04: the rows of a table, each as the record a JSON file would have. Empty cells say nothing. */
export function rowsOfTable({ rows, headings }: Table, columns: readonly Column[], reading: Reading): readonly ReadRow[] {
  const shape = recordShape(reading.fields, reading.locales.en);
  const headingOf = new Map(columns.map(({ name, heading }) => [name, heading]));
  return rows.map((row): ReadRow => {
    const wide = row.cells.length > headings.length && row.cells.slice(headings.length).some((cell) => cell !== '');
    const why = `has ${row.cells.length} cells, but there are ${headings.length} headings: is a quotation mark missing?`;
    if (wide) return { row: row.number, faults: [{ row: row.number, column: '', why }] };
    const { said, faults } = recordOf(row, columns, reading);
    return faults.length > 0 ? { row: row.number, faults } : shaped(shape, { row: row.number, record: said, headingOf });
  });
}

/** IM-02: the records of a JSON file, checked by the published shape. */
export function rowsOfRecords(records: readonly unknown[], { fields, locales }: Reading): readonly ReadRow[] {
  const shape = recordShape(fields, locales.en);
  return records.map((record, n) => {
    const row = n + 1;
    const faults = uncleanIn(record).map((column): Fault => ({ row, column, why: unclean }));
    return faults.length > 0 ? { row, faults } : shaped(shape, { row, record: tidy(record), headingOf: new Map() });
  });
}

const unclean = 'holds characters that are no text (control characters)';

function shaped(shape: z.ZodType<Said>, { row, record, headingOf }: { readonly row: number; readonly record: unknown; readonly headingOf: ReadonlyMap<string, string> }): ReadRow {
  const parsed = shape.safeParse(record);
  if (parsed.success) return { row, said: parsed.data };
  return {
    row,
    faults: parsed.error.issues.map((issue) => {
      const [name = '', ...rest] = issue.path.map(String);
      return { row, column: headingOf.get(name) ?? [name, ...rest].join(':'), why: complaint(issue) };
    }),
  };
}

function recordOf({ number, cells }: TableRow, columns: readonly Column[], reading: Reading): { readonly said: Said; readonly faults: readonly Fault[] } {
  const said: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const { heading, at, name, lang } of columns) {
    const text = (cells[at] ?? '').replaceAll(/\r\n?/g, '\n');
    if (text === '') continue;
    const field = reading.fields[name];
    const wrong = cellFault(text);
    const value = field === undefined ? ownValue(name, text, reading.locales) : valueOf(field, text, reading.locales);
    if (wrong !== undefined) faults.push({ row: number, column: heading, why: wrong });
    else if (field?.kind === 'text') said[name] = { ...(said[name] ?? {}), [lang ?? reading.lang]: text };
    else if (typeof value === 'object' && 'why' in value) faults.push({ row: number, column: heading, why: value.why });
    else said[name] = value;
  }
  return { said, faults };
}

function cellFault(text: string): string | undefined {
  if (text.length > importLimits.cell) return `holds ${text.length.toLocaleString('en-GB')} characters; a cell may hold ${importLimits.cell.toLocaleString('en-GB')}`;
  return isClean(text) ? undefined : unclean;
}

type Value = string | number | boolean | readonly string[] | { readonly why: string };

/** What a cell says, by the kind of its field. */
function valueOf(field: Field, text: string, locales: Locales): Value {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  switch (field.kind) {
    case 'choice':
      return chosen(field.options, text, locales) ?? { why: `“${short}” is none of: ${field.options.map(({ label }) => locales.en.say(label)).join(', ')}` };
    case 'choices':
      return text.split(/[;,|]/).map((each) => chosen(field.options, each, locales) ?? each.trim());
    case 'records':
      return text.split(/[;|]/).map((each) => each.trim());
    case 'number':
      return wholeOf(text) ?? { why: `“${short}” is no whole number: write 1200, without a comma or a full stop` };
    case 'decimal':
      return decimalOf(text) ?? { why: `“${short}” is no amount that can be read only one way: write 1234.50, without signs between thousands` };
    case 'flag':
      return flagOf(text) ?? { why: `“${short}” is neither yes nor no` };
    default:
      return text;
  }
}

function chosen(options: Extract<Field, { kind: 'choice' }>['options'], text: string, locales: Locales): string | undefined {
  const wanted = plain(text);
  return options.find(({ value, label }) => plain(value) === wanted || langs.some((lang) => plain(locales[lang].say(label)) === wanted))?.value;
}

function ownValue(name: string, text: string, locales: Locales): Value {
  if (name !== 'visibility') return text;
  const words = { project: 'exchange.visible-project', public: 'exchange.visible-public' } as const;
  return chosen([{ value: 'project', label: words.project }, { value: 'public', label: words.public }], text, locales)
    ?? { why: `“${text.slice(0, 60)}” is neither “project” nor “public”` };
}

/** Fields of a record whose texts cannot be kept. */
function uncleanIn(record: unknown): readonly string[] {
  if (typeof record !== 'object' || record === null) return [];
  return Object.entries(record).filter(([, value]) => !textsIn(value).every(isClean)).map(([name]) => name);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Texts without spaces around them; empty ones say nothing. */
function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.replaceAll(/\r\n?/g, '\n').trim();
  if (Array.isArray(value)) return value.map(tidy).filter((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, tidy(each)] as const).filter(([, each]) => each !== undefined));
}

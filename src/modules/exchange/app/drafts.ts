import { createHash } from 'node:crypto';
import type { Lang } from '../../../kernel/lang.ts';
import { langs } from '../../../kernel/lang.ts';
import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Field, Fields, Option, Standing } from '../../editing/index.ts';
import { type Fault, plain } from '../model/table.ts';
import { whenHint, whenOf } from '../model/values.ts';
import type { NotedRow } from './note-import.ts';
import type { ImportCity, Importable } from './importable.ts';
import type { ReadRow } from './rows.ts';
import { byLang, type Said } from './shape.ts';

/** One thing a row says: a field, in one language where it is a text. */
interface Statement {
  readonly name: string;
  readonly lang: Lang | undefined;
  readonly value: unknown;
}

/** A row as it is to be brought in. */
export interface Draft {
  readonly row: number;
  readonly key: string;
  readonly title: string;
  readonly cityId: string | undefined;
  readonly visibility: Visibility | undefined;
  readonly statements: readonly Statement[];
  /** Hash of each statement, by field and language. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly known: Standing<Fields> | undefined;
  readonly noted: NotedRow | undefined;
}

/** What is known of the project before a file is brought in. */
export interface Surroundings {
  readonly cities: readonly ImportCity[];
  readonly options: Readonly<Record<string, readonly Option[]>>;
  readonly existing: readonly Standing<Fields>[];
  readonly noted: ReadonlyMap<string, NotedRow>;
  readonly lang: Lang;
}

export type DraftOrFaults = Draft | { readonly row: number; readonly faults: readonly Fault[] };

/** IM-05, IM-06: finds for each row its city, what its fields point to, and the record it is about. The second row about one record is refused. */
export function draftsOf(rows: readonly ReadRow[], importable: Importable, around: Surroundings): readonly DraftOrFaults[] {
  const find = finder(around);
  const rowOf = new Map<string, number>();
  return rows.map((row): DraftOrFaults => {
    if ('faults' in row) return row;
    const draft = draftOf(row.row, row.said, { importable, around, find });
    if ('faults' in draft) return draft;
    const names = [draft.key, ...(draft.known === undefined ? [] : [draft.known.id])];
    const before = names.map((name) => rowOf.get(name)).find((each) => each !== undefined);
    for (const name of names) rowOf.set(name, row.row);
    return before === undefined ? draft : { row: row.row, faults: [{ row: row.row, column: '', why: `is about the same record as row ${before}` }] };
  });
}

interface With {
  readonly importable: Importable;
  readonly around: Surroundings;
  readonly find: ReturnType<typeof finder>;
}

function draftOf(row: number, said: Said, { importable, around, find }: With): DraftOrFaults {
  const faults: Fault[] = [];
  const complain = (column: string, why: string) => void faults.push({ row, column, why });
  const city = cityOf(said['city'], around.cities);
  if (city === 'unknown') complain('city', `there is no city “${String(said['city'])}” in this project: ${around.cities.map((each) => each.slug).join(', ')}`);
  const statements = statementsOf(said, importable.editable.fields, { around, complain });
  const first = statements.find(({ name }) => name === 'title')?.value;
  const title = typeof first === 'string' ? first : '';
  const cityId = typeof city === 'object' ? city.id : undefined;
  // the shape was checked: an id is a text
  const id = said['id'] as string | null | undefined;
  const key = keyOf(id, cityId, title);
  const { known, noted } = find({ key, id, cityId, title });
  if (city !== 'unknown') cityFaults({ known, cityId, needed: importable.cityNeeded }).forEach((why) => complain('city', why));
  if (faults.length > 0) return { row, faults };
  const hashes = Object.fromEntries(statements.map(({ name, lang, value }) => [lang === undefined ? name : `${name}:${lang}`, hash(value)]));
  // the shape was checked: public, project, or nothing
  const visibility = (said['visibility'] ?? undefined) as Visibility | undefined;
  return { row, key, title: title === '' ? (id ?? '') : title, cityId, visibility, statements, hashes, known, noted };
}

interface Statements {
  readonly around: Surroundings;
  readonly complain: (column: string, why: string) => void;
}

function statementsOf(said: Said, fields: Fields, { around: { lang, options }, complain }: Statements): readonly Statement[] {
  return Object.entries(fields).flatMap(([name, field]): readonly Statement[] => {
    if (said[name] === undefined || said[name] === null) return [];
    if (field.kind === 'text') return byLang(said[name], lang).filter(([, text]) => text !== '').map(([own, value]) => ({ name, lang: own, value }));
    const value = resolved(field, said[name], options);
    if (value === undefined) complain(name, unresolved(field, said[name], options));
    return value === undefined ? [] : [{ name, lang: undefined, value }];
  });
}

function cityFaults({ known, cityId, needed }: Pick<Draft, 'known' | 'cityId'> & { readonly needed: boolean }): readonly string[] {
  if (known === undefined) return cityId === undefined && needed ? ['says no city'] : [];
  return cityId !== undefined && !known.partnerIds.includes(cityId) ? ['the record belongs to another city; records do not move'] : [];
}

function keyOf(id: string | null | undefined, cityId: string | undefined, title: string): string {
  return id === null || id === undefined ? `title:${cityId ?? ''}:${plain(title)}` : `id:${id}`;
}

interface Wanted {
  readonly key: string;
  readonly id: string | null | undefined;
  readonly cityId: string | undefined;
  readonly title: string;
}

/** IM-06: a record is known by what the file calls it, else by its own id or address, else by city and title. */
function finder({ existing, noted }: Surroundings): (wanted: Wanted) => Pick<Draft, 'known' | 'noted'> {
  const byId = new Map(existing.map((each) => [each.id, each]));
  const bySlug = new Map(existing.map((each) => [each.slug, each]));
  const byTitle = new Map(existing.flatMap((each) => titlesOf(each).map((title) => [title, each] as const)));
  return ({ key, id, cityId, title }) => {
    const before = noted.get(key);
    const same = before === undefined ? undefined : byId.get(before.recordId);
    if (same !== undefined) return { known: same, noted: before };
    const named = id === null || id === undefined ? byTitle.get(`${cityId ?? ''}:${plain(title)}`) : (byId.get(id) ?? bySlug.get(id));
    return { known: named, noted: undefined };
  };
}

function titlesOf({ title, partnerIds }: Standing<Fields>): readonly string[] {
  const owners = partnerIds.length === 0 ? [''] : partnerIds;
  return owners.flatMap((owner) => wordsOf(title).map((words) => `${owner}:${plain(words)}`));
}

function wordsOf(name: LocalizedText | string): readonly string[] {
  return typeof name === 'string' ? [name] : langs.flatMap((lang) => name.texts[lang]?.text ?? []);
}

function cityOf(said: unknown, cities: readonly ImportCity[]): ImportCity | 'unknown' | undefined {
  if (typeof said !== 'string') return undefined;
  const wanted = plain(said);
  return cities.find(({ id, slug, name }) => id === said || slug === wanted || wordsOf(name).some((word) => plain(word) === wanted)) ?? 'unknown';
}

/** What a field points to or means; undefined where there is no such thing. */
function resolved(field: Field, said: unknown, options: Surroundings['options']): unknown {
  if (field.kind === 'when') return typeof said === 'string' ? whenOf(said) : undefined;
  if (field.kind === 'record') return optionOf(options[field.of] ?? [], said);
  if (field.kind !== 'records') return said;
  // the shape was checked: a list of names
  const found = (said as readonly string[]).map((each) => optionOf(options[field.of] ?? [], each));
  return found.every((each) => each !== undefined) ? found : undefined;
}

function optionOf(options: readonly Option[], said: unknown): string | undefined {
  const wanted = plain(String(said));
  return options.find(({ value, label }) => value === said || wordsOf(label).some((word) => plain(word) === wanted))?.value;
}

function unresolved(field: Field, said: unknown, options: Surroundings['options']): string {
  if (field.kind === 'when') return `“${String(said).slice(0, 60)}” is no date: ${whenHint}`;
  const names = field.kind === 'record' || field.kind === 'records' ? (options[field.of] ?? []).map(({ label }) => wordsOf(label).at(-1) ?? '') : [];
  return `“${String(said).slice(0, 60)}” is none of: ${names.join(', ')}`;
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value), 'utf8').digest('hex').slice(0, 16);
}

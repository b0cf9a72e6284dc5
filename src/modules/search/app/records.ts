import { type RawBuilder, sql } from 'kysely';
import type { Lang } from '../../../kernel/lang.ts';
import type { RecordKind, RecordRef } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { SearchTables } from './tables.ts';

/** A public record as links name it. */
export interface RecordTitle extends RecordRef {
  /** Path of its page below the project. */
  readonly path: string;
  readonly title: LocalizedText;
}

interface TitleRow {
  readonly kind: RecordKind;
  readonly record_id: string;
  readonly path: string;
  readonly lang: Lang;
  readonly title: string;
  readonly original: boolean;
}

/** SE-11: the public ones of some records, in the order asked for, with title and path; others are left out. */
export async function recordTitles(reader: Reader, projectId: string, refs: readonly RecordRef[]): Promise<readonly RecordTitle[]> {
  if (refs.length === 0) return [];
  const rows = await titleRows(reader, projectId).where('record_id', 'in', refs.map((ref) => ref.id)).execute();
  const found = new Map(together(rows).map((record) => [`${record.kind}/${record.id}`, record]));
  return refs.flatMap((ref) => found.get(`${ref.kind}/${ref.id}`) ?? []);
}

/** Names of the columns that tell which record is meant, as pieces of a statement. */
interface Meant {
  readonly project: RawBuilder<unknown>;
  readonly kind: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
}

/** SE-11: true in a statement where readers may see the record; for links from public records to what may still be a draft. */
export function findable({ project, kind, id }: Meant): RawBuilder<boolean> {
  return sql<boolean>`exists (select from search_entry found where found.project_id = ${project} and found.kind = ${kind} and found.record_id = ${id})`;
}

/** SE-11: all public records of one kind, with title and path. */
export async function recordsOfKind(reader: Reader, projectId: string, kind: RecordKind): Promise<readonly RecordTitle[]> {
  return together(await titleRows(reader, projectId).where('kind', '=', kind).execute());
}

/** The paths of all public records' pages, each once, in order. A place within a page is no page of its own. */
export async function publicPaths(reader: Reader, projectId: string): Promise<readonly string[]> {
  const rows = await from<SearchTables>(reader).selectFrom('search_entry').select('path').distinct()
    .where('project_id', '=', projectId).where('path', 'not like', '%#%').orderBy('path').execute();
  return rows.map((row) => row.path);
}

function titleRows(reader: Reader, projectId: string) {
  return from<SearchTables>(reader).selectFrom('search_entry').select(['kind', 'record_id', 'path', 'lang', 'title', 'original'])
    .where('project_id', '=', projectId).whereRef('title_lang', '=', 'lang').orderBy('kind').orderBy('record_id').orderBy('original', 'desc').orderBy('lang');
}

function together(rows: readonly TitleRow[]): readonly RecordTitle[] {
  const byRecord = Map.groupBy(rows, (row) => `${row.kind}/${row.record_id}`);
  return [...byRecord.values()].flatMap((ofRecord) => {
    const [first] = ofRecord;
    if (first === undefined) return [];
    const texts = Object.fromEntries(ofRecord.map((row) => [row.lang, { text: row.title, origin: 'written' as const }]));
    return [{ kind: first.kind, id: first.record_id, path: first.path, title: { v: 1 as const, source: first.lang, revision: 1, texts } }];
  });
}

import { sql } from 'kysely';
import type { RecordKind } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { from, into, type Writer } from '../../../platform/db/index.ts';
import { tagRecord, untag, wordsOf } from '../../taxonomy/index.ts';
import { type SearchRow, searchRows } from '../model/rows.ts';
import type { SearchTables } from './tables.ts';

/** The words of one public record. */
export interface SearchEntry {
  readonly projectId: string;
  readonly kind: RecordKind;
  readonly id: string;
  /** Path of its page below the project: `/practices/x`. */
  readonly path: string;
  readonly title: LocalizedText;
  readonly body: readonly LocalizedText[];
}

/** Makes a public record findable, or replaces what was known of it; SE-13: what is there already is left alone. Records that are not public are never put here. */
export async function putSearchEntry(writer: Writer, entry: SearchEntry): Promise<void> {
  const found = searchRows(entry.title, entry.body);
  if (await isThere(writer, entry, found)) return;
  await removeWords(writer, entry);
  const rows = found.map((row) => ({
    project_id: entry.projectId,
    kind: entry.kind,
    record_id: entry.id,
    lang: row.lang,
    path: entry.path,
    title: row.title,
    title_lang: row.titleLang,
    body: row.body,
    original: row.original,
    words: sql<string>`search_words(${row.lang}, ${row.title}, ${row.body})`,
  }));
  await into<SearchTables>(writer).insertInto('search_entry').values(rows).execute();
  await tagRecord(writer, entry, wordsOf(entry.title, entry.body));
}

async function isThere(writer: Writer, { projectId, kind, id, path }: SearchEntry, rows: readonly SearchRow[]): Promise<boolean> {
  const known = await from<SearchTables>(writer).selectFrom('search_entry').select(['lang', 'path', 'title', 'title_lang as titleLang', 'body', 'original'])
    .where('project_id', '=', projectId).where('kind', '=', kind).where('record_id', '=', id).execute();
  const same = (row: SearchRow) => known.some((each) => (
    each.path === path && each.lang === row.lang && each.title === row.title && each.titleLang === row.titleLang && each.body === row.body && each.original === row.original
  ));
  return known.length === rows.length && rows.every(same);
}

/** Takes a record out of the search: it was withdrawn, or is no longer public. */
export async function removeSearchEntry(writer: Writer, entry: Pick<SearchEntry, 'projectId' | 'kind' | 'id'>): Promise<void> {
  await untag(writer, entry.projectId, entry);
  await removeWords(writer, entry);
}

async function removeWords(writer: Writer, entry: Pick<SearchEntry, 'projectId' | 'kind' | 'id'>): Promise<void> {
  await into<SearchTables>(writer).deleteFrom('search_entry')
    .where('project_id', '=', entry.projectId).where('kind', '=', entry.kind).where('record_id', '=', entry.id).execute();
}

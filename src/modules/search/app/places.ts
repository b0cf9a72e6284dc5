import { sql } from 'kysely';
import type { RecordKind } from '../../../kernel/record.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { Words } from '../../taxonomy/index.ts';
import type { SearchTables } from './tables.ts';

/** A record as the search has it. */
export interface Place {
  readonly project_id: string;
  readonly kind: RecordKind;
  readonly record_id: string;
}

/** The records that come after one, project by project, in the order of their ids. */
export async function nextPlaces(reader: Reader, after: Place | undefined, most: number): Promise<readonly Place[]> {
  const beyond = after === undefined ? sql`true` : sql`(project_id, kind, record_id) > (${after.project_id}, ${after.kind}, ${after.record_id})`;
  const { rows } = await sql<Place>`
    select distinct project_id, kind, record_id from search_entry where ${beyond} order by project_id, kind, record_id limit ${most}`.execute(reader.reading);
  return rows;
}

/** The texts of a record as they are searched, in each of its languages; none where it is no longer found. */
export async function textsOf(reader: Reader, { project_id: projectId, kind, record_id: id }: Place): Promise<readonly Words[]> {
  const rows = await from<SearchTables>(reader).selectFrom('search_entry').select(['lang', 'title', 'title_lang', 'body'])
    .where('project_id', '=', projectId).where('kind', '=', kind).where('record_id', '=', id).orderBy('lang').execute();
  // a title that stands in for a missing one is not in this language
  return rows.map(({ lang, title, title_lang: own, body }) => ({ lang, title: lang === own ? title : '', body }));
}

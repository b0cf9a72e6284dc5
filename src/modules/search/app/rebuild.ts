import { sql } from 'kysely';
import { agree } from '../../../kernel/result.ts';
import type { RecordKind } from '../../../kernel/record.ts';
import { type Database, from } from '../../../platform/db/index.ts';
import { tagRecord } from '../../taxonomy/index.ts';
import type { SearchTables } from './tables.ts';

/** So many records are made anew in one transaction. */
const batch = 100;

interface Place {
  readonly project_id: string;
  readonly kind: RecordKind;
  readonly record_id: string;
}

/**
 * SE-15: makes the words and concepts of every record anew from the texts the search has, a hundred records at a time: readers find
 * what was there before until a hundred are ready. After a new version of the program, of the database's stemmers or of a concept
 * scheme. Returns the number of records.
 */
export async function rebuildSearch(database: Database): Promise<number> {
  let after: Place | undefined;
  let done = 0;
  for (;;) {
    const places = await next(database, after);
    if (places.length === 0) return done;
    await makeAnew(database, places);
    after = places.at(-1);
    done += places.length;
  }
}

async function next(database: Database, after: Place | undefined): Promise<readonly Place[]> {
  const beyond = after === undefined ? sql`true` : sql`(project_id, kind, record_id) > (${after.project_id}, ${after.kind}, ${after.record_id})`;
  const { rows } = await sql<Place>`
    select distinct project_id, kind, record_id from search_entry where ${beyond} order by project_id, kind, record_id limit ${batch}`.execute(database.reading);
  return rows;
}

async function makeAnew(database: Database, places: readonly Place[]): Promise<void> {
  await database.transaction(async (writer) => {
    for (const { project_id: projectId, kind, record_id: id } of places) {
      // what was taken out of the search meanwhile has no rows, and stays out
      await sql`
        update search_entry set words = search_words(lang, title, body) where project_id = ${projectId} and kind = ${kind} and record_id = ${id}`.execute(writer.writing);
      const rows = await from<SearchTables>(writer).selectFrom('search_entry').select(['lang', 'title', 'title_lang', 'body'])
        .where('project_id', '=', projectId).where('kind', '=', kind).where('record_id', '=', id).orderBy('lang').execute();
      // a title that stands in for a missing one is not in this language
      const texts = rows.map(({ lang, title, title_lang: own, body }) => ({ lang, title: lang === own ? title : '', body }));
      if (rows.length > 0) await tagRecord(writer, { projectId, kind, id }, texts);
    }
    return agree(undefined);
  });
}

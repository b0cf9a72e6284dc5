import { sql } from 'kysely';
import { agree } from '../../../kernel/result.ts';
import type { Database } from '../../../platform/db/index.ts';
import { tagRecord } from '../../taxonomy/index.ts';
import { nextPlaces, type Place, textsOf } from './places.ts';

/** So many records are made anew in one transaction. */
const batch = 100;

/**
 * SE-15: makes the words and concepts of every record anew from the texts the search has, a hundred records at a time: readers find
 * what was there before until a hundred are ready. After a new version of the program, of the database's stemmers or of a concept
 * scheme. Returns the number of records.
 */
export async function rebuildSearch(database: Database): Promise<number> {
  let after: Place | undefined;
  let done = 0;
  for (;;) {
    const places = await nextPlaces(database, after, batch);
    if (places.length === 0) return done;
    await makeAnew(database, places);
    after = places.at(-1);
    done += places.length;
  }
}

async function makeAnew(database: Database, places: readonly Place[]): Promise<void> {
  await database.transaction(async (writer) => {
    for (const place of places) {
      const { project_id: projectId, kind, record_id: id } = place;
      // what was taken out of the search meanwhile has no rows, and stays out
      await sql`
        update search_entry set words = search_words(lang, title, body) where project_id = ${projectId} and kind = ${kind} and record_id = ${id}`.execute(writer.writing);
      const texts = await textsOf(writer, place);
      if (texts.length > 0) await tagRecord(writer, { projectId, kind, id }, texts);
    }
    return agree(undefined);
  });
}

import { sql } from 'kysely';
import { type Database, into } from '../../../platform/db/index.ts';
import type { CoordinationTables } from './tables.ts';

/** Who comes back within this time has not been away. */
const stayMinutes = 30;

interface Visit {
  readonly projectId: string;
  readonly personId: string;
  readonly now: string;
}

/**
 * CO-10: notes that a person is here, and answers since when not: the last moment of the visit before; undefined at the first one.
 * It changes nothing of the project's, so it is no command: it leaves no entry in the log.
 */
export async function noteVisit(database: Database, { projectId, personId, now }: Visit): Promise<string | undefined> {
  const { since } = await database.transaction(async (writer) => {
    const away = new Date(Date.parse(now) - stayMinutes * 60 * 1000);
    const row = await into<CoordinationTables>(writer).insertInto('work_visit').values({ project_id: projectId, person_id: personId, seen_at: now })
      .onConflict((conflict) => conflict.columns(['project_id', 'person_id']).doUpdateSet((e) => ({
        since: e.case().when(sql<boolean>`work_visit.seen_at < ${away}`).then(e.ref('work_visit.seen_at')).else(e.ref('work_visit.since')).end(),
        seen_at: now,
      }))).returning('since').executeTakeFirst();
    return { ok: true as const, since: row?.since };
  });
  return since?.toISOString();
}

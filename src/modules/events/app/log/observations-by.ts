import { from, type Reader } from '../../../../platform/db/index.ts';
import type { EventTables } from '../tables.ts';

/** Every observation a person wrote down, in all projects, as the person gets to know it. */
export async function observationsBy(reader: Reader, personId: string) {
  const rows = await from<EventTables>(reader).selectFrom('observation').select(['project_id', 'id', 'event_id', 'account', 'at'])
    .where('person_id', '=', personId).orderBy('at').orderBy('id').execute();
  return rows.map((row) => ({ projectId: row.project_id, id: row.id, eventId: row.event_id, account: row.account, written: row.at.toISOString() }));
}

import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into, type Reader } from '../../../platform/db/index.ts';
import { mayKeepFeed } from './policy.ts';
import type { CoordinationTables } from './tables.ts';

/** CO-11: opens an own calendar address; the one before, where there was one, is closed with that. */
export const openFeed = command({
  name: 'calendar.open',
  input: z.strictObject({}),
  load: () => Promise.resolve(undefined),
  permit: (actor, _, { at }) => mayKeepFeed(actor, at),
  decide: (_, __, { actor, newId }) => (actor.kind === 'person' ? agree({ personId: actor.id, id: newId() }) : refuse({ code: 'absent' })),
  write: async (writer, { personId, id }, { projectId, now }) => {
    await into<CoordinationTables>(writer).insertInto('calendar_feed').values({ project_id: projectId, person_id: personId, id, opened_at: now })
      .onConflict((conflict) => conflict.columns(['project_id', 'person_id']).doUpdateSet({ id, opened_at: now })).execute();
    return { subject: { kind: 'person', id: personId }, output: { id } };
  },
});

/** CO-11: closes the own calendar address: whoever knows it reads nothing more. */
export const closeFeed = command({
  name: 'calendar.close',
  input: z.strictObject({}),
  load: () => Promise.resolve(undefined),
  permit: (actor, _, { at }) => mayKeepFeed(actor, at),
  decide: (_, __, { actor }) => (actor.kind === 'person' ? agree({ personId: actor.id }) : refuse({ code: 'absent' })),
  write: async (writer, { personId }, { projectId }) => {
    await into<CoordinationTables>(writer).deleteFrom('calendar_feed').where('project_id', '=', projectId).where('person_id', '=', personId).execute();
    return { subject: { kind: 'person', id: personId }, output: { personId } };
  },
});

/** The id of a person's calendar address; undefined where none is open. */
export async function feedOf(reader: Reader, projectId: string, personId: string): Promise<string | undefined> {
  const row = await from<CoordinationTables>(reader).selectFrom('calendar_feed').select('id')
    .where('project_id', '=', projectId).where('person_id', '=', personId).executeTakeFirst();
  return row?.id;
}

/** Whose calendar an address is; undefined where it was closed. */
export function feedById(reader: Reader, id: string): Promise<{ readonly projectId: string; readonly personId: string } | undefined> {
  return from<CoordinationTables>(reader).selectFrom('calendar_feed').select(['project_id as projectId', 'person_id as personId']).where('id', '=', id).executeTakeFirst();
}

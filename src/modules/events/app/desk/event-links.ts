import { from, into, type Reader, type Writer } from '../../../../platform/db/index.ts';
import type { EventTables } from '../tables.ts';

interface Links {
  readonly visitorIds: readonly string[];
  readonly practiceIds: readonly string[];
  readonly needIds: readonly string[];
}

interface Where {
  readonly projectId: string;
  readonly eventId: string;
}

/** Who came, what was shown and what was brought, each in the order of the record; drafts included. */
export async function linksOf(reader: Reader, projectId: string, eventId: string): Promise<Links> {
  const db = from<EventTables>(reader);
  const visitors = await db.selectFrom('event_delegation').select('partner_id').where('project_id', '=', projectId).where('event_id', '=', eventId).orderBy('position').execute();
  const practices = await db.selectFrom('event_practice').select('practice_id').where('project_id', '=', projectId).where('event_id', '=', eventId).orderBy('position').execute();
  const needs = await db.selectFrom('event_need').select('need_id').where('project_id', '=', projectId).where('event_id', '=', eventId).orderBy('position').execute();
  return { visitorIds: visitors.map((row) => row.partner_id), practiceIds: practices.map((row) => row.practice_id), needIds: needs.map((row) => row.need_id) };
}

/** Writes the links anew, each record once, in the order given. */
export async function storeLinks(writer: Writer, { projectId, eventId }: Where, { visitorIds, practiceIds, needIds }: Links): Promise<void> {
  const db = into<EventTables>(writer);
  for (const table of ['event_delegation', 'event_practice', 'event_need'] as const) {
    await db.deleteFrom(table).where('project_id', '=', projectId).where('event_id', '=', eventId).execute();
  }
  const placed = (ids: readonly string[]) => [...new Set(ids)].map((id, n) => ({ id, at: { project_id: projectId, event_id: eventId, position: n + 1 } }));
  const [visitors, practices, needs] = [placed(visitorIds), placed(practiceIds), placed(needIds)];
  if (visitors.length > 0) await db.insertInto('event_delegation').values(visitors.map(({ id, at }) => ({ ...at, partner_id: id }))).execute();
  if (practices.length > 0) await db.insertInto('event_practice').values(practices.map(({ id, at }) => ({ ...at, practice_id: id }))).execute();
  if (needs.length > 0) await db.insertInto('event_need').values(needs.map(({ id, at }) => ({ ...at, need_id: id }))).execute();
}

/** Whether a partner's delegation came: adds it to those who came, or takes it away. */
export async function storeVisit(writer: Writer, { projectId, eventId, partnerId }: Where & { readonly partnerId: string }, came: boolean): Promise<void> {
  const db = into<EventTables>(writer);
  const { visitorIds, ...links } = await linksOf(writer, projectId, eventId);
  const others = visitorIds.filter((id) => id !== partnerId);
  await storeLinks(writer, { projectId, eventId }, { ...links, visitorIds: came ? [...others, partnerId] : others });
  await db.updateTable('event').set(({ eb }) => ({ revision: eb('revision', '+', 1), ...(came && { visitors_recorded: true }) }))
    .where('project_id', '=', projectId).where('id', '=', eventId).execute();
}

import type { LocalizedText } from '../../../../kernel/text.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import type { Option } from '../../../editing/index.ts';
import { membersById } from '../../../partnership/index.ts';
import { firstWords } from '../../model/observation.ts';
import type { EventTables } from '../tables.ts';

/** Every event, drafts too, for fields of the workspace that point to one. */
export function eventOptions(reader: Reader, projectId: string): Promise<readonly (Option & { readonly label: LocalizedText })[]> {
  return optionsOf(reader, projectId).execute();
}

/** The events that were held, drafts too: facts a transfer can rest on. */
export function heldEventOptions(reader: Reader, projectId: string): Promise<readonly Option[]> {
  return optionsOf(reader, projectId).where('holding', '=', 'held').execute();
}

function optionsOf(reader: Reader, projectId: string) {
  return from<EventTables>(reader).selectFrom('event').select(['id as value', 'title as label'])
    .where('project_id', '=', projectId).orderBy('sort_day', (order) => order.asc().nullsLast()).orderBy('id');
}

/** What the people of the project wrote about an event: its delegations and observations, as places below `/work`. */
export async function linkedToEvent(reader: Reader, projectId: string, eventId: string) {
  const db = from<EventTables>(reader);
  const members = await membersById(reader, projectId);
  const comers = await db.selectFrom('participation').select(['id', 'partner_id']).where('project_id', '=', projectId).where('event_id', '=', eventId).orderBy('id').execute();
  const seen = await db.selectFrom('observation').select(['id', 'account']).where('project_id', '=', projectId).where('event_id', '=', eventId).orderBy('id').execute();
  return [
    ...comers.map(({ id, partner_id: partnerId }) => ({ label: members.get(partnerId)?.name ?? '', path: `/participations/${id}` })),
    ...seen.map(({ id, account }) => ({ label: firstWords(account) ?? '', path: `/observations/${id}` })),
  ];
}

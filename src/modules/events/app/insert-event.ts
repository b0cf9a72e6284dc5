import { sortDay } from '../../../kernel/when.ts';
import { into, json, type Writer } from '../../../platform/db/index.ts';
import type { NewEvent } from './event-input.ts';
import type { EventTables } from './tables.ts';

interface At {
  readonly projectId: string;
  readonly eventId: string;
}

/** Writes a new event with its delegations, practices and needs. */
export async function insertEvent(writer: Writer, event: NewEvent, at: At): Promise<void> {
  const tables = into<EventTables>(writer);
  await tables.insertInto('event').values({
    project_id: at.projectId,
    id: at.eventId,
    slug: event.slug,
    kind: event.details.kind,
    title: json(event.title),
    host_id: event.hostId,
    planner_id: event.plannerId,
    thematic_area_id: event.thematicAreaId,
    when: json(event.when),
    sort_day: sortDay(event.when) ?? null,
    planned_format: event.plannedFormat,
    actual_format: event.actualFormat,
    holding: event.holding,
    state: event.state,
    state_reason: null,
    account: json(event.account),
    details: json(event.details),
    visitors_recorded: event.visitorIds !== null,
    visibility: event.visibility,
    provenance: json(event.provenance),
  }).execute();
  const visitors = linked(event.visitorIds ?? [], at).map(({ id, ...row }) => ({ ...row, partner_id: id }));
  const practices = linked(event.practiceIds, at).map(({ id, ...row }) => ({ ...row, practice_id: id }));
  const needs = linked(event.needIds, at).map(({ id, ...row }) => ({ ...row, need_id: id }));
  if (visitors.length > 0) await tables.insertInto('event_delegation').values(visitors).execute();
  if (practices.length > 0) await tables.insertInto('event_practice').values(practices).execute();
  if (needs.length > 0) await tables.insertInto('event_need').values(needs).execute();
}

function linked(ids: readonly string[], { projectId, eventId }: At) {
  return ids.map((id, n) => ({ project_id: projectId, event_id: eventId, id, position: n + 1 }));
}

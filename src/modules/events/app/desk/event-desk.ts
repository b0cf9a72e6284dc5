import { noProvenance } from '../../../../kernel/provenance.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { type Beginning, deskCommand, deskOf, type DeskRow } from '../../../editing/index.ts';
import { eventKinds, unanswered } from '../../model/kinds/index.ts';
import { linkedToEvent } from '../log/of-event.ts';
import { mayEditEvent } from '../policy.ts';
import { recordEvent } from '../record-event.ts';
import type { EventTables } from '../tables.ts';
import { eventEditable } from './event-editable.ts';
import { eventFields, kindChoices } from './event-fields.ts';
import { eventSteps } from './event-steps.ts';

const { title, when, themeId, practiceIds, hostId } = eventFields;

const begin: Beginning = {
  fields: {
    title,
    kind: { kind: 'choice', label: 'events.kind', options: kindChoices, required: true },
    when,
    hostId: { ...hostId, hint: 'events.hint-host' },
    practiceIds,
    themeId,
  },
  partner: 'one',
  mayBegin: mayEditEvent,
  command: deskCommand(recordEvent),
  input: (content, { slug, partnerId }) => {
    const kind = eventKinds.find((each) => each === content['kind']) ?? 'thematic-event';
    const host = content['hostId'] ?? partnerId;
    const own = host === partnerId;
    return {
      slug, title: content['title'], when: content['when'], thematicAreaId: content['themeId'] ?? null, practiceIds: content['practiceIds'],
      hostId: host, plannerId: own ? null : partnerId, visitorIds: own ? null : [partnerId],
      account: { v: 1 }, details: unanswered(kind), visibility: 'project', provenance: noProvenance,
    };
  },
};

/** Events in the workspace: one desk for all kinds; what only some kinds are asked is shown for those. */
export const eventDesk = deskOf({
  path: 'events',
  one: 'events.one',
  many: 'events.title',
  empty: 'events.work-empty',
  editable: eventEditable,
  list: allEvents,
  states: {
    draft: 'events.state-draft', open: 'events.state-open', full: 'events.state-full', 'in-progress': 'events.state-in-progress',
    'minutes-due': 'events.state-minutes-due', closed: 'events.state-closed', cancelled: 'events.state-cancelled',
  },
  steps: eventSteps,
  begin,
  publicPath: ({ slug }) => `/events/${slug}`,
  related: (reader, projectId, { id }) => linkedToEvent(reader, projectId, id),
});

/** What is known of an event from outside. */
const knownWords = { held: 'events.known-held', reported: 'events.known-reported', planned: 'events.known-planned' } as const;

/** Every event of the project, drafts too, with all partners that take part: the workspace's list. */
async function allEvents(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const db = from<EventTables>(reader);
  const rows = await db.selectFrom('event').select(['id', 'slug', 'title', 'host_id', 'planner_id', 'state', 'holding', 'when', 'visibility'])
    .where('project_id', '=', projectId).orderBy('sort_day', (order) => order.asc().nullsLast()).orderBy('id').execute();
  const visits = await db.selectFrom('event_delegation').select(['event_id', 'partner_id']).where('project_id', '=', projectId).orderBy('position').execute();
  const byEvent = Map.groupBy(visits, (visit) => visit.event_id);
  return rows.map(({ host_id: host, planner_id: planner, state, holding, ...row }) => {
    const visitors = (byEvent.get(row.id) ?? []).map((visit) => visit.partner_id);
    const known = state === null ? knownWords[holding] : undefined;
    return { ...row, state: state ?? undefined, known, partnerIds: [...new Set([host, planner, ...visitors].filter((each) => each !== null))] };
  });
}

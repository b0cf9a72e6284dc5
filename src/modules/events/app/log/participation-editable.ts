import type { LocalizedText } from '../../../../kernel/text.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import type { Editable, RecordTexts, Standing, Stored } from '../../../editing/index.ts';
import type { EventState } from '../../model/lifecycle.ts';
import type { ParticipationState } from '../../model/participation.ts';
import { mayShowInside, mayTakePart } from '../policy.ts';
import type { EventTables } from '../tables.ts';
import { eventOptions } from './of-event.ts';
import { type ParticipationContent, type ParticipationFields, participationFields } from './participation-fields.ts';

/** A delegation as it is being edited, with the event it is for. */
export interface EditedParticipation extends Standing<ParticipationFields> {
  readonly eventId: string;
  readonly partnerId: string;
  readonly participationState: ParticipationState;
  readonly eventState: EventState | null;
  /** Who holds the event. */
  readonly eventPartnerIds: readonly string[];
}

/** How a delegation is changed and brought back; it is never shown to the public. */
export const participationEditable: Editable<ParticipationFields> = {
  name: 'participation',
  kind: 'participation',
  fields: participationFields,
  options: { events: eventOptions },
  find: findParticipation,
  texts: participationTexts,
  mayEdit: (actor, { projectId, partnerIds }) => partnerIds.some((partnerId) => mayTakePart(actor, { projectId, partnerId })),
  mayShow: mayShowInside,
  store: storeParticipation,
};

/** The delegation, its row held; undefined where there is none. */
export async function findParticipation(reader: Reader, projectId: string, id: string): Promise<EditedParticipation | undefined> {
  const db = from<EventTables>(reader);
  const row = await db.selectFrom('participation').selectAll().where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const { event_id: eventId, partner_id: partnerId, state, revision, visibility, people, questions } = row;
  const event: { title: LocalizedText; state: EventState | null; host_id: string | null; planner_id: string | null } = await db.selectFrom('event')
    .select(['title', 'state', 'host_id', 'planner_id']).where('project_id', '=', projectId).where('id', '=', eventId).executeTakeFirstOrThrow();
  return {
    id, slug: id, revision, visibility, state, participationState: state, title: event.title, partnerIds: [partnerId], partnerId, eventId,
    eventState: event.state, eventPartnerIds: [event.host_id, event.planner_id].filter((each) => each !== null), content: { people, questions },
  };
}

async function participationTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<ParticipationFields>[]> {
  const rows = await from<EventTables>(reader).selectFrom('participation').select(['id', 'questions']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, questions }) => ({ id, content: { questions } }));
}

async function storeParticipation(writer: Writer, at: Stored, { people, questions }: ParticipationContent): Promise<void> {
  await into<EventTables>(writer).updateTable('participation').set({ people, questions: questions === null ? null : json(questions), revision: at.revision })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
}

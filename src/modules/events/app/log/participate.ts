import { z } from 'zod';
import { hasRole } from '../../../../kernel/actor.ts';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { localizedText } from '../../../../kernel/text.ts';
import { command } from '../../../../platform/command/index.ts';
import { from, into, json } from '../../../../platform/db/index.ts';
import { membersById } from '../../../partnership/index.ts';
import { participate as decideParticipation } from '../../model/participation.ts';
import { findEdited } from '../desk/event-editable.ts';
import { mayEditEvent, mayTakePart } from '../policy.ts';
import type { EventTables } from '../tables.ts';

const input = z.strictObject({
  eventId: id,
  partnerId: id,
  people: z.int().positive().max(500).nullable().default(null),
  questions: localizedText.nullable().default(null),
});

/**
 * Says that a partner's delegation comes (its own officer), or invites it (who holds the event). Refuses an absent event,
 * an unknown partner, a delegation that is known already, and an event that is over.
 */
export const participate = command({
  name: 'event.participate',
  input,
  load: async (reader, { eventId, partnerId }, { projectId }) => ({
    event: await findEdited(reader, projectId, eventId),
    known: (await membersById(reader, projectId)).has(partnerId),
    taken: (await from<EventTables>(reader).selectFrom('participation').select('id')
      .where('project_id', '=', projectId).where('event_id', '=', eventId).where('partner_id', '=', partnerId).executeTakeFirst()) !== undefined,
  }),
  permit: (actor, { event }, { input: { partnerId }, at: { projectId } }) => (
    event !== undefined && (mayTakePart(actor, { projectId, partnerId }) || mayEditEvent(actor, { projectId, partnerIds: event.partnerIds }))
  ),
  decide: ({ event, known, taken }, asked, { actor, projectId }) => {
    if (event === undefined) return refuse({ code: 'absent' });
    if (!known) return refuse({ code: 'unknown-reference', field: 'partnerId' });
    if (taken) return refuse({ code: 'taken', field: 'partnerId' });
    const own = hasRole(actor, ['partner-officer', 'coordinator', 'administrator'], { projectId, partnerId: asked.partnerId });
    const decided = decideParticipation(null, own ? 'registered' : 'invited', event.eventState);
    return decided.ok ? agree({ ...asked, state: decided.value }) : decided;
  },
  write: async (writer, { eventId, partnerId, state, people, questions }, { projectId, newId }) => {
    const participationId = newId();
    await into<EventTables>(writer).insertInto('participation').values({
      project_id: projectId, id: participationId, event_id: eventId, partner_id: partnerId, state, people, questions: questions === null ? null : json(questions),
    }).execute();
    return { subject: { kind: 'participation', id: participationId }, output: { id: participationId } };
  },
});

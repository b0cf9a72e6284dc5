import { z } from 'zod';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { command } from '../../../../platform/command/index.ts';
import { into } from '../../../../platform/db/index.ts';
import { keepingVersions } from '../../../editing/index.ts';
import { participate, participationStates, saidByPartner } from '../../model/participation.ts';
import { eventEditable } from '../desk/event-editable.ts';
import { storeVisit } from '../desk/event-links.ts';
import { mayEditEvent, mayTakePart } from '../policy.ts';
import type { EventTables } from '../tables.ts';
import { findParticipation } from './participation-editable.ts';

const input = z.strictObject({ id, revision: z.int().positive(), to: z.enum(participationStates) });

/**
 * Says how it goes on with a delegation: the partner registers or withdraws, who holds the event confirms, puts on the waiting list,
 * and says who came. Who came is told at the event. Refuses an older revision and a step that state or event do not allow.
 */
export const moveParticipation = command({
  name: 'participation.move-on',
  input,
  load: (reader, asked, { projectId }) => findParticipation(reader, projectId, asked.id),
  permit: (actor, standing, { input: { to }, at: { projectId } }) => {
    if (standing === undefined) return false;
    if (mayEditEvent(actor, { projectId, partnerIds: standing.eventPartnerIds })) return true;
    return saidByPartner.includes(to) && mayTakePart(actor, { projectId, partnerId: standing.partnerId });
  },
  decide: (standing, { revision, to }) => {
    if (standing === undefined) return refuse({ code: 'absent' });
    if (standing.revision !== revision) return refuse({ code: 'stale', field: 'revision' });
    const decided = participate(standing.participationState, to, standing.eventState);
    return decided.ok ? agree({ ...standing, to: decided.value }) : decided;
  },
  write: async (writer, standing, at) => {
    const { id: participationId, eventId, partnerId, to, revision } = standing;
    await into<EventTables>(writer).updateTable('participation').set({ state: to, revision: revision + 1 })
      .where('project_id', '=', at.projectId).where('id', '=', participationId).execute();
    const came = to === 'attended';
    const told = came || to === 'no-show' || to === 'cancelled';
    const write = () => storeVisit(writer, { projectId: at.projectId, eventId, partnerId }, came);
    if (told) await keepingVersions(eventEditable, writer, { id: eventId, at, write });
    return { subject: { kind: 'participation', id: participationId }, output: { id: participationId } };
  },
});

import { z } from 'zod';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id, slug } from '../../../../kernel/slug.ts';
import { localizedText } from '../../../../kernel/text.ts';
import { unknownWhen } from '../../../../kernel/when.ts';
import { command } from '../../../../platform/command/index.ts';
import { unanswered } from '../../model/kinds/index.ts';
import { eventInput } from '../event-input.ts';
import { insertEvent } from '../insert-event.ts';
import { findEvent } from '../lookup.ts';
import { mayPlanVisit } from '../policy.ts';
import { proposedVisits } from './propose.ts';

const input = z.strictObject({
  slug,
  title: localizedText,
  hostId: id,
  /** The interests it answers; the audit log keeps them with this input. */
  interestIds: z.array(id).min(1).max(1000),
});

/**
 * E-27: begins the study visit that interests ask for, as a draft, with its host, the practices to be shown, the delegations and their needs.
 * Refuses a taken slug, and interests that are no longer to be answered there: taken back, or planned meanwhile.
 */
export const planVisit = command({
  name: 'event.plan-visit',
  input,
  load: async (reader, { slug: wanted, hostId }, { projectId }) => ({
    proposal: (await proposedVisits(reader, projectId)).proposed.find((each) => each.hostId === hostId),
    taken: (await findEvent(reader, projectId, wanted)) !== undefined,
  }),
  permit: (actor, _state, { input: { hostId }, at: { projectId } }) => mayPlanVisit(actor, { projectId, hostId }),
  decide: ({ proposal, taken }, visit) => {
    const wishes = proposal?.wishes.filter(({ interestId }) => visit.interestIds.includes(interestId)) ?? [];
    if (wishes.length < new Set(visit.interestIds).size) return refuse({ code: 'stale', field: 'interestIds' });
    return taken ? refuse({ code: 'taken', field: 'slug' }) : agree({ visit, wishes });
  },
  write: async (writer, { visit, wishes }, { projectId, newId }) => {
    const eventId = newId();
    const event = eventInput.parse({
      slug: visit.slug, title: visit.title, hostId: visit.hostId, when: unknownWhen, account: { v: 1 }, details: unanswered('study-visit'),
      visitorIds: [...new Set(wishes.map(({ partnerId }) => partnerId))], practiceIds: [...new Set(wishes.map(({ practiceId }) => practiceId))],
      needIds: [...new Set(wishes.flatMap(({ needId }) => needId ?? []))], visibility: 'project', provenance: noProvenance,
    });
    await insertEvent(writer, event, { projectId, eventId });
    return { subject: { kind: 'event', id: eventId }, output: { id: eventId } };
  },
});

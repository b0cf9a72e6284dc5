import { z } from 'zod';
import { agree, type Refusal, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { localizedText } from '../../../../kernel/text.ts';
import { command } from '../../../../platform/command/index.ts';
import { into, json } from '../../../../platform/db/index.ts';
import { needOptions } from '../../../needs/index.ts';
import { membersById } from '../../../partnership/index.ts';
import { practiceOptions } from '../../../practices/index.ts';
import { saysNothing } from '../../model/observation.ts';
import { findEdited } from '../desk/event-editable.ts';
import { mayObserve } from '../policy.ts';
import type { EventTables } from '../tables.ts';

const input = z.strictObject({
  eventId: id,
  partnerId: id,
  practiceId: id.nullable().default(null),
  needId: id.nullable().default(null),
  works: localizedText.nullable().default(null),
  surprised: localizedText.nullable().default(null),
  notAtHome: localizedText.nullable().default(null),
});

/** Writes down what somebody of a partner saw at an event. Refuses unknown event, practice or need, a cancelled event, and an entry that says nothing. */
export const observe = command({
  name: 'event.observe',
  input,
  load: async (reader, { eventId, practiceId, needId, partnerId }, { projectId }) => {
    const event = await findEdited(reader, projectId, eventId);
    const practice = practiceId === null || (await practiceOptions(reader, projectId)).some(({ value }) => value === practiceId);
    const need = needId === null || (await needOptions(reader, projectId)).some(({ value }) => value === needId);
    const partner = (await membersById(reader, projectId)).has(partnerId);
    const unknown = Object.entries({ eventId: event !== undefined, practiceId: practice, needId: need, partnerId: partner }).filter(([, known]) => !known);
    return { cancelled: event?.state === 'cancelled', unknown: unknown.map(([field]): Refusal => ({ code: 'unknown-reference', field })) };
  },
  permit: (actor, _state, { input: { partnerId }, at: { projectId } }) => mayObserve(actor, { projectId, partnerId }),
  decide: ({ cancelled, unknown: [first, ...more] }, seen) => {
    if (first !== undefined) return refuse(first, ...more);
    if (cancelled) return refuse({ code: 'wrong-state', field: 'eventId' });
    return saysNothing(seen) ? refuse({ code: 'required', field: 'works' }) : agree(seen);
  },
  write: async (writer, { eventId, partnerId, practiceId, needId, works, surprised, notAtHome }, { projectId, newId, actor, now }) => {
    const observationId = newId();
    await into<EventTables>(writer).insertInto('observation').values({
      project_id: projectId, id: observationId, event_id: eventId, partner_id: partnerId, practice_id: practiceId, need_id: needId,
      person_id: actor.kind === 'person' ? actor.id : null, account: json({ v: 1, works, surprised, notAtHome }), at: now,
    }).execute();
    return { subject: { kind: 'observation', id: observationId }, output: { id: observationId } };
  },
});

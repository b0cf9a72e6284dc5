import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { localizedText, type LocalizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json, type Writer } from '../../../platform/db/index.ts';
import { keepingVersions } from '../../editing/index.ts';
import { eventFormats, type Holding } from '../model/event.ts';
import { type EventState, eventStates, moveOn } from '../model/lifecycle.ts';
import { eventEditable } from './desk/event-editable.ts';
import { type EventStanding, findEvent } from './lookup.ts';
import { mayMoveEvent } from './policy.ts';
import { keepFindable } from './search-event.ts';
import type { EventTables } from './tables.ts';

const input = z.strictObject({
  slug,
  /** Revision of the event the step was decided on. */
  revision: z.int().positive(),
  to: z.enum(eventStates),
  reason: localizedText.nullable().default(null),
  /** How people took part, as soon as that is known; null keeps what is recorded. */
  actualFormat: z.enum(eventFormats).nullable().default(null),
  /** What came out of it; null keeps what is recorded. */
  outcome: localizedText.nullable().default(null),
});

/** The event as it is after the step. */
interface Moved extends EventStanding {
  readonly state: EventState;
  readonly holding: Holding;
  readonly reason: LocalizedText | null;
}

/** Takes an event one step on. Refuses an older revision, a step the state does not allow, a missing reason or outcome. */
export const moveEventOn = command({
  name: 'event.move-on',
  input,
  load: (reader, step, { projectId }) => findEvent(reader, projectId, step.slug),
  permit: (actor, event, { at: { projectId } }) => event !== undefined && mayMoveEvent(actor, { projectId, ...event }),
  decide: (event, { to, reason, ...step }) => {
    if (event === undefined) return refuse({ code: 'absent' });
    if (event.revision !== step.revision) return refuse({ code: 'stale', field: 'revision' });
    const outcome = step.outcome ?? event.account.outcome;
    const decided = moveOn(event.state, { to, reason, outcome });
    if (!decided.ok) return decided;
    return agree({ ...event, ...decided.value, reason, account: { ...event.account, outcome }, actualFormat: step.actualFormat ?? event.actualFormat });
  },
  write: async (writer, event, at) => {
    await keepingVersions(eventEditable, writer, { id: event.id, at, write: () => storeStep(writer, event, at.projectId) });
    return { subject: { kind: 'event', id: event.id }, output: { id: event.id } };
  },
});

async function storeStep(writer: Writer, event: Moved, projectId: string): Promise<void> {
  await into<EventTables>(writer).updateTable('event').set({
    state: event.state,
    state_reason: event.reason === null ? null : json(event.reason),
    holding: event.holding,
    account: json(event.account),
    actual_format: event.actualFormat,
    revision: event.revision + 1,
  }).where('project_id', '=', projectId).where('id', '=', event.id).execute();
  await keepFindable(writer, projectId, event);
}

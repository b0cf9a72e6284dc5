import { agree, refuse, type Result } from '../../../kernel/result.ts';
import type { EventState } from './lifecycle.ts';

/** The way of a partner's delegation to an event (domain.md, "Event"). */
export const participationStates = ['invited', 'registered', 'waitlisted', 'confirmed', 'attended', 'no-show', 'cancelled'] as const;
export type ParticipationState = (typeof participationStates)[number];

/** E-20: who says a state: the partner that comes, or those who hold the event. */
export const saidByPartner: readonly ParticipationState[] = ['registered', 'cancelled'];

/** E-20: what each state allows next. */
const steps: Readonly<Record<ParticipationState, readonly ParticipationState[]>> = {
  invited: ['registered', 'cancelled', 'attended'],
  registered: ['waitlisted', 'confirmed', 'attended', 'no-show', 'cancelled'],
  waitlisted: ['confirmed', 'attended', 'cancelled'],
  confirmed: ['attended', 'no-show', 'cancelled'],
  attended: ['no-show'],
  'no-show': ['attended'],
  cancelled: ['registered', 'attended'],
};

/** The states a delegation can go to from here, in the order they are offered. */
export function nextParticipation(state: ParticipationState): readonly ParticipationState[] {
  return steps[state];
}

/** E-21: attendance is known once the event has begun; before it is over, or called off, somebody can still register. */
const begun: readonly (EventState | null)[] = ['in-progress', 'minutes-due', 'closed', null];
const over: readonly (EventState | null)[] = ['minutes-due', 'closed', 'cancelled', null];

/** E-20, E-21: decides where a delegation stands. Who registers for a full event waits. Refuses `wrong-state`. */
export function participate(from: ParticipationState | null, to: ParticipationState, event: EventState | null): Result<ParticipationState> {
  const known = from === null ? to === 'invited' || to === 'registered' : steps[from].includes(to);
  const timely = to === 'attended' || to === 'no-show' ? begun.includes(event) : !over.includes(event);
  if (!known || !timely) return refuse({ code: 'wrong-state', field: 'to' });
  return agree(to === 'registered' && event === 'full' ? 'waitlisted' : to);
}

import type { Provenance } from '../../../kernel/provenance.ts';
import { agree, type Refusal, refuse, type Result } from '../../../kernel/result.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { isReversed, type When } from '../../../kernel/when.ts';
import type { Holding } from './event.ts';

/** The way of an event held here (domain.md, "Event"). */
export const eventStates = ['draft', 'open', 'full', 'in-progress', 'minutes-due', 'closed', 'cancelled'] as const;
export type EventState = (typeof eventStates)[number];

/** E-02: what each state allows next. A place that becomes free opens a full event again. */
const steps: Readonly<Record<EventState, readonly EventState[]>> = {
  draft: ['open', 'cancelled'],
  open: ['full', 'in-progress', 'cancelled'],
  full: ['open', 'in-progress', 'cancelled'],
  'in-progress': ['minutes-due', 'cancelled'],
  'minutes-due': ['closed'],
  closed: [],
  cancelled: [],
};

/** The states an event can go to from here, in the order they are offered. */
export function nextStates(state: EventState): readonly EventState[] {
  return steps[state];
}

/** E-08: readers see an event from its opening on, and one that is known from public sources always. */
export function isShown(state: EventState | null): boolean {
  return state !== 'draft';
}

export interface Step {
  readonly to: EventState;
  readonly reason: LocalizedText | null;
  /** What came out of it, as far as it is written down by then. */
  readonly outcome: LocalizedText | null;
}

/**
 * E-02 to E-05: decides whether an event may go on, and says whether it counts as held afterwards.
 * Refuses `wrong-state` and `reason-missing`; an event known from outside only (null) has no steps.
 */
export function moveOn(from: EventState | null, { to, reason, outcome }: Step): Result<{ readonly state: EventState; readonly holding: Holding }> {
  if (from === null || !steps[from].includes(to)) return refuse({ code: 'wrong-state', field: 'to' });
  const silent = to === 'cancelled' || (to === 'closed' && outcome === null);
  if (silent && reason === null) return refuse({ code: 'reason-missing', field: 'reason' });
  return agree({ state: to, holding: to === 'minutes-due' || to === 'closed' ? 'held' : 'planned' });
}

/** What a new record of an event says about itself. */
export interface FirstRecord {
  readonly state: EventState | null;
  readonly holding: Holding;
  readonly when: When;
  readonly provenance: Provenance;
}

/**
 * E-06, E-07: an event begins as a draft that is still to come, or is known from outside with a source;
 * "reported" names the source of the report. All that is wrong is told at once.
 */
export function checkFirstRecord(event: FirstRecord): Result<FirstRecord> {
  const [first, ...more] = [...wrongStart(event), ...missingSources(event), ...(isReversed(event.when) ? [{ code: 'period-reversed' as const, field: 'when' }] : [])];
  return first === undefined ? agree(event) : refuse(first, ...more);
}

function wrongStart({ state, holding }: FirstRecord): readonly Refusal[] {
  if (state === null) return [];
  if (state !== 'draft') return [{ code: 'wrong-state', field: 'state' }];
  return holding === 'planned' ? [] : [{ code: 'wrong-state', field: 'holding' }];
}

function missingSources({ state, holding, provenance }: FirstRecord): readonly Refusal[] {
  if (state !== null) return [];
  const sourced = provenance.statements.filter((statement) => statement.sources.length > 0);
  const enough = holding === 'reported' ? sourced.some((statement) => statement.field === 'held') : sourced.length > 0;
  return enough ? [] : [{ code: 'fact-missing', field: 'provenance' }];
}

/** What a reader is told about whether an event took place. */
export const standings = ['held', 'reported', 'to-come', 'running', 'not-shown', 'cancelled'] as const;
export type Standing = (typeof standings)[number];

/** E-09: a plan that nobody reported on is not an event to come: whether it was held is not recorded. */
export function standingOf({ holding, state }: { readonly holding: Holding; readonly state: EventState | null }): Standing {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'in-progress') return 'running';
  if (holding !== 'planned') return holding;
  return state === null ? 'not-shown' : 'to-come';
}

import { z } from 'zod';
import { recordKinds, type RecordKind } from '../../../kernel/record.ts';
import { source } from '../../../kernel/provenance.ts';
import { agree, refuse, type Result } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { localizedText, type LocalizedText } from '../../../kernel/text.ts';

/** The course of a transfer that goes on, in order (domain.md, "Transfer"). */
export const courseStates = ['considered', 'observed', 'assessed', 'adopted', 'being-implemented', 'in-effect'] as const;
export type CourseState = (typeof courseStates)[number];

/** How it can end before its time. */
export const endStates = ['declined', 'stopped'] as const;
export type EndState = (typeof endStates)[number];

export const transferStates = [...courseStates, ...endStates] as const;
export type TransferState = (typeof transferStates)[number];

/**
 * What a step rests on. `fact`: a record of this project · `statement`: what somebody published, with its source ·
 * `decision`: the importing partner says so itself, which is enough to begin, to end and to begin again, never to advance.
 */
export const stepBasis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact'), record: z.strictObject({ kind: z.enum(recordKinds), id }) }),
  z.strictObject({ kind: z.literal('statement'), note: localizedText.nullable(), sources: z.array(source).min(1) }),
  z.strictObject({ kind: z.literal('decision') }),
]);
export type StepBasis = z.infer<typeof stepBasis>;

/** T-02: the kinds of records that are facts for a state. */
const factsFor: Readonly<Record<CourseState, readonly RecordKind[]>> = {
  considered: [],
  observed: ['event'],
  assessed: ['event'],
  adopted: ['plan', 'action'],
  'being-implemented': ['action', 'progress'],
  'in-effect': ['value', 'policy-change'],
};

/** Where a transfer stands: its state, and how far it had come when it ended. */
export interface Position {
  readonly state: TransferState;
  /** The last state of the course it was in; the state itself while it goes on. Null: it was never recorded. */
  readonly reached: CourseState | null;
}

export function isEnded(state: TransferState): state is EndState {
  return endStates.some((end) => end === state);
}

/**
 * T-01, T-02, T-03: decides whether a transfer may advance. To the next state on a fact that fits it; further, or where no fact
 * is on record here, only on a statement with a source. Refuses `wrong-state` and `fact-missing`.
 */
export function advance(from: TransferState, to: TransferState, basis: StepBasis): Result<CourseState> {
  if (isEnded(from) || isEnded(to)) return refuse({ code: 'wrong-state', field: 'to' });
  const steps = courseStates.indexOf(to) - courseStates.indexOf(from);
  if (steps < 1) return refuse({ code: 'wrong-state', field: 'to' });
  return carries(basis, to, steps) ? agree(to) : refuse({ code: 'fact-missing', field: 'basis' });
}

function carries(basis: StepBasis, to: CourseState, steps: number): boolean {
  if (basis.kind === 'statement') return basis.sources.length > 0;
  return basis.kind === 'fact' && steps === 1 && factsFor[to].includes(basis.record.kind);
}

/** T-04: before it is adopted a transfer is declined, afterwards it is stopped; both need the reason. Refuses `wrong-state` and `reason-missing`. */
export function end(from: TransferState, to: EndState, reason: LocalizedText | null): Result<EndState> {
  if (isEnded(from) || endingOf(from) !== to) return refuse({ code: 'wrong-state', field: 'slug' });
  return reason === null ? refuse({ code: 'reason-missing', field: 'reason' }) : agree(to);
}

/** How a transfer that goes on would end from here. */
export function endingOf(from: CourseState): EndState {
  return courseStates.indexOf(from) < courseStates.indexOf('adopted') ? 'declined' : 'stopped';
}

/** T-05: an ended transfer begins again where it had come to, with a reason; nothing that was reached is lost. Refuses `wrong-state` and `reason-missing`. */
export function restart({ state, reached }: Position, reason: LocalizedText | null): Result<CourseState> {
  if (!isEnded(state)) return refuse({ code: 'wrong-state', field: 'slug' });
  return reason === null ? refuse({ code: 'reason-missing', field: 'reason' }) : agree(reached ?? 'considered');
}

/** How a transfer is recorded for the first time. */
export interface FirstStep {
  readonly state: TransferState;
  readonly reason: LocalizedText | null;
  readonly basis: StepBasis;
}

/** T-06: anybody may begin to consider; what is already further, or over, is recorded only on a statement with a source. */
export function checkFirstStep({ state, reason, basis }: FirstStep): Result<TransferState> {
  if (state !== 'considered' && basis.kind !== 'statement') return refuse({ code: 'fact-missing', field: 'basis' });
  return isEnded(state) && reason === null ? refuse({ code: 'reason-missing', field: 'reason' }) : agree(state);
}

/** The last state of the course in a history of states, oldest first. */
export function reachedIn(states: readonly TransferState[]): CourseState | null {
  const last = states.findLast((state) => !isEnded(state));
  return last === undefined || isEnded(last) ? null : last;
}

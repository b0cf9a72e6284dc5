import { agree, refuse, type Result } from '../../../kernel/result.ts';
import type { LocalizedText } from '../../../kernel/text.ts';

/** The way of a practice through the programme, and afterwards through the yearly review (domain.md, "Practice"). */
export const practiceStates = [
  'draft', 'submitted', 'changes-requested', 'approved', 'validated', 'published', 'declined', 'under-review', 'confirmed', 'outdated', 'withdrawn',
] as const;
export type PracticeState = (typeof practiceStates)[number];

/** PR-01: what each state allows next. */
const steps: Readonly<Record<PracticeState, readonly PracticeState[]>> = {
  draft: ['submitted'],
  submitted: ['changes-requested', 'approved', 'declined'],
  'changes-requested': ['submitted', 'withdrawn'],
  approved: ['changes-requested', 'validated', 'declined'],
  validated: ['published', 'declined'],
  published: ['under-review'],
  declined: [],
  'under-review': ['confirmed', 'outdated', 'withdrawn'],
  confirmed: ['under-review'],
  outdated: ['under-review', 'withdrawn'],
  withdrawn: [],
};

/** PR-02: every refusal, and every step that takes something back, says why. */
const withReason: readonly PracticeState[] = ['changes-requested', 'declined', 'outdated', 'withdrawn'];

/** PR-02: true where a state is only reached with a reason. */
export function asksForReason(state: PracticeState | null): boolean {
  return state !== null && withReason.includes(state);
}

/** PR-03: on approval a practice appears on the project's site; an outdated one stays, marked as such. */
const shown: readonly PracticeState[] = ['approved', 'validated', 'published', 'under-review', 'confirmed', 'outdated'];

/** The states a practice can go to from here, in the order they are offered; one known from outside only (null) enters at the review. */
export function nextStates(state: PracticeState | null): readonly PracticeState[] {
  return state === null ? ['under-review'] : steps[state];
}

/** PR-03: true where readers may see a practice in this state; null is a practice known from public sources only. */
export function isShown(state: PracticeState | null): boolean {
  return state === null || shown.includes(state);
}

/** The states of `isShown`, for queries. */
export function shownStates(): readonly PracticeState[] {
  return shown;
}

/** PR-01, PR-02: decides a step. A practice known from outside only (null) enters at the review. Refuses `wrong-state` and `reason-missing`. */
export function advancePractice(from: PracticeState | null, to: PracticeState, reason: LocalizedText | null): Result<PracticeState> {
  if (!nextStates(from).includes(to)) return refuse({ code: 'wrong-state', field: 'to' });
  if (asksForReason(to) && reason === null) return refuse({ code: 'reason-missing', field: 'reason' });
  return agree(to);
}

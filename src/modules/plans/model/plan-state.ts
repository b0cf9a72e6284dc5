import { agree, refuse, type Result } from '../../../kernel/result.ts';
import type { LocalizedText } from '../../../kernel/text.ts';

/** How far a version of a plan has come (domain.md, "Plan"). */
export const planStates = ['draft', 'in-consultation', 'ready', 'endorsed', 'amended', 'closed'] as const;
export type PlanState = (typeof planStates)[number];

/**
 * Where a plan stands. `state` is null for a plan known from outside only, whose version is not recorded.
 * `version` counts the texts: it grows whenever the text is opened for writing again ("draft 2", "amended (3)").
 */
export interface PlanStanding {
  readonly state: PlanState | null;
  readonly version: number;
  /** True once a version was endorsed: from then on an opened text is an amendment, no draft. */
  readonly everEndorsed: boolean;
}

/** PL-03: what may follow each state; opening the text again leads to `draft`, or to `amended` once a version was endorsed. */
const steps: Readonly<Record<PlanState, readonly (PlanState | 'opened')[]>> = {
  draft: ['in-consultation', 'ready'],
  'in-consultation': ['opened', 'ready'],
  ready: ['opened', 'endorsed'],
  endorsed: ['amended', 'closed'],
  amended: ['in-consultation', 'ready'],
  closed: [],
};

/** The states a plan can go to from here. `endorsed` is reached by an endorsement only (`plan.endorse`). */
export function nextPlanStates({ state, everEndorsed }: PlanStanding): readonly PlanState[] {
  if (state === null) return ['draft'];
  return steps[state].map((step) => (step === 'opened' ? openedState(everEndorsed) : step));
}

/** The state of a text that is being written. */
function openedState(everEndorsed: boolean): PlanState {
  return everEndorsed ? 'amended' : 'draft';
}

/**
 * PL-03, PL-04, PL-05: decides a step of the version. Refuses `wrong-state`, `fact-missing` for an endorsement
 * without its facts, and `reason-missing` where a finished text is opened again.
 */
export function movePlan(from: PlanStanding, to: PlanState, reason: LocalizedText | null): Result<PlanStanding> {
  if (!nextPlanStates(from).includes(to)) return refuse({ code: 'wrong-state', field: 'to' });
  if (to === 'endorsed') return refuse({ code: 'fact-missing', field: 'to' });
  const opens = to === 'draft' || to === 'amended';
  if (opens && from.state !== null && reason === null) return refuse({ code: 'reason-missing', field: 'reason' });
  const version = opens && from.state !== null ? from.version + 1 : from.version;
  return agree({ ...from, state: to, version });
}

/** PL-05, PL-06: a version is endorsed from `ready`, and only the text that the endorser read. Refuses `wrong-state` and `stale`. */
export function endorsePlan(from: PlanStanding, hashes: { readonly read: string; readonly present: string }): Result<PlanStanding> {
  if (from.state !== 'ready') return refuse({ code: 'wrong-state' });
  if (hashes.read !== hashes.present) return refuse({ code: 'stale', field: 'contentHash' });
  return agree({ ...from, state: 'endorsed', everEndorsed: true });
}

/** PL-07: the text of a plan is written only while it is open; a finished or endorsed one stays as it is. */
export function isOpen(state: PlanState | null): boolean {
  return state === null || state === 'draft' || state === 'amended';
}

/** PL-08: a draft is never shown in public; everything that was put to consultation once is. */
export const shownPlanStates: readonly PlanState[] = ['in-consultation', 'ready', 'endorsed', 'amended', 'closed'];

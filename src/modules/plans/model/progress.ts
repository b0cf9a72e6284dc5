import type { StageState } from '../../../kernel/city.ts';
import type { Provenance, Source } from '../../../kernel/provenance.ts';
import type { Quantity } from '../../../kernel/quantity.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { ChangeType } from './action.ts';

/** How far an action has come, as reported for a period (domain.md, "Progress"). */
export const actionStatuses = ['planned', 'in-progress', 'delayed', 'implemented', 'implemented-with-changes', 'not-implemented', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** What was reported of an action for one period. */
export interface ProgressReport {
  readonly period: When;
  readonly status: ActionStatus;
  readonly text: LocalizedText | undefined;
  /** Why it was not done, or given up. */
  readonly reason: LocalizedText | undefined;
  readonly provenance: Provenance;
}

/** One approved value of an indicator. */
export interface IndicatorValue {
  readonly id: string;
  readonly quantity: Quantity;
  readonly period: When;
  readonly method: LocalizedText | undefined;
  readonly grade: 'self-reported' | 'reviewed' | 'independent' | undefined;
  readonly provenance: Provenance;
}

/** An indicator of an action with what is on record for it. Undefined = never written down. */
export interface ActionIndicator {
  readonly id: string;
  readonly name: LocalizedText;
  readonly definition: LocalizedText | undefined;
  readonly unit: 'number' | 'percent' | 'people' | 'days' | 'hours';
  readonly baseline: { readonly amount: string; readonly when: When } | undefined;
  readonly target: { readonly amount: string; readonly due: When } | undefined;
  /** Approved values only, the latest period first. */
  readonly values: readonly IndicatorValue[];
  readonly provenance: Provenance;
}

/** A change of a policy instrument that came of an action. */
export interface ActionPolicyChange {
  readonly id: string;
  readonly title: LocalizedText;
  /** Undefined = of which type it is, is not recorded. */
  readonly type: ChangeType | undefined;
  readonly when: When;
  readonly text: LocalizedText | undefined;
  /** What shows the change itself; without it the change is only reported. */
  readonly evidence: readonly Source[];
  readonly provenance: Provenance;
}

/** Everything that monitoring knows of one action; what the pages of plans ask for through their port. */
export interface ActionProgress {
  /** Of the latest period; undefined = not recorded. */
  readonly status: ActionStatus | undefined;
  /** The latest period first. */
  readonly reports: readonly ProgressReport[];
  readonly indicators: readonly ActionIndicator[];
  readonly policyChanges: readonly ActionPolicyChange[];
}

/** PL-14: an action counts as carried out when it was implemented, with changes or without. */
export function isCarriedOut(status: ActionStatus | undefined): boolean {
  return status === 'implemented' || status === 'implemented-with-changes';
}

/** The shape that stands beside a status: done, going on, not yet, or not on record. */
export function stateOfStatus(status: ActionStatus | undefined): StageState {
  if (status === undefined) return 'unknown';
  if (isCarriedOut(status)) return 'done';
  return status === 'in-progress' || status === 'delayed' ? 'now' : 'not-yet';
}

/** PL-14: how many actions of a plan there are, how many were carried out, and of how many nothing is on record. */
export function countActions(statuses: readonly (ActionStatus | undefined)[]): { readonly all: number; readonly carriedOut: number; readonly unknown: number } {
  return {
    all: statuses.length,
    carriedOut: statuses.filter(isCarriedOut).length,
    unknown: statuses.filter((status) => status === undefined).length,
  };
}

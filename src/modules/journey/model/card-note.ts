import type { RailStop } from '../../../kernel/city.ts';
import type { Quantity } from '../../../kernel/quantity.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { stageState } from './rail.ts';

/** A value that came of an action. */
export interface ValueShown {
  readonly label: LocalizedText;
  readonly quantity: Quantity;
}

/** A change of a policy instrument that came of an action. */
export interface PolicyChangeShown {
  readonly title: LocalizedText;
  readonly when: When;
  /** True when evidence is linked: only then it counts as shown. */
  readonly evidenced: boolean;
}

/** The one line under a transfer's rail: the most telling thing on record. */
export type CardNote =
  | { readonly kind: 'value'; readonly quantity: Quantity; readonly label: LocalizedText }
  | { readonly kind: 'policy-change'; readonly title: LocalizedText; readonly when: When }
  | { readonly kind: 'under-way' | 'practice-unknown' | 'effect-unknown' }
  | { readonly kind: 'reason'; readonly reason: LocalizedText };

/** What the note is chosen from; `reason` is there for a transfer that was declined or stopped. */
export interface Noteworthy {
  readonly reason: LocalizedText | undefined;
  readonly values: readonly ValueShown[];
  readonly policyChanges: readonly PolicyChangeShown[];
  readonly rail: readonly RailStop[];
}

/** J-16: the reason of a refusal first, then what was measured, changed, reported; else what is going on or missing. */
export function cardNote({ reason, values, policyChanges, rail }: Noteworthy): CardNote | undefined {
  if (reason !== undefined) return { kind: 'reason', reason };
  const told = values.filter((value) => value.quantity.amount !== null);
  const measured = told.find((value) => value.quantity.status === 'measured');
  if (measured !== undefined) return valueNote(measured);
  const [change] = policyChanges;
  if (change !== undefined) return { kind: 'policy-change', title: change.title, when: change.when };
  const [reported] = told;
  if (reported !== undefined) return valueNote(reported);
  if (stageState(rail, 'action') === 'now') return { kind: 'under-way' };
  if (stageState(rail, 'practice') === 'unknown') return { kind: 'practice-unknown' };
  return stageState(rail, 'effect') === 'unknown' ? { kind: 'effect-unknown' } : undefined;
}

function valueNote({ quantity, label }: ValueShown): CardNote {
  return { kind: 'value', quantity, label };
}

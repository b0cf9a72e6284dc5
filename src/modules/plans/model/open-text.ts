import type { Refusal } from '../../../kernel/result.ts';
import { endorsedText } from './content.ts';
import { isOpen, type PlanState } from './plan-state.ts';

type Said = Readonly<Record<string, unknown>>;

/**
 * PL-17: while the text of a plan is finished (in consultation, ready, endorsed, closed), translations are added to it and nothing else.
 * Names each field whose own words would change: `wrong-state`.
 */
export function checkOpen(state: PlanState | null, before: Said, after: Said): readonly Refusal[] {
  if (isOpen(state)) return [];
  return Object.keys(after).filter((field) => endorsedText(before[field]) !== endorsedText(after[field])).map((field) => ({ code: 'wrong-state', field }));
}

import { agree, refuse, type Result } from '../../../kernel/result.ts';
import type { LocalizedText } from '../../../kernel/text.ts';

/** How far a value is on its way into the public record (domain.md, "Value"). */
export const valueStates = ['draft', 'submitted', 'returned', 'approved', 'superseded'] as const;
export type ValueState = (typeof valueStates)[number];

/** MO-05: what may follow each state. A value is superseded by the approval of the one that takes its place, never by itself. */
const steps: Readonly<Record<ValueState, readonly ValueState[]>> = {
  draft: ['submitted'],
  submitted: ['approved', 'returned'],
  returned: ['submitted'],
  approved: [],
  superseded: [],
};

/** The states somebody can move a value to from here. */
export function nextValueStates(state: ValueState): readonly ValueState[] {
  return steps[state];
}

/** MO-05, MO-06: decides a step. Refuses `wrong-state`, and `reason-missing` where a value is returned without a note. */
export function moveValue(from: ValueState, to: ValueState, note: LocalizedText | null): Result<ValueState> {
  if (!steps[from].includes(to)) return refuse({ code: 'wrong-state', field: 'to' });
  if (to === 'returned' && note === null) return refuse({ code: 'reason-missing', field: 'note' });
  return agree(to);
}

/** MO-07: only an approved value can be superseded; one that was superseded already is the past of another. */
export function supersede(state: ValueState): Result<ValueState> {
  return state === 'approved' ? agree('superseded') : refuse({ code: 'wrong-state', field: 'supersedesId' });
}

/** MO-21: a value is changed while it is a draft or was sent back, and at no other time. */
export function isOpenValue(state: ValueState): boolean {
  return state === 'draft' || state === 'returned';
}

/** MO-08: only approved values are shown or summed. */
export function isPublic(state: ValueState): boolean {
  return state === 'approved';
}

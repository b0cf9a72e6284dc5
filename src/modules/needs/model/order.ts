import { agree, refuse, type Result } from '../../../kernel/result.ts';
import type { NeedState } from './need.ts';

/** What can be done with the place of a need: one up, one down, to the end of the order, out of it. */
export const needMoves = ['up', 'down', 'in', 'out'] as const;
export type NeedMove = (typeof needMoves)[number];

/** The moves a need can make from where it stands in an order of so many; null: it is in no order. A dropped need is not put into one. */
export function movesFrom({ rank, state }: { readonly rank: number | null; readonly state: NeedState }, placed: number): readonly NeedMove[] {
  if (rank === null) return state === 'dropped' ? [] : ['in'];
  return [...(rank > 1 ? ['up' as const] : []), ...(rank < placed ? ['down' as const] : []), 'out'];
}

export interface Move {
  readonly id: string;
  readonly move: NeedMove;
  /** Where the need stood when the person decided; null: in no order. */
  readonly from: number | null;
  readonly state: NeedState;
}

/**
 * N-17: the city's order after a move, by ids, the first first: every place once, without gaps.
 * Refuses `stale` where the need stands elsewhere by now, and `wrong-state` where there is no such way.
 */
export function orderAfter(order: readonly string[], { id, move, from, state }: Move): Result<readonly string[]> {
  const at = order.indexOf(id);
  const rank = at === -1 ? null : at + 1;
  if (rank !== from) return refuse({ code: 'stale' });
  if (!movesFrom({ rank, state }, order.length).includes(move)) return refuse({ code: 'wrong-state' });
  const others = order.filter((each) => each !== id);
  if (move === 'out') return agree(others);
  return agree(others.toSpliced(move === 'in' ? others.length : move === 'up' ? at - 1 : at + 1, 0, id));
}

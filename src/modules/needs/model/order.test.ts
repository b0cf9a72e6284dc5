import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NeedState } from './need.ts';
import { type Move, movesFrom, needMoves, orderAfter } from './order.ts';

const names = ['a', 'b', 'c', 'd', 'e'] as const;
const rankIn = (order: readonly string[], id: string) => (order.includes(id) ? order.indexOf(id) + 1 : null);

describe('the order of a city’s needs', () => {
  test('N-17 whatever is moved, every place is taken once, and nothing is lost but what is taken out', () => {
    const tried = fc.record({ id: fc.constantFrom(...names), move: fc.constantFrom(...needMoves) });
    fc.assert(fc.property(fc.array(tried, { maxLength: 40 }), (moves) => {
      const end = moves.reduce<readonly string[]>((order, { id, move }) => {
        const after = orderAfter(order, { id, move, from: rankIn(order, id), state: 'open' });
        if (!after.ok) return order;
        expect(new Set(after.value).size).toBe(after.value.length);
        expect(after.value.length - order.length).toBe(move === 'in' ? 1 : move === 'out' ? -1 : 0);
        return after.value;
      }, []);
      expect(end.map((id) => rankIn(end, id))).toEqual(end.map((_, index) => index + 1));
    }));
  });

  test('N-17 one up is one down of its neighbour, and back again', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: names.length }), (rank) => {
      const moved = orderAfter(names, { id: names[rank - 1] ?? '', move: 'up', from: rank, state: 'met' });
      if (!moved.ok) throw new Error('it can go up');
      expect(moved).toEqual(orderAfter(names, { id: names[rank - 2] ?? '', move: 'down', from: rank - 1, state: 'met' }));
      expect(orderAfter(moved.value, { id: names[rank - 1] ?? '', move: 'down', from: rank - 1, state: 'met' })).toEqual({ ok: true, value: names });
    }));
  });

  test.each<[string, Omit<Move, 'state'> & Partial<Move>, unknown]>([
    ['to the end', { id: 'x', move: 'in', from: null }, { ok: true, value: [...names, 'x'] }],
    ['out', { id: 'c', move: 'out', from: 3 }, { ok: true, value: ['a', 'b', 'd', 'e'] }],
    ['up from the first place', { id: 'a', move: 'up', from: 1 }, { ok: false, refusals: [{ code: 'wrong-state' }] }],
    ['down from the last place', { id: 'e', move: 'down', from: 5 }, { ok: false, refusals: [{ code: 'wrong-state' }] }],
    ['in twice', { id: 'a', move: 'in', from: 1 }, { ok: false, refusals: [{ code: 'wrong-state' }] }],
    ['in, though it is dropped', { id: 'x', move: 'in', from: null, state: 'dropped' }, { ok: false, refusals: [{ code: 'wrong-state' }] }],
    ['out, when it is dropped', { id: 'a', move: 'out', from: 1, state: 'dropped' }, { ok: true, value: ['b', 'c', 'd', 'e'] }],
    ['up without a place', { id: 'x', move: 'up', from: null }, { ok: false, refusals: [{ code: 'wrong-state' }] }],
    ['from a place it has no more', { id: 'b', move: 'up', from: 3 }, { ok: false, refusals: [{ code: 'stale' }] }],
    ['in, though somebody else was quicker', { id: 'b', move: 'in', from: null }, { ok: false, refusals: [{ code: 'stale' }] }],
  ])('N-17 %s', (_, move, wanted) => {
    expect(orderAfter(names, { state: 'open', ...move })).toEqual(wanted);
  });

  test('N-17 what is offered is what can be done', () => {
    const from = (rank: number | null, placed: number, state: NeedState = 'open') => movesFrom({ rank, state }, placed);
    expect([from(1, 3), from(2, 3), from(3, 3), from(1, 1), from(null, 3)]).toEqual([['down', 'out'], ['up', 'down', 'out'], ['up', 'out'], ['out'], ['in']]);
    expect([from(2, 3, 'dropped'), from(null, 3, 'dropped')]).toEqual([['up', 'down', 'out'], []]);
  });
});

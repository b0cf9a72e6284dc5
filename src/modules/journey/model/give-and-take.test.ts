import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { giveAndTake, type Move } from './give-and-take.ts';

const cities = ['genova', 'gavle', 'birmingham', 'tartu'];
const anyMoves = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    givers: fc.subarray(cities),
    taker: fc.constantFrom(...cities),
  }),
  { selector: (move: Move) => move.id, maxLength: 30 },
);

describe('who gave to whom', () => {
  test('J-10 a transfer with two givers stands in both rows and once in the sum', () => {
    const table = giveAndTake(cities, [{ id: 'a', givers: ['gavle', 'tartu'], taker: 'birmingham' }]);
    expect(table.rows.map((row) => row.given.length)).toEqual([0, 1, 0, 1]);
    expect(table.taken.map((each) => each.length)).toEqual([0, 0, 1, 0]);
    expect(table.all).toEqual(['a']);
  });

  test('J-11 a giver that is not recorded has a row of its own, and only then', () => {
    expect(giveAndTake(cities, []).rows.map((row) => row.giver)).toEqual(cities);
    const table = giveAndTake(cities, [{ id: 'a', givers: [], taker: 'gavle' }]);
    expect(table.rows.at(-1)).toEqual({ giver: undefined, cells: [[], ['a'], [], []], given: ['a'] });
  });

  test('J-10 the sums count every transfer once', () => {
    fc.assert(fc.property(anyMoves, (moves) => {
      const table = giveAndTake(cities, moves);
      expect(new Set(table.taken.flat()).size).toBe(moves.length);
      expect(table.taken.flat()).toHaveLength(moves.length);
      expect(new Set(table.rows.flatMap((row) => row.given))).toEqual(new Set(table.all));
      for (const row of table.rows) expect(row.cells.flat().toSorted()).toEqual(row.given.toSorted());
    }));
  });
});

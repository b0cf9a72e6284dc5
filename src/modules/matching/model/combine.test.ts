import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alike, bonus, combined } from './combine.ts';

const alike = <S>(id: string, score: number, ...shared: S[]): Alike<S> => ({ id, score, shared });

describe('two lists made one', () => {
  it('MT-02 counts each from its best, and puts what has both first', () => {
    const list = combined([alike('a', 8, 1), alike('b', 4, 2)], [alike('b', 100, 'word'), alike('c', 90, 'other')]);
    expect(list.map(({ id, score }) => [id, Number(score.toFixed(2))])).toEqual([['b', 1.1], ['a', 1], ['c', 0.54]]);
    expect(list[0]).toMatchObject({ concepts: [2], words: ['word'] });
    expect(combined([], [])).toEqual([]);
  });

  it('MT-02 does not depend on the order in which the records came', () => {
    const lists = fc.uniqueArray(fc.record({ id: fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1 }), score: fc.double({ min: 0, max: 9, noNaN: true }) }), { selector: ({ id }) => id, maxLength: 20 });
    fc.assert(fc.property(lists, lists, (first, second) => {
      const [a, b] = [first.map((each) => ({ ...each, shared: [1] })), second.map((each) => ({ ...each, shared: ['w'] }))];
      expect(combined(a.toReversed(), b.toReversed())).toEqual(combined(a, b));
    }));
  });
});

describe('what else speaks for a practice', () => {
  it('MT-03 is the same theme and a similar size, where they are known', () => {
    expect(bonus({ sameTheme: true, sizes: 1 })).toBeCloseTo(0.1);
    expect(bonus({ sameTheme: undefined, sizes: undefined })).toBe(0);
    expect(bonus({ sameTheme: false, sizes: 8 })).toBe(0);
    expect(bonus({ sameTheme: false, sizes: 2 })).toBeGreaterThan(bonus({ sameTheme: false, sizes: 4 }));
    expect(bonus({ sameTheme: true, sizes: 100 })).toBeCloseTo(0.06);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type About, type Alike, bonus, type Candidate, combined, lifted, type Question, ranked, rankedBy } from './combine.ts';

const alike = <S>(id: string, score: number, ...shared: S[]): Alike<S> => ({ id, score, shared });

describe('two lists made one', () => {
  it('MA-02 counts each from its best, and puts what has both first', () => {
    const list = combined([alike('a', 8, 1), alike('b', 4, 2)], [alike('b', 100, 'word'), alike('c', 90, 'other')]);
    expect(list.map(({ id, score }) => [id, Number(score.toFixed(2))])).toEqual([['b', 1.1], ['a', 1], ['c', 0.54]]);
    expect(list[0]).toMatchObject({ concepts: [2], words: ['word'] });
    expect(combined([], [])).toEqual([]);
  });

  it('MA-02 does not depend on the order in which the records came', () => {
    const one = fc.record({ id: fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1 }), score: fc.double({ min: 0, max: 9, noNaN: true }) });
    const lists = fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 20 });
    fc.assert(fc.property(lists, lists, (first, second) => {
      const [a, b] = [first.map((each) => ({ ...each, shared: [1] })), second.map((each) => ({ ...each, shared: ['w'] }))];
      expect(combined(a.toReversed(), b.toReversed())).toEqual(combined(a, b));
    }));
  });
});

const about = (id: string, lang: 'en' | 'sv', weights: Readonly<Record<number, number>>): About => (
  { id, langs: [lang], weights: new Map(Object.entries(weights).map(([concept, weight]) => [Number(concept), weight])) }
);
const question: Question = { weights: new Map([[1, 1], [2, 0.5]]), langs: ['en'], says: () => 1 };
const idsOf = (records: readonly About[], words: readonly Alike<string>[] = []) => ranked(question, records, words).map(({ id }) => id);

describe('the ranking', () => {
  it('MA-02 looks at what a record is about more than about other things, not at how much it says', () => {
    expect(idsOf([about('long', 'en', { 1: 9, 2: 9, 3: 30 }), about('short', 'en', { 1: 1, 2: 0.5 })])).toEqual(['short', 'long']);
    expect(idsOf([about('nothing shared', 'en', { 7: 1 })])).toEqual([]);
  });

  it('MA-02 finds in other languages what the best of the own language say too', () => {
    const records = [about('own', 'en', { 1: 1, 2: 0.5, 5: 2 }), about('other', 'sv', { 5: 1, 2: 0.1 }), about('weak', 'sv', { 2: 0.2, 9: 1 })];
    expect(idsOf(records).slice(0, 2)).toEqual(['own', 'other']);
  });

  it('MA-04 names the shared concepts, what says most first', () => {
    expect(ranked(question, [about('a', 'sv', { 1: 1, 2: 1, 3: 1 })], [])[0]?.concepts).toEqual([1, 2]);
  });

  it('MA-02 is the same however the records came', () => {
    const weights = fc.dictionary(fc.constantFrom('1', '2', '3'), fc.double({ min: 0.1, max: 2, noNaN: true }));
    const records = fc.uniqueArray(fc.record({ id: fc.nat(99), w: weights }), { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(fc.property(records, (found) => {
      const all = found.map(({ id, w }) => about(`r${id}`, id % 2 === 0 ? 'en' : 'sv', w));
      expect(idsOf(all.toReversed())).toEqual(idsOf(all));
    }));
  });
});

describe('what else speaks for a practice', () => {
  it('MA-03 is the same theme and a similar size, where they are known', () => {
    expect(bonus({ sameTheme: true, sizes: 1 })).toBeCloseTo(0.1);
    expect(bonus({ sameTheme: undefined, sizes: undefined })).toBe(0);
    expect(bonus({ sameTheme: false, sizes: 8 })).toBe(0);
    expect(bonus({ sameTheme: false, sizes: 2 })).toBeGreaterThan(bonus({ sameTheme: false, sizes: 4 }));
    expect(bonus({ sameTheme: true, sizes: 100 })).toBeCloseTo(0.06);
  });

  it('MA-10 counts only what is to count', () => {
    const known = { sameTheme: true, sizes: 1 };
    expect([bonus(known, 'theme'), bonus(known, 'size'), bonus(known, 'none')].map((each) => each.toFixed(2))).toEqual(['0.06', '0.04', '0.00']);
    expect(bonus(known, 'theme') + bonus(known, 'size')).toBeCloseTo(bonus(known));
    expect(bonus({ sameTheme: true, sizes: undefined }, 'size')).toBe(0);
  });
});

describe('what is compared', () => {
  const records = [about('a', 'en', { 1: 1, 3: 2 }), about('b', 'sv', { 2: 1 })];
  const alike = [{ id: 'c', score: 3, shared: ['word'] }, { id: 'a', score: 1, shared: ['other'] }];

  it('MA-10 is both, meanings only, or words only', () => {
    const by = (means: 'both' | 'concepts' | 'words') => rankedBy(means, question, { about: records, alike }).map(({ id }) => id).toSorted();
    expect(by('both')).toEqual(['a', 'b', 'c']);
    expect(by('concepts')).toEqual(['a', 'b']);
    expect(by('words')).toEqual(['a', 'c']);
  });

  it('MA-10 names only what it compared', () => {
    expect(rankedBy('words', question, { about: records, alike }).every(({ concepts }) => concepts.length === 0)).toBe(true);
    expect(rankedBy('concepts', question, { about: records, alike }).every(({ words }) => words.length === 0)).toBe(true);
  });
});

describe('what a model lifts', () => {
  const candidate = (id: string, score: number): Candidate => ({ id, score, concepts: [1], words: [] });
  const candidates = [candidate('a', 1), candidate('b', 0.9), candidate('c', 0.8), candidate('d', 0.7)];
  const after = (...closeness: readonly (readonly [string, number])[]) => lifted(candidates, new Map(closeness));

  it('MA-13 is what lies above the mean; the rest, and what is unknown, stays as it was', () => {
    const list = after(['a', 0.2], ['b', 0.2], ['c', 0.8]);
    expect(list.map(({ id, score }) => [id, Number(score.toFixed(2))])).toEqual([['c', 1.3], ['a', 1], ['b', 0.9], ['d', 0.7]]);
    expect(list.map(({ isCloseToModel }) => isCloseToModel)).toEqual([true, false, false, false]);
  });

  it('MA-13 is nothing where all are as near, and nothing that was not found already', () => {
    expect(after(['a', 0.4], ['b', 0.4])).toEqual(candidates);
    expect(after()).toEqual(candidates);
    expect(after(['x', 1], ['a', 0.1])).toEqual(candidates);
    expect(lifted([], new Map([['x', 1]]))).toEqual([]);
  });

  it('MA-13 never lowers, and does not depend on the order in which the records came', () => {
    const near = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'x'), fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(fc.property(near, (found) => {
      const closeness = new Map(Object.entries(found));
      const list = lifted(candidates, closeness);
      for (const { id, score } of list) expect(score).toBeGreaterThanOrEqual(candidates.find((each) => each.id === id)?.score ?? 9);
      expect(lifted(candidates.toReversed(), closeness).map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
    }));
  });
});

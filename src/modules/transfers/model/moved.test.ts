import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { written } from '../../../kernel/text.ts';
import { mergeMoved, movedParts, type MovedParts, textsOfMoved } from './moved.ts';

const en = (text: string) => written('en', text);
const parts = fc.constantFrom<MovedParts['taken']>(null, [], [{ text: en('a'), why: null }], [{ text: en('b'), why: en('because') }]);
const anyMoved: fc.Arbitrary<MovedParts> = fc.record({ taken: parts, changed: parts, left: parts });
const nothing: MovedParts = { taken: null, changed: null, left: null };

describe('what moved', () => {
  it('T-07 is not recorded until somebody says so', () => {
    expect(movedParts.parse({})).toEqual(nothing);
    expect(movedParts.parse({ left: [] })).toEqual({ ...nothing, left: [] });
    expect(movedParts.parse({ taken: [{ text: en('a') }] }).taken).toEqual([{ text: en('a'), why: null }]);
  });

  it('T-07 saying one thing keeps the others, and saying nothing changes nothing', () => {
    fc.assert(fc.property(anyMoved, anyMoved, (before, given) => {
      const merged = mergeMoved(before, given);
      for (const key of ['taken', 'changed', 'left'] as const) expect(merged[key]).toBe(given[key] ?? before[key]);
      expect(mergeMoved(before, nothing)).toEqual({ v: 1, ...before });
      expect(mergeMoved(merged, given)).toEqual(merged);
    }));
  });

  it('T-08 all its words are found by the search, the reasons too', () => {
    const moved = { taken: [{ text: en('a'), why: en('because') }], changed: null, left: [{ text: en('c'), why: null }] };
    expect(textsOfMoved(moved)).toEqual([en('a'), en('because'), en('c')]);
    expect(textsOfMoved(nothing)).toEqual([]);
  });
});

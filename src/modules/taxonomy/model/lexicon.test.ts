import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../kernel/lang.ts';
import { aboutnessOf, buildLexicon, partsOf, type StemmedLabel } from './lexicon.ts';

const none = { broader: new Map<number, readonly number[]>(), related: new Map<number, readonly number[]>() };
const label = (conceptId: number, lang: Lang, ...stems: string[]): StemmedLabel => ({ conceptId, lang, stems });
const labels = [label(1, 'en', 'one', 'stop', 'shop'), label(1, 'en', 'singl', 'point'), label(2, 'en', 'shop'), label(3, 'sv', 'parkering'), label(4, 'en', 'park', 'permit')];
const lexicon = buildLexicon(labels, none);
const about = (lang: Lang, ...words: string[]) => aboutnessOf(lexicon, lang, new Map(words.map((word) => [word, 1])));

describe('what a text is about', () => {
  it('TX-12 is also what it has a part of a name of, but much less', () => {
    const [whole, half] = [about('en', 'park', 'permit').get(4) ?? 0, about('en', 'permit').get(4) ?? 0];
    expect(half).toBeGreaterThan(0);
    expect(whole).toBeGreaterThan(3 * half);
    expect(about('en', 'nothing').size).toBe(0);
    expect(about('hu', 'shop').size).toBe(0);
  });

  it('TX-12 weighs a stem by how few concepts have it', () => {
    const found = about('en', 'shop');
    expect(found.get(2) ?? 0).toBeGreaterThan(found.get(1) ?? 0);
    const rare = about('en', 'stop').get(1) ?? 0;
    expect(rare).toBeGreaterThan(found.get(1) ?? 0);
  });

  it('TX-12 gives wider and related concepts a share', () => {
    const linked = buildLexicon(labels, { broader: new Map([[2, [1]]]), related: new Map([[2, [4]]]) });
    const found = aboutnessOf(linked, 'en', new Map([['shop', 1]]));
    const own = found.get(2) ?? 0;
    expect([found.get(1), found.get(4)]).toEqual([expect.closeTo(own * 0.4), expect.closeTo(own * 0.15)]);
  });

  it('TX-12 never shrinks when more is said, and keeps sixty concepts at most', () => {
    const many = buildLexicon(Array.from({ length: 90 }, (_, n) => label(n, 'en', `w${n % 30}`, `x${n}`)), none);
    const words = fc.uniqueArray(fc.oneof(fc.nat(29).map((n) => `w${n}`), fc.nat(89).map((n) => `x${n}`)), { maxLength: 20 });
    fc.assert(fc.property(words, fc.nat(89), (said, more) => {
      const before = aboutnessOf(many, 'en', new Map(said.map((word) => [word, 1])));
      const after = aboutnessOf(many, 'en', new Map([...said, `x${more}`].map((word) => [word, 1])));
      expect(after.get(more) ?? 0).toBeGreaterThanOrEqual(before.get(more) ?? 0);
      expect(after.size).toBeLessThanOrEqual(60);
    }));
  });
});

describe('parts of words', () => {
  it('TX-13 are the beginnings and endings of a compound, in languages that write them as one word', () => {
    expect(partsOf('sv', 'parkeringsplats')).toEqual(expect.arrayContaining(['parkeringsplats', 'parkering', 'plats']));
    expect(partsOf('en', 'parkeringsplats')).toEqual(['parkeringsplats']);
    expect(partsOf('et', 'bussid')).toEqual(['bussid']);
    expect(about('sv', 'parkeringsplats').has(3)).toBe(true);
  });
});

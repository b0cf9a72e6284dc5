import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../kernel/lang.ts';
import { aboutnessOf, buildLexicon, labelsIn, partsOf, type StemmedLabel, type TextWords } from './lexicon.ts';

/** Words one after the other, none of them in the title. */
const wordsAt = (...words: readonly string[]): TextWords => new Map(words.map((word, n) => [word, { places: [n + 1], inTitle: false }]));
const none = { broader: new Map<number, readonly number[]>(), related: new Map<number, readonly number[]>() };
const label = (conceptId: number, lang: Lang, ...stems: string[]): StemmedLabel => ({ conceptId, lang, label: stems.join(' '), stems });
const labels = [label(1, 'en', 'one', 'stop', 'shop'), label(1, 'en', 'singl', 'point'), label(2, 'en', 'shop'), label(3, 'sv', 'parkering'), label(4, 'en', 'park', 'permit')];
const lexicon = buildLexicon(labels, none);
const about = (lang: Lang, ...words: string[]) => aboutnessOf(lexicon, lang, wordsAt(...words));

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
    const found = aboutnessOf(linked, 'en', wordsAt('shop'));
    const own = found.get(2) ?? 0;
    expect([found.get(1), found.get(4)]).toEqual([expect.closeTo(own * 0.4), expect.closeTo(own * 0.15)]);
  });

  it('TX-12 never shrinks when more is said, and keeps sixty concepts at most', () => {
    const many = buildLexicon(Array.from({ length: 90 }, (_, n) => label(n, 'en', `w${n % 30}`, `x${n}`)), none);
    const words = fc.uniqueArray(fc.oneof(fc.nat(29).map((n) => `w${n}`), fc.nat(89).map((n) => `x${n}`)), { maxLength: 20 });
    fc.assert(fc.property(words, fc.nat(89), (said, more) => {
      const before = aboutnessOf(many, 'en', wordsAt(...said));
      const after = aboutnessOf(many, 'en', wordsAt(...new Set([...said, `x${more}`])));
      expect(after.get(more) ?? 0).toBeGreaterThanOrEqual(before.get(more) ?? 0);
      expect(after.size).toBeLessThanOrEqual(60);
    }));
  });
});

describe('whole names', () => {
  const namesIn = (words: TextWords) => labelsIn(lexicon, 'en', words).map(({ label, inOrder, inTitle }) => [label, inOrder, inTitle]);

  it('TX-07 are found where a text has all their words, in their order or not', () => {
    expect(namesIn(wordsAt('one', 'stop', 'shop'))).toEqual([['one stop shop', true, false], ['shop', true, false]]);
    expect(namesIn(wordsAt('permit', 'park'))).toEqual([['park permit', false, false]]);
    expect(namesIn(wordsAt('singl', 'x', 'point'))).toEqual([['singl point', true, false]]);
    expect(namesIn(wordsAt('singl', 'x', 'y', 'z', 'point'))).toEqual([['singl point', false, false]]);
    expect(namesIn(wordsAt('one', 'stop'))).toEqual([]);
  });

  it('TX-07 stand in the title where all their words do', () => {
    const inTitle = (word: string, title: boolean, ...places: number[]) => [word, { places, inTitle: title }] as const;
    expect(namesIn(new Map([inTitle('park', true, 1, 9), inTitle('permit', true, 2)]))).toEqual([['park permit', true, true]]);
    expect(namesIn(new Map([inTitle('park', true, 1), inTitle('permit', false, 2)]))).toEqual([['park permit', true, false]]);
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

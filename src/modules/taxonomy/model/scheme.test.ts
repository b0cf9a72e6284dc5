import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScheme, type ConceptInput, type SchemeInput, schemeInput } from './scheme.ts';

/** A concept of this code, with nothing else said. */
function concept(code: string, more: Partial<ConceptInput> = {}): ConceptInput {
  const labels = { en: { preferred: code, alternative: [], hidden: [] } };
  return { code, uri: `https://example.org/${code}`, labels, note: null, broader: [], related: [], exact: [], close: [], ...more };
}

function scheme(...concepts: ConceptInput[]): SchemeInput {
  return { code: 's', uri: 'https://example.org/s', title: 'S', source: 'made for the test', version: '', concepts };
}

function faults(given: SchemeInput): readonly string[] {
  const checked = checkScheme(given);
  return checked.ok ? [] : checked.refusals.map(({ code, field }) => `${code} ${field ?? ''}`);
}

describe('a concept scheme', () => {
  it('TX-01 uses a code, an address and a preferred name once', () => {
    expect(faults(scheme(concept('a'), concept('b')))).toEqual([]);
    expect(faults(scheme(concept('a'), concept('a', { uri: 'https://example.org/b', labels: {} })))).toEqual(['taken concepts.a']);
    expect(faults(scheme(concept('a'), concept('b', { uri: 'https://example.org/a' })))).toEqual(['taken concepts.b']);
    const same = { en: { preferred: 'A', alternative: [], hidden: [] } };
    expect(faults(scheme(concept('a'), concept('b', { labels: same })))).toEqual(['taken concepts.b']);
    // the same word may be a name in another language
    expect(faults(scheme(concept('a'), concept('b', { labels: { sv: same.en } })))).toEqual([]);
  });

  it('TX-02 leads to concepts it has', () => {
    expect(faults(scheme(concept('a', { broader: ['b'] }), concept('b', { related: ['c'] })))).toEqual(['unknown-reference concepts.b']);
  });

  it('TX-03 has no concept above itself', () => {
    expect(faults(scheme(concept('a', { broader: ['a'] })))).toEqual(['circle concepts.a']);
    const round = scheme(concept('a', { broader: ['b'] }), concept('b', { broader: ['c'] }), concept('c', { broader: ['a'] }), concept('d', { broader: ['a'] }));
    expect(faults(round)).toEqual(['circle concepts.a', 'circle concepts.b', 'circle concepts.c', 'circle concepts.d']);
    const twoWays = scheme(concept('a', { broader: ['b', 'c'] }), concept('b', { broader: ['d'] }), concept('c', { broader: ['d'] }), concept('d'));
    expect(faults(twoWays)).toEqual([]);
  });

  it('TX-03 that only ever leads to earlier concepts has no circle, and one more link back makes one', () => {
    const links = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 60 });
    fc.assert(fc.property(links, fc.nat(28), (pairs, low) => {
      const up = (n: number) => pairs.filter(([from, to]) => from === n && to < n).map(([, to]) => `c${to}`);
      const codes = Array.from({ length: 30 }, (_, n) => concept(`c${n}`, { broader: n === 29 ? [...up(n), `c${low}`] : up(n) }));
      expect(faults(scheme(...codes))).toEqual([]);
      const back = codes.map((each) => (each.code === `c${low}` ? { ...each, broader: [...each.broader, 'c29'] } : each));
      expect(faults(scheme(...back))).toContain(`circle concepts.c${low}`);
    }));
  });

  it('TX-04 names at most twenty of its faults', () => {
    expect(faults(scheme(...Array.from({ length: 40 }, (_, n) => concept(`c${n}`, { broader: ['nowhere'] }))))).toHaveLength(20);
  });

  it('TX-04 that is far too large or has no shape is refused before it is looked at', () => {
    const wrong = [{ ...scheme(concept('a')), concepts: [] }, { ...scheme(concept('a')), extra: 1 }, scheme(concept('a b')), scheme(concept('a', { uri: 'javascript:alert(1)' }))];
    expect(wrong.map((each) => schemeInput.safeParse(each).success)).toEqual([false, false, false, false]);
    const fine = [concept('a'), concept('b', { uri: '/concepts/s/b' })];
    expect(schemeInput.safeParse(scheme(...fine)).success).toBe(true);
  });
});

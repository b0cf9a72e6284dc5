import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical.ts';
import { type AuditEntry, chainStart, follow, followedToEnd, sealedAround, sealedText, startOfChain } from './chain.ts';
import { personal, withheld, withoutSecrets } from './redact.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function chainOf(inputs: readonly unknown[]): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const [index, input] of inputs.entries()) {
    const open = {
      projectId: 'p', revision: index + 1, at: '2026-01-15T09:00:00.000Z', actor: 'system:test', verb: 'news.publish',
      subject: { kind: 'news', id: `n${index}` }, input, previousHash: entries.at(-1)?.hash ?? chainStart,
    };
    entries.push({ ...open, hash: sha256(sealedText(open)) });
  }
  return entries;
}

const entries = chainOf([{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }]);

describe('one text for one value', () => {
  // as it was made before: entries that are there already must keep their hashes
  const before = (value: unknown) => JSON.stringify(value, (_key, each: unknown) => (
    typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).toSorted(([x], [y]) => (x < y ? -1 : 1))) : each
  )) ?? 'null';

  it('AU-02: is the same as it ever was, whatever stands in it', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(value)).toBe(before(value));
    }));
    const strange = [{ b: 1, 10: 2, 9: 3, a: undefined }, [undefined, { z: null, y: [{ d: 1, c: 2 }] }], new Date(0), undefined];
    for (const value of strange) expect(canonicalJson(value)).toBe(before(value));
  });
});

describe('the chain of hashes', () => {
  it('AU-02: an untouched chain is followed to its end', () => {
    expect(follow(startOfChain, entries, sha256)).toEqual({ revision: 4, hash: entries[3]?.hash });
    expect(followedToEnd({ revision: 4, hash: '' }, 4)).toBeUndefined();
  });

  it('AU-02: it may be followed in pieces', () => {
    const half = follow(startOfChain, entries.slice(0, 2), sha256);
    if ('fault' in half) throw new Error('the first half is whole');
    expect(follow(half, entries.slice(2), sha256)).toEqual(follow(startOfChain, entries, sha256));
  });

  it('AU-02: a changed entry is found at its place', () => {
    const changed = entries.map((entry) => (entry.revision === 3 ? { ...entry, actor: 'person:other' } : entry));
    expect(follow(startOfChain, changed, sha256)).toEqual({ revision: 3, fault: 'changed' });
  });

  it('AU-02: a changed entry with a new hash is found at the next one', () => {
    const changed = entries.map((entry) => (entry.revision === 2 ? { ...entry, input: { a: 9 } } : entry))
      .map((entry) => (entry.revision === 2 ? { ...entry, hash: sha256(sealedText(entry)) } : entry));
    expect(follow(startOfChain, changed, sha256)).toEqual({ revision: 3, fault: 'out-of-order' });
  });

  it('AU-02: a missing entry is found, also the last one', () => {
    expect(follow(startOfChain, entries.filter((entry) => entry.revision !== 2), sha256)).toEqual({ revision: 2, fault: 'missing' });
    expect(followedToEnd({ revision: 3, hash: '' }, 4)).toEqual({ revision: 4, fault: 'missing' });
  });

  it('AU-02: two entries that changed places are found', () => {
    const [first, second, third, fourth] = entries;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined) throw new Error('four entries');
    const moved = [first, { ...third, revision: 2 }, { ...second, revision: 3 }, fourth];
    expect(follow(startOfChain, moved, sha256)).toEqual({ revision: 2, fault: 'out-of-order' });
    expect(follow(startOfChain, [first, third, second, fourth], sha256)).toEqual({ revision: 2, fault: 'missing' });
    expect(follow(startOfChain, [first, first], sha256)).toEqual({ revision: 1, fault: 'out-of-order' });
  });

  it('AU-02: any change of any entry is found', () => {
    fc.assert(fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 8 }), fc.nat(), fc.jsonValue(), (inputs, place, other) => {
      const chain = chainOf(inputs);
      const at = place % chain.length;
      fc.pre(canonicalJson(inputs[at]) !== canonicalJson(other));
      const tampered = chain.map((entry, index) => (index === at ? { ...entry, input: other } : entry));
      expect(follow(startOfChain, tampered, sha256)).toEqual({ revision: at + 1, fault: 'changed' });
    }));
  });
});

describe('canonical JSON', () => {
  it('AU-04: is the same whatever the order of keys, and reads back as the value', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });

  it('AU-04: absent values are left out', () => {
    expect(canonicalJson({ a: undefined })).toBe('{}');
    expect(canonicalJson(undefined)).toBe('null');
  });
});

describe('the sealed text', () => {
  it('AU-02 is the same when the hash of the one before comes in later', () => {
    const hash = fc.string({ unit: fc.constantFrom('0', '9', 'a', 'f'), maxLength: 64 });
    fc.assert(fc.property(fc.jsonValue(), hash, (input, previousHash) => {
      const entry = { projectId: 'p', revision: 1, at: '2026-01-15T09:00:00.000Z', actor: 'a', verb: 'v', subject: { kind: 'news', id: 'n' }, input };
      const [before, after] = sealedAround(entry);
      expect(before + previousHash + after).toBe(sealedText({ ...entry, previousHash }));
    }));
  });
});

describe('secrets', () => {
  it('AU-03: are withheld at any depth, other fields are kept', () => {
    const input = { title: 'Kept', newPassword: 'x', deep: [{ accessToken: 'y', note: 'kept' }], api_key: 'z', cookies: { c: 1 } };
    expect(withoutSecrets(input)).toEqual({ title: 'Kept', newPassword: withheld, deep: [{ accessToken: withheld, note: 'kept' }], api_key: withheld, cookies: withheld });
  });

  it('AU-05 AU-07: who made a file, and what can be taken back, is left out', () => {
    const input = { credit: 'Kiss Anna', about: { words: 'Could it be May?' }, wordsOf: 'kept' };
    expect(withoutSecrets(input)).toEqual({ credit: personal, about: { words: withheld }, wordsOf: 'kept' });
    expect(withoutSecrets({ credit: null, words: null })).toEqual({ credit: null, words: null });
  });

  it('AU-03: characters that the database cannot store are replaced', () => {
    expect(withoutSecrets({ a: 'x\u0000y', b: '\uD800' })).toEqual({ a: 'x\uFFFDy', b: '\uFFFD' });
    expect(withoutSecrets([1, null, true])).toEqual([1, null, true]);
  });
});

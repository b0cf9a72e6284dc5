import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymous, type Actor } from '../../../kernel/actor.ts';
import { checkInterest, checkWord, type InterestCase, isOpenToInterest, ownGroups, ownPartners, spokenFor, type WordCase } from './interest.ts';
import { practiceStates } from './workflow.ts';

const open: InterestCase = { owners: ['owner'], state: 'approved', interested: [], partnerId: 'taker', needOf: undefined };
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const none = { needId: null };

describe('an interest in a practice', () => {
  test('PR-16 is marked once per partner, with a need of its own or none', () => {
    expect(checkInterest(open, none)).toEqual({ ok: true, value: { partnerId: 'taker' } });
    expect(checkInterest({ ...open, needOf: 'taker' }, { needId: 'n' }).ok).toBe(true);
    expect(checkInterest({ ...open, interested: ['taker'] }, none)).toEqual(refused('taken'));
    expect(checkInterest({ ...open, interested: ['another'] }, none).ok).toBe(true);
  });

  test('PR-16 is never the owner’s, nor with a need of somebody else', () => {
    expect(checkInterest({ ...open, partnerId: 'owner' }, none)).toEqual(refused('forbidden'));
    expect(checkInterest({ ...open, needOf: 'another' }, { needId: 'n' })).toEqual(refused('unknown-reference', 'needId'));
    expect(checkInterest(open, { needId: 'gone' })).toEqual(refused('unknown-reference', 'needId'));
    expect(checkInterest({ ...open, partnerId: undefined }, none)).toEqual(refused('required', 'needId'));
  });

  test('PR-16 is not for what was declined or withdrawn', () => {
    expect(practiceStates.filter((state) => !isOpenToInterest(state))).toEqual(['declined', 'withdrawn']);
    expect(isOpenToInterest(null)).toBe(true);
    expect(checkInterest({ ...open, state: 'declined' }, none)).toEqual(refused('wrong-state'));
  });
});

describe('for whom a person speaks', () => {
  const officer: Actor = {
    kind: 'person', id: 'p', memberships: [
      { projectId: 'one', role: 'partner-officer', partnerId: 'a' }, { projectId: 'one', role: 'stakeholder', partnerId: 'b' },
      { projectId: 'two', role: 'partner-officer', partnerId: 'c' },
    ],
  };

  test('PR-16 an officer for the own city, in this project only', () => {
    expect(ownPartners(officer, 'one')).toEqual(['a']);
    expect([ownPartners(anonymous, 'one'), ownPartners({ kind: 'system', name: 'demo' }, 'one')]).toEqual([[], []]);
  });

  test('PR-16 the named partner, else the need’s, else the only own one', () => {
    expect(spokenFor(['a'], { partnerId: 'x', needOf: 'a' })).toBe('x');
    expect(spokenFor(['a', 'b'], { partnerId: null, needOf: 'b' })).toBe('b');
    expect(spokenFor(['a', 'b'], { partnerId: null, needOf: 'z' })).toBeUndefined();
    expect(spokenFor([], { partnerId: null, needOf: 'z' })).toBe('z');
  });

  test('PR-16 an officer of one city is never taken to speak for another', () => {
    fc.assert(fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (own, needOf) => {
      expect(spokenFor([own], { partnerId: null, needOf })).toBe(own);
    }));
  });
});

describe('a stakeholder’s word', () => {
  const word: WordCase = { owners: ['owner'], state: 'approved', said: [], partnerId: 'taker', personId: 'p' };

  test('PR-34 stands once per person', () => {
    expect(checkWord(word)).toEqual({ ok: true, value: { partnerId: 'taker' } });
    expect(checkWord({ ...word, said: ['p'] })).toEqual(refused('taken'));
    expect(checkWord({ ...word, said: ['another'] }).ok).toBe(true);
    expect(checkWord({ ...word, said: ['another'], personId: undefined }).ok).toBe(true);
  });

  test('PR-34 is never about a practice of the own city, nor about one that is over', () => {
    expect(checkWord({ ...word, partnerId: undefined })).toEqual(refused('forbidden'));
    for (const state of practiceStates) expect(checkWord({ ...word, state }).ok).toBe(isOpenToInterest(state));
    expect(checkWord({ ...word, state: null }).ok).toBe(true);
  });

  test('PR-34 is said for the groups a person belongs to in this project', () => {
    const in2: Actor = {
      kind: 'person', id: 'p', memberships: [
        { projectId: 'one', role: 'stakeholder', partnerId: 'a' }, { projectId: 'one', role: 'stakeholder', partnerId: 'b' },
        { projectId: 'one', role: 'stakeholder', partnerId: 'a' }, { projectId: 'one', role: 'partner-officer', partnerId: 'c' },
        { projectId: 'two', role: 'stakeholder', partnerId: 'd' }, { projectId: 'one', role: 'stakeholder', partnerId: undefined },
      ],
    };
    expect(ownGroups(in2, 'one')).toEqual(['a', 'b']);
    expect(ownGroups(in2, 'three')).toEqual([]);
    expect([ownGroups(anonymous, 'one'), ownGroups({ kind: 'system', name: 'test' }, 'one')]).toEqual([[], []]);
  });
});

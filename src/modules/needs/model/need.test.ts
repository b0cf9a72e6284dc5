import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { advanceNeed, checkFirstState, inCitysOrder, type NeedState, needStates, nextStates } from './need.ts';

const reason = written('en', 'Solved elsewhere.');
const state = fc.constantFrom(...needStates);
const became = (sources: Provenance['statements'][number]['sources']): Provenance => ({ v: 1, statements: [{ field: 'became', confidence: 'stated', sources }] });
const sourced = became([{ url: 'https://example.org', publisher: 'Example', title: 'News' }]);

describe('the way of a need', () => {
  test('N-01 a need is addressed, then met', () => {
    expect(advanceNeed('open', 'being-addressed', null)).toEqual({ ok: true, value: 'being-addressed' });
    expect(advanceNeed('being-addressed', 'met', null)).toEqual({ ok: true, value: 'met' });
  });

  test('N-01 no step leads anywhere but where the state allows', () => {
    fc.assert(fc.property(state, state, fc.boolean(), (from, to, withReason) => {
      const result = advanceNeed(from, to, withReason ? reason : null);
      if (result.ok) expect(nextStates(from)).toContain(to);
      if (!nextStates(from).includes(to)) expect(result).toMatchObject({ refusals: [{ code: 'wrong-state' }] });
    }));
  });

  test('N-01 no need is ever stuck, and none stays where it is', () => {
    for (const from of needStates) {
      expect(nextStates(from).length).toBeGreaterThan(0);
      expect(nextStates(from)).not.toContain(from);
    }
  });

  test('N-01 whatever steps are tried, a need is always in one of its states', () => {
    fc.assert(fc.property(fc.array(state, { maxLength: 20 }), (tried) => {
      const end = tried.reduce<NeedState>((from, to) => {
        const result = advanceNeed(from, to, reason);
        return result.ok ? result.value : from;
      }, 'open');
      expect(needStates).toContain(end);
    }));
  });

  test.each(needStates.flatMap((from) => nextStates(from).map((to) => ({ from, to }))))('N-02 $from → $to asks for a reason where it goes back or gives up', ({ from, to }) => {
    expect(advanceNeed(from, to, reason).ok).toBe(true);
    expect(advanceNeed(from, to, null).ok).toBe(to === 'being-addressed' || to === 'met');
  });
});

describe('a need recorded from outside', () => {
  test('N-03 an open need needs no fact', () => {
    expect(checkFirstState({ state: 'open', reason: null, provenance: noProvenance }).ok).toBe(true);
  });

  test('N-03 a later state needs a statement on what became of it, with a source', () => {
    for (const provenance of [noProvenance, became([])]) {
      expect(checkFirstState({ state: 'being-addressed', reason: null, provenance })).toMatchObject({ refusals: [{ code: 'fact-missing', field: 'provenance' }] });
    }
    expect(checkFirstState({ state: 'being-addressed', reason: null, provenance: sourced }).ok).toBe(true);
  });

  test('N-02 a dropped one needs its reason too', () => {
    expect(checkFirstState({ state: 'dropped', reason: null, provenance: sourced })).toMatchObject({ refusals: [{ code: 'reason-missing', field: 'reason' }] });
    expect(checkFirstState({ state: 'dropped', reason, provenance: sourced }).ok).toBe(true);
  });
});

describe('the order of a city’s needs', () => {
  test('N-11 those with a place come first, in that order; the others stay as they were', () => {
    const need = (name: string, rank?: number) => ({ name, rank });
    const order = (...all: readonly ReturnType<typeof need>[]) => inCitysOrder(all).map(({ name }) => name).join('');
    expect(order(need('a'), need('b', 2), need('c'), need('d', 1), need('e', 2))).toBe('dbeac');
    expect(order()).toBe('');
  });
});

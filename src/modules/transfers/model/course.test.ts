import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordKinds } from '../../../kernel/record.ts';
import { written } from '../../../kernel/text.ts';
import {
  advance, checkFirstStep, courseStates, end, endingOf, endStates, isEnded, type Position, reachedIn, restart, type StepBasis, stepBasis, transferStates, type TransferState,
} from './course.ts';

const id = '01980000-0000-7000-8000-00000000000a';
const why = written('en', 'The law asks for paper.');
const statement: StepBasis = { kind: 'statement', note: null, sources: [{ url: 'https://example.org', publisher: 'Example', title: 'News' }] };
const decision: StepBasis = { kind: 'decision' };
const fact = (kind: (typeof recordKinds)[number]): StepBasis => ({ kind: 'fact', record: { kind, id } });

const anyBasis: fc.Arbitrary<StepBasis> = fc.oneof(fc.constant(statement), fc.constant(decision), fc.constantFrom(...recordKinds).map(fact));
const anyState = fc.constantFrom(...transferStates);
const anyCourse = fc.constantFrom(...courseStates);
const place = (state: TransferState) => transferStates.indexOf(state);

describe('advancing', () => {
  it('T-01 never goes back, never stays, and never leaves an end', () => {
    fc.assert(fc.property(anyState, anyState, anyBasis, (from, to, basis) => {
      const decided = advance(from, to, basis);
      if (!decided.ok) return;
      expect(isEnded(from) || isEnded(to)).toBe(false);
      expect(place(decided.value)).toBeGreaterThan(place(from));
    }));
  });

  it('T-01 never skips a state without a statement that has a source', () => {
    fc.assert(fc.property(anyCourse, anyCourse, anyBasis, (from, to, basis) => {
      if (advance(from, to, basis).ok && place(to) - place(from) > 1) expect(basis).toBe(statement);
    }));
    expect(advance('considered', 'being-implemented', statement)).toMatchObject({ ok: true });
    expect(advance('considered', 'being-implemented', fact('action'))).toMatchObject({ refusals: [{ code: 'fact-missing', field: 'basis' }] });
  });

  it('T-01 a statement without a source is none', () => {
    expect(stepBasis.safeParse({ kind: 'statement', note: null, sources: [] }).success).toBe(false);
    expect(advance('considered', 'observed', { kind: 'statement', note: null, sources: [] })).toMatchObject({ refusals: [{ code: 'fact-missing' }] });
  });

  it.each([
    ['considered', 'observed', 'event'], ['observed', 'assessed', 'event'], ['assessed', 'adopted', 'plan'], ['assessed', 'adopted', 'action'],
    ['adopted', 'being-implemented', 'progress'], ['being-implemented', 'in-effect', 'value'], ['being-implemented', 'in-effect', 'policy-change'],
  ] as const)('T-02 %s → %s on the fact of an %s', (from, to, kind) => {
    expect(advance(from, to, fact(kind))).toEqual({ ok: true, value: to });
  });

  it('T-02 a fact that does not fit carries nothing', () => {
    fc.assert(fc.property(anyCourse, fc.constantFrom(...recordKinds), (from, kind) => {
      const next = courseStates[courseStates.indexOf(from) + 1];
      if (next === undefined || !advance(from, next, fact(kind)).ok) return;
      expect(['event', 'plan', 'action', 'progress', 'value', 'policy-change']).toContain(kind);
    }));
    expect(advance('adopted', 'being-implemented', fact('event'))).toMatchObject({ refusals: [{ code: 'fact-missing' }] });
    expect(advance('in-effect', 'in-effect', statement)).toMatchObject({ refusals: [{ code: 'wrong-state', field: 'to' }] });
  });

  it('T-03 the own word never advances', () => {
    fc.assert(fc.property(anyState, anyState, (from, to) => {
      expect(advance(from, to, decision).ok).toBe(false);
    }));
  });
});

describe('ending and beginning again', () => {
  it('T-04 every state that goes on has one ending, and it needs a reason', () => {
    fc.assert(fc.property(anyCourse, fc.constantFrom(...endStates), fc.constantFrom(null, why), (from, to, reason) => {
      const decided = end(from, to, reason);
      expect(decided.ok).toBe(endingOf(from) === to && reason !== null);
    }));
    expect(courseStates.map(endingOf)).toEqual(['declined', 'declined', 'declined', 'stopped', 'stopped', 'stopped']);
    expect(end('observed', 'declined', null)).toMatchObject({ refusals: [{ code: 'reason-missing', field: 'reason' }] });
    expect(end('declined', 'declined', why)).toMatchObject({ refusals: [{ code: 'wrong-state' }] });
  });

  it('T-05 begins again where it had come to, with a reason, and only when it was over', () => {
    expect(restart({ state: 'stopped', reached: 'being-implemented' }, why)).toEqual({ ok: true, value: 'being-implemented' });
    expect(restart({ state: 'declined', reached: null }, why)).toEqual({ ok: true, value: 'considered' });
    expect(restart({ state: 'declined', reached: 'observed' }, null)).toMatchObject({ refusals: [{ code: 'reason-missing' }] });
    expect(restart({ state: 'adopted', reached: 'adopted' }, why)).toMatchObject({ refusals: [{ code: 'wrong-state' }] });
  });

  it('T-05 whatever happens to a transfer, nothing it reached is lost', () => {
    const turn = fc.record({ move: fc.constantFrom('advance', 'end', 'restart'), to: anyState, basis: anyBasis, reason: fc.constantFrom(null, why) });
    fc.assert(fc.property(fc.array(turn, { maxLength: 30 }), (turns) => {
      const history: TransferState[] = ['considered'];
      let furthest = 0;
      for (const each of turns) {
        const at: Position = { state: history.at(-1) ?? 'considered', reached: reachedIn(history) };
        const decided = each.move === 'advance' ? advance(at.state, each.to, each.basis)
          : each.move === 'restart' ? restart(at, each.reason)
            : end(at.state, endStates.find((state) => state === each.to) ?? 'declined', each.reason);
        if (decided.ok) history.push(decided.value);
        furthest = Math.max(furthest, place(reachedIn(history) ?? 'considered'));
        expect(place(reachedIn(history) ?? 'considered')).toBe(furthest);
      }
    }));
  });
});

describe('the first record', () => {
  it('T-06 considered needs nothing, anything later a statement with a source', () => {
    fc.assert(fc.property(anyState, anyBasis, fc.constantFrom(null, why), (state, basis, reason) => {
      const decided = checkFirstStep({ state, basis, reason });
      expect(decided.ok).toBe((state === 'considered' || basis.kind === 'statement') && (!isEnded(state) || reason !== null));
    }));
    expect(checkFirstStep({ state: 'in-effect', basis: decision, reason: null })).toMatchObject({ refusals: [{ code: 'fact-missing', field: 'basis' }] });
    expect(checkFirstStep({ state: 'declined', basis: statement, reason: null })).toMatchObject({ refusals: [{ code: 'reason-missing' }] });
  });

  it('T-05 what was reached is the last state of the course', () => {
    expect(reachedIn(['considered', 'observed', 'declined'])).toBe('observed');
    expect(reachedIn(['declined'])).toBeNull();
    expect(reachedIn([])).toBeNull();
  });
});

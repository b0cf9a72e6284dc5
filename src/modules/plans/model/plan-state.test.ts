import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noProvenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { checkFirstState } from './plan.ts';
import { endorsePlan, isOpen, movePlan, nextPlanStates, type PlanStanding, type PlanState, planStates, shownPlanStates } from './plan-state.ts';

const why = written('en', 'The authority asked for more.');
const draft: PlanStanding = { state: 'draft', version: 1, everEndorsed: false };
const same = { read: 'a', present: 'a' };

/** One step a person could try: to a state, with or without a reason, or an endorsement. */
const tries = fc.array(fc.record({ to: fc.constantFrom(...planStates), reasoned: fc.boolean() }), { maxLength: 40 });

function walk(steps: readonly { readonly to: PlanState; readonly reasoned: boolean }[], visit: (before: PlanStanding, after: PlanStanding) => void): PlanStanding {
  return steps.reduce((standing, { to, reasoned }) => {
    const moved = to === 'endorsed' ? endorsePlan(standing, same) : movePlan(standing, to, reasoned ? why : null);
    if (!moved.ok) return standing;
    visit(standing, moved.value);
    return moved.value;
  }, draft);
}

describe('the version of a plan', () => {
  test('PL-03 the way to an endorsement and on', () => {
    const consulted = movePlan(draft, 'in-consultation', null);
    expect(consulted).toEqual({ ok: true, value: { ...draft, state: 'in-consultation' } });
    expect(nextPlanStates({ ...draft, state: 'in-consultation' })).toEqual(['draft', 'ready']);
    expect(nextPlanStates({ ...draft, state: 'in-consultation', everEndorsed: true })).toEqual(['amended', 'ready']);
    expect(nextPlanStates({ ...draft, state: 'endorsed' })).toEqual(['amended', 'closed']);
    expect(nextPlanStates({ ...draft, state: null })).toEqual(['draft']);
  });

  test('PL-03 every walk keeps to the steps, and ends where it is closed', () => {
    fc.assert(fc.property(tries, (steps) => {
      walk(steps, (before, after) => {
        expect(before.state).not.toBe('closed');
        expect(after.state === null ? [] : nextPlanStates(before)).toContain(after.state);
      });
    }));
  });

  test('PL-04 the number never falls, and grows by one exactly where a text is opened again', () => {
    fc.assert(fc.property(tries, (steps) => {
      walk(steps, (before, after) => {
        const opened = after.state === 'draft' || after.state === 'amended';
        expect(after.version).toBe(before.version + (opened ? 1 : 0));
      });
    }));
  });

  test('PL-04 opening a finished text needs a reason', () => {
    const ready: PlanStanding = { ...draft, state: 'ready' };
    expect(movePlan(ready, 'draft', null)).toEqual({ ok: false, refusals: [{ code: 'reason-missing', field: 'reason' }] });
    expect(movePlan(ready, 'draft', why)).toEqual({ ok: true, value: { ...draft, version: 2 } });
    expect(movePlan({ ...draft, state: null }, 'draft', null)).toEqual({ ok: true, value: draft });
  });

  test('PL-05 endorsed is reached from ready, by an endorsement only', () => {
    fc.assert(fc.property(tries, (steps) => {
      walk(steps, (before, after) => {
        if (after.state === 'endorsed') expect(before.state).toBe('ready');
        if (before.everEndorsed) expect(after.everEndorsed && after.state !== 'draft').toBe(true);
      });
    }));
    expect(movePlan({ ...draft, state: 'ready' }, 'endorsed', why)).toEqual({ ok: false, refusals: [{ code: 'fact-missing', field: 'to' }] });
    expect(endorsePlan(draft, same)).toEqual({ ok: false, refusals: [{ code: 'wrong-state' }] });
  });

  test('PL-06 only the text that was read is endorsed', () => {
    expect(endorsePlan({ ...draft, state: 'ready' }, { read: 'a', present: 'b' })).toEqual({ ok: false, refusals: [{ code: 'stale', field: 'contentHash' }] });
  });

  test('PL-07 the text is open only while it is written', () => {
    expect(planStates.filter(isOpen)).toEqual(['draft', 'amended']);
    expect(isOpen(null)).toBe(true);
  });

  test('PL-08 everything but a draft is shown', () => {
    expect(planStates.filter((state) => !shownPlanStates.includes(state))).toEqual(['draft']);
  });

  test('PL-02 a plan of unknown version names its source', () => {
    const sourced = { v: 1 as const, statements: [{ field: 'record' as const, confidence: 'stated' as const, sources: [{ url: 'https://example.org', publisher: 'E', title: 'P' }] }] };
    expect(checkFirstState({ state: 'draft', provenance: noProvenance }).ok).toBe(true);
    expect(checkFirstState({ state: null, provenance: sourced }).ok).toBe(true);
    expect(checkFirstState({ state: null, provenance: noProvenance })).toEqual({ ok: false, refusals: [{ code: 'fact-missing', field: 'provenance' }] });
  });
});

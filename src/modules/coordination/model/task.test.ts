import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAhead, dayAfter, dueReason, weekOf } from './notices.ts';
import { canTake, isLate, taken, type TaskState, taskStates, type TaskStep } from './task.ts';

const steps: readonly TaskStep[] = ['done', 'drop', 'reopen'];

describe('the steps of a task', () => {
  test('CO-03 an open one is done or dropped, an ended one is opened again', () => {
    expect(taskStates.map((state) => steps.filter((step) => canTake(step, state)))).toEqual([['done', 'drop'], ['reopen'], ['reopen']]);
  });

  test('CO-03 on the newest revision only', () => {
    expect(taken('done', { state: 'open', revision: 3 }, 2)).toEqual({ ok: false, refusals: [{ code: 'stale', field: 'revision' }] });
    expect(taken('done', { state: 'done', revision: 3 }, 3)).toEqual({ ok: false, refusals: [{ code: 'wrong-state' }] });
  });

  test('CO-03 whatever is tried, it stays in one of its states, and reopening always leads back', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...steps)), (tried) => {
      let state: TaskState = 'open';
      for (const step of tried) {
        const next = taken(step, { state, revision: 1 }, 1);
        if (next.ok) state = next.value;
      }
      expect(taskStates).toContain(state);
      if (state !== 'open') expect(taken('reopen', { state, revision: 1 }, 1)).toEqual({ ok: true, value: 'open' });
    }));
  });

  test('CO-15 late is what has passed, not what is today or has no day', () => {
    expect([isLate('2026-01-14', '2026-01-15'), isLate('2026-01-15', '2026-01-15'), isLate(undefined, '2026-01-15')]).toEqual([true, false, false]);
  });
});

describe('when a task is called to mind', () => {
  test('CO-13 three days before, on its day, and when it has passed', () => {
    const today = '2026-01-15';
    const days = ['2026-01-19', '2026-01-18', '2026-01-16', '2026-01-15', '2026-01-14', '2025-06-01'];
    expect(days.map((due) => dueReason(due, today))).toEqual([undefined, 'soon', 'soon', 'today', 'late', 'late']);
    expect(dayAfter('2026-02-27', daysAhead)).toBe('2026-03-02');
  });

  test('CO-14 the week is the one of ISO 8601, over the turn of the year too', () => {
    expect(['2026-01-01', '2026-01-04', '2026-01-05', '2024-12-30', '2027-01-03'].map(weekOf)).toEqual(['2026-W01', '2026-W01', '2026-W02', '2025-W01', '2026-W53']);
  });
});

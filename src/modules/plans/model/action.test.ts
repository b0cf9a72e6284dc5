import { describe, expect, test } from 'vitest';
import { written } from '../../../kernel/text.ts';
import { unknownWhen } from '../../../kernel/when.ts';
import { checkDates, costs } from './action.ts';
import { actionStatuses, countActions, isCarriedOut, stateOfStatus } from './progress.ts';

const step = { title: written('en', 'Call'), note: null, when: unknownWhen };

describe('an action', () => {
  test('PL-11 every date that ends before it begins is told', () => {
    const late = { v: 1 as const, kind: 'within' as const, start: '2023', end: '2022' };
    expect(checkDates({ timeframe: unknownWhen, steps: [step] }).ok).toBe(true);
    expect(checkDates({ timeframe: late, steps: [step, { ...step, when: late }] })).toEqual({
      ok: false, refusals: [{ code: 'period-reversed', field: 'timeframe' }, { code: 'period-reversed', field: 'steps.1.when' }],
    });
  });

  test('an action costs money, or nothing with the reason', () => {
    expect(costs.safeParse({ kind: 'no-cost' }).success).toBe(false);
    expect(costs.safeParse({ kind: 'no-cost', reason: written('en', 'Time only.') }).success).toBe(true);
    expect(costs.safeParse({ kind: 'money', money: { amount: '10', currency: 'EUR' }, priceYear: '2021' }).success).toBe(true);
  });

  test('PL-14 carried out is what was implemented, with changes or without', () => {
    expect(actionStatuses.filter(isCarriedOut)).toEqual(['implemented', 'implemented-with-changes']);
    expect(countActions(['implemented', 'dropped', undefined, 'implemented-with-changes'])).toEqual({ all: 4, carriedOut: 2, unknown: 1 });
    expect(countActions([])).toEqual({ all: 0, carriedOut: 0, unknown: 0 });
  });

  test('PL-14 an action without a report is not recorded, not "not yet"', () => {
    expect(stateOfStatus(undefined)).toBe('unknown');
    expect(actionStatuses.map(stateOfStatus)).toEqual(['not-yet', 'now', 'now', 'done', 'done', 'not-yet', 'not-yet']);
  });
});

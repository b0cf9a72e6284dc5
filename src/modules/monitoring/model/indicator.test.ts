import { describe, expect, test } from 'vitest';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import type { Quantity } from '../../../kernel/quantity.ts';
import { written } from '../../../kernel/text.ts';
import { unknownWhen } from '../../../kernel/when.ts';
import { countEffects } from './effects.ts';
import { checkIndicator, checkValue, indicatorState } from './indicator.ts';
import { checkProgress } from './progress.ts';
import { missingIn } from './unknowns.ts';

const en = (text: string) => written('en', text);
const sourced: Provenance = { v: 1, statements: [{ field: 'value', confidence: 'stated', sources: [{ url: 'https://example.org', publisher: 'E', title: 'News' }] }] };
const value = { quantity: { amount: '5', status: 'reported' } as const, period: unknownWhen, method: null, provenance: sourced };
const refused = (code: string, field: string) => ({ ok: false, refusals: [{ code, field }] });
const notCollected: Quantity = { amount: null, status: 'not-collected' };

describe('indicators and values', () => {
  test('MO-02 an indicator of an action names it, others name none', () => {
    const indicator = { scope: 'action', actionId: null, unit: 'number', counting: 'none' } as const;
    expect(checkIndicator(indicator)).toEqual(refused('unknown-reference', 'actionId'));
    expect(checkIndicator({ ...indicator, scope: 'headline', actionId: 'a' })).toEqual(refused('unknown-reference', 'actionId'));
    expect(checkIndicator({ ...indicator, scope: 'project' }).ok).toBe(true);
  });

  test('MO-03 percentages are not added up', () => {
    expect(checkIndicator({ scope: 'project', actionId: null, unit: 'percent', counting: 'cumulative' })).toEqual(refused('value-contradiction', 'counting'));
  });

  test('MO-04 measured needs the method, reported the source', () => {
    expect(checkValue(value).ok).toBe(true);
    expect(checkValue({ ...value, provenance: noProvenance })).toEqual(refused('fact-missing', 'provenance'));
    expect(checkValue({ ...value, quantity: { amount: '5', status: 'measured' } })).toEqual(refused('fact-missing', 'method'));
    expect(checkValue({ ...value, quantity: { amount: '5', status: 'measured' }, method: en('Counted.') }).ok).toBe(true);
    expect(checkValue({ ...value, period: { v: 1, kind: 'within', start: '2022', end: '2021' } })).toEqual(refused('period-reversed', 'period'));
    expect(checkValue({ ...value, quantity: { ...notCollected, atLeast: true } })).toEqual(refused('value-contradiction', 'quantity.atLeast'));
  });

  test('MO-10 an amount and its status do not contradict each other', () => {
    expect(checkValue({ ...value, quantity: { amount: null, status: 'reported' } })).toEqual(refused('value-contradiction', 'amount'));
    expect(checkValue({ ...value, quantity: { amount: '0', status: 'not-collected' } })).toEqual(refused('value-contradiction', 'amount'));
    expect(checkValue({ ...value, quantity: { amount: '0', status: 'zero-reported' } }).ok).toBe(true);
  });

  test('MO-13 never defined, never measured, claimed, measured', () => {
    expect(indicatorState({ definition: null, values: [notCollected] })).toBe('never-defined');
    expect(indicatorState({ definition: undefined, values: [] })).toBe('never-defined');
    expect(indicatorState({ definition: en('Firms'), values: [notCollected] })).toBe('never-measured');
    expect(indicatorState({ definition: null, values: [{ amount: '5', status: 'reported' }] })).toBe('claimed');
    expect(indicatorState({ definition: null, values: [{ amount: '5', status: 'reported' }, { amount: '6', status: 'measured' }] })).toBe('measured');
  });

  test('MO-14 a claim is never counted as a measurement, and each effect once', () => {
    const values: readonly Quantity[] = [notCollected, { amount: '5', status: 'reported' }, { amount: '6', status: 'measured' }, { amount: '7', status: 'estimated' }];
    expect(countEffects(values, [{ evidenced: true }, { evidenced: false }])).toEqual({ measured: 2, reported: 3 });
    expect(countEffects([], [])).toEqual({ measured: 0, reported: 0 });
  });

  test('MO-17 what is missing is counted', () => {
    const known = { state: 'claimed', baseline: { amount: '1' }, definition: en('x'), values: [{ quantity: { amount: '1', status: 'measured' }, method: en('x') }] } as const;
    const thin = {
      state: 'never-defined', baseline: undefined, definition: undefined,
      values: [{ quantity: notCollected, method: undefined }, { quantity: value.quantity, method: undefined }],
    } as const;
    expect(missingIn([known, thin])).toEqual({ indicators: 2, withoutDefinition: 1, withoutBaseline: 1, numbers: 2, withoutMethod: 1 });
  });
});

describe('progress', () => {
  test('MO-01 what was not done, or given up, says why', () => {
    const progress = { status: 'dropped', reason: null, period: unknownWhen } as const;
    expect(checkProgress(progress)).toEqual(refused('reason-missing', 'reason'));
    expect(checkProgress({ ...progress, status: 'not-implemented' })).toEqual(refused('reason-missing', 'reason'));
    expect(checkProgress({ ...progress, reason: en('No money.') }).ok).toBe(true);
    expect(checkProgress({ ...progress, status: 'delayed' }).ok).toBe(true);
    expect(checkProgress({ ...progress, status: 'planned', period: { v: 1, kind: 'within', start: '2022', end: '2021' } })).toEqual(refused('period-reversed', 'period'));
  });
});

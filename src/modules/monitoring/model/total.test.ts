import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../kernel/quantity.ts';
import { type Countable, sum, totalOf } from './total.ts';

const digits = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 999_999 }));
const positive = digits.map(([whole, places, fraction]) => (places === 0 ? String(whole) : `${whole}.${String(fraction).padStart(6, '0').slice(0, places)}`));
const decimals = fc.tuple(positive, fc.boolean()).map(([amount, negative]) => (negative ? `-${amount}` : amount));

const known: fc.Arbitrary<Quantity> = fc.record({
  amount: positive, status: fc.constantFrom('measured' as const, 'reported' as const, 'estimated' as const), atLeast: fc.boolean(),
});
const unknown: fc.Arbitrary<Quantity> = fc.constant({ amount: null, status: 'not-collected' });
const value: fc.Arbitrary<Countable> = fc.record({
  quantity: fc.oneof(known, unknown), partnerId: fc.constantFrom('gavle', 'tartu', undefined), day: fc.constantFrom('2021-12-31', '2022-12-31', undefined),
});
const values = fc.array(value, { maxLength: 12 });
const counting = fc.constantFrom('per-period' as const, 'cumulative' as const);

/** Millionths of an amount, as a test counts them: by its digits. */
function millionths(amount: string | null): bigint {
  const [whole = '0', fraction = ''] = (amount ?? '0').replace('-', '').split('.');
  return BigInt(`${whole}${fraction.padEnd(6, '0')}`) * (amount?.startsWith('-') === true ? -1n : 1n);
}

const of = (amount: string | null, over: Partial<Countable> = {}): Countable => ({
  quantity: { amount, status: amount === null ? 'not-collected' : 'reported' }, partnerId: 'gavle', day: '2022-12-31', ...over,
});

describe('adding up', () => {
  test('MO-09 the sum is exact, where floats are not', () => {
    expect(sum(['0.1', '0.2'])).toBe('0.3');
    expect(sum(['999999999999999', '0.000001', '0.000001'])).toBe('999999999999999.000002');
    expect(sum(['-3.50', '3.5'])).toBe('0');
    expect(sum(['-0.5', '0.25'])).toBe('-0.25');
    fc.assert(fc.property(fc.array(decimals), (amounts) => {
      expect(millionths(sum(amounts))).toBe(amounts.reduce((total, amount) => total + millionths(amount), 0n));
    }));
  });

  test('MO-09 the order does not matter', () => {
    fc.assert(fc.property(values.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), counting, ([all, shuffled], how) => {
      expect(totalOf(how, shuffled)).toEqual(totalOf(how, all));
    }));
  });

  test('MO-10 null is never zero', () => {
    expect(totalOf('per-period', [])?.amount).toBeNull();
    expect(totalOf('per-period', [of(null)])).toEqual({ amount: null, atLeast: false, statuses: [], missing: 1, parts: 0 });
    expect(totalOf('per-period', [of(null), of('0')])).toEqual({ amount: '0', atLeast: false, statuses: ['reported'], missing: 1, parts: 1 });
    fc.assert(fc.property(values, (all) => {
      const total = totalOf('per-period', all);
      expect((total?.missing ?? 0) + (total?.parts ?? 0)).toBe(all.length);
      expect(total?.amount === null).toBe(all.every((each) => each.quantity.amount === null));
    }));
  });

  test('MO-11 a total never falls when a part is added or rises', () => {
    fc.assert(fc.property(values, value, (all, more) => {
      expect(millionths(totalOf('per-period', [...all, more])?.amount ?? null)).toBeGreaterThanOrEqual(millionths(totalOf('per-period', all)?.amount ?? null));
    }));
    fc.assert(fc.property(values, fc.nat(), positive, counting, (all, at, rise, how) => {
      const raised = all.map((each, n): Countable => {
        if (n !== at % Math.max(all.length, 1) || each.quantity.amount === null) return each;
        return { ...each, quantity: { ...each.quantity, amount: sum([each.quantity.amount, rise]) } };
      });
      expect(millionths(totalOf(how, raised)?.amount ?? null)).toBeGreaterThanOrEqual(millionths(totalOf(how, all)?.amount ?? null));
    }));
  });

  test('MO-12 of cumulative values the newest of each partner counts, however many reported it', () => {
    const all = [of('5', { day: '2021-12-31' }), of('8'), of('8'), of('3', { partnerId: 'tartu' }), of(null, { day: '2023-12-31' })];
    expect(totalOf('cumulative', all)?.amount).toBe('11');
    expect(totalOf('per-period', all)?.amount).toBe('24');
  });

  test('MO-03 values that are not added up have no total', () => {
    expect(totalOf('none', [of('10'), of('20')])).toBeUndefined();
  });

  test('MO-09 a total is no surer than its least sure part', () => {
    const mixed = totalOf('per-period', [
      of('1'),
      of('2', { quantity: { amount: '2', status: 'measured', atLeast: true } }),
      of('3', { quantity: { amount: '3', status: 'forecast' } }),
    ]);
    expect(mixed).toEqual({ amount: '6', atLeast: true, statuses: ['forecast', 'reported', 'measured'], missing: 0, parts: 3 });
  });
});

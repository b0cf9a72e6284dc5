import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuantity, quantity, valueStatuses } from './quantity.ts';

describe('quantity', () => {
  test('K-01 a status without an amount has none, every other has one', () => {
    fc.assert(fc.property(fc.constantFrom(...valueStatuses), fc.option(fc.integer().map(String)), (status, amount) => {
      const none = status === 'not-collected' || status === 'not-applicable';
      const zero = status === 'zero-reported';
      const fits = none ? amount === null : amount !== null && (!zero || Number(amount) === 0);
      expect(checkQuantity({ amount, status }).ok).toBe(fits);
    }));
  });

  test('K-01 says which field contradicts', () => {
    expect(checkQuantity({ amount: null, status: 'measured' })).toEqual({ ok: false, refusals: [{ code: 'value-contradiction', field: 'amount' }] });
    expect(checkQuantity({ amount: '3', status: 'zero-reported' })).toEqual({ ok: false, refusals: [{ code: 'value-contradiction', field: 'status' }] });
  });

  test('K-09 zero is an amount, null is not', () => {
    expect(checkQuantity({ amount: '0', status: 'measured' }).ok).toBe(true);
    expect(checkQuantity({ amount: '0.00', status: 'zero-reported' }).ok).toBe(true);
    expect(checkQuantity({ amount: '0', status: 'not-collected' }).ok).toBe(false);
  });

  test('amounts are exact decimals, never floats', () => {
    expect(quantity.safeParse({ amount: '12.345678', status: 'measured' }).success).toBe(true);
    for (const amount of ['1e3', '1,5', '.5', 'NaN', 12]) expect(quantity.safeParse({ amount, status: 'measured' }).success).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueStatuses } from '../../../kernel/quantity.ts';
import { written } from '../../../kernel/text.ts';
import { unknownWhen } from '../../../kernel/when.ts';
import type { PolicyChangeShown, ValueShown } from './card-note.ts';
import { countEffects } from './effects.ts';

const label = written('en', 'people trained');
const anyValue: fc.Arbitrary<ValueShown> = fc.constantFrom(...valueStatuses).map((status) => ({ label, quantity: { amount: '1', status } }));
const anyChange: fc.Arbitrary<PolicyChangeShown> = fc.boolean().map((evidenced) => ({ title: label, when: unknownWhen, evidenced }));

describe('effects', () => {
  test('J-06 without a measured value or evidence nothing counts as measured', () => {
    fc.assert(fc.property(fc.array(anyValue), fc.array(anyChange), (values, changes) => {
      const proven = values.some((value) => value.quantity.status === 'measured') || changes.some((change) => change.evidenced);
      expect(countEffects(values, changes).measured > 0).toBe(proven);
    }));
  });

  test('J-06 a forecast and what was not collected are no effect', () => {
    const values: ValueShown[] = [{ label, quantity: { amount: '9', status: 'forecast' } }, { label, quantity: { amount: null, status: 'not-collected' } }];
    expect(countEffects(values, [])).toEqual({ measured: 0, reported: 0 });
  });
});

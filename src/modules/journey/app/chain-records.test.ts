import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noProvenance } from '../../../kernel/provenance.ts';
import { type Quantity, type ValueStatus, valueStatuses } from '../../../kernel/quantity.ts';
import { written } from '../../../kernel/text.ts';
import { unknownWhen } from '../../../kernel/when.ts';
import type { Action, ActionProgress } from '../../plans/index.ts';
import { effectsIn, outcomeOf, tellingValue } from './chain-records.ts';

const name = written('en', 'People trained');

function quantity(status: ValueStatus, amount = '7'): Quantity {
  return { amount: status === 'not-collected' || status === 'not-applicable' ? null : amount, status };
}

const anyQuantity = fc.constantFrom(...valueStatuses).map((status) => quantity(status));

const action: Action = {
  id: 'a1', slug: 'train', number: 1, path: '/plans/tartu/actions/1', plan: { id: 'p1', slug: 'tartu', title: name, path: '/plans/tartu' }, partnerId: 'c1', title: name,
  background: undefined, activities: undefined, steps: [], players: [], responsible: undefined, timeframe: unknownWhen, timeframeNote: undefined, costs: undefined, funding: [],
  expectedChange: undefined, transferIds: [], practiceIds: [], provenance: noProvenance,
};

function progress(...values: readonly Quantity[]): ReadonlyMap<string, ActionProgress> {
  const shown = values.map((each, at) => ({ id: `v${at}`, quantity: each, period: unknownWhen, method: undefined, grade: undefined, provenance: noProvenance }));
  const indicator = { id: 'i1', name, definition: undefined, unit: 'people' as const, baseline: undefined, target: undefined, values: shown, provenance: noProvenance };
  return new Map([['a1', { status: undefined, reports: [], indicators: [indicator], policyChanges: [] }]]);
}

describe('the value that tells most', () => {
  test('J-08 a later forecast or estimate does not hide what was measured', () => {
    expect(tellingValue([quantity('forecast', '20'), quantity('estimated', '15'), quantity('measured', '12')])).toEqual(quantity('measured', '12'));
    expect(tellingValue([quantity('forecast', '20'), quantity('reported', '12')])).toEqual(quantity('reported', '12'));
  });

  test('J-06 where nothing was told, what is missing is shown', () => {
    expect(tellingValue([quantity('not-collected')])).toEqual(quantity('not-collected'));
    expect(tellingValue([])).toBeUndefined();
  });

  test('J-08 one more value never takes a measurement away', () => {
    fc.assert(fc.property(fc.array(anyQuantity), anyQuantity, (values, more) => {
      if (tellingValue(values)?.status === 'measured') expect(tellingValue([more, ...values])?.status).toBe('measured');
    }));
  });
});

describe('what came of actions', () => {
  test('J-06 counts one value per indicator, and no forecast', () => {
    expect(effectsIn(outcomeOf([action], progress(quantity('forecast'))))).toEqual({ measured: 0, reported: 0 });
    expect(effectsIn(outcomeOf([action], progress(quantity('reported'), quantity('reported'))))).toEqual({ measured: 0, reported: 1 });
    expect(effectsIn(outcomeOf([action], progress(quantity('reported'), quantity('measured'))))).toEqual({ measured: 1, reported: 0 });
  });

  test('J-06 an action nobody reported on has no outcome', () => {
    expect(outcomeOf([action], new Map())).toEqual({ values: [], policyChanges: [] });
    expect(outcomeOf([], progress(quantity('measured')))).toEqual({ values: [], policyChanges: [] });
  });

  test('J-06 a policy change is evidenced when a document shows it', () => {
    const change = { id: 'c1', title: name, type: undefined, when: unknownWhen, text: undefined, provenance: noProvenance };
    const evidence = [{ url: 'https://example.org', publisher: 'Example', title: 'Decision' }];
    const known: ActionProgress = { status: undefined, reports: [], indicators: [], policyChanges: [{ ...change, evidence: [] }, { ...change, evidence }] };
    const outcome = outcomeOf([action], new Map([['a1', known]]));
    expect(outcome.policyChanges.map((each) => each.evidenced)).toEqual([false, true]);
    expect(effectsIn(outcome)).toEqual({ measured: 1, reported: 1 });
  });
});

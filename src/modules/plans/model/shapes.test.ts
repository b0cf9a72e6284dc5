import { describe, expect, test } from 'vitest';
import { written } from '../../../kernel/text.ts';
import { actionDetails, changeTypes, costs, funding, fundingStatuses, player, step } from './action.ts';
import { planDetails } from './plan.ts';

const en = (text: string) => written('en', text);
const nothing = { v: 1, background: null, activities: null, players: [], responsible: null, timeframeNote: null, costs: null, funding: [] };

describe('the shapes of plans and actions', () => {
  test('PL-15 what is not recorded is null, never left out', () => {
    expect(actionDetails.safeParse(nothing).success).toBe(true);
    for (const field of ['background', 'activities', 'responsible', 'timeframeNote', 'costs']) {
      expect(actionDetails.safeParse({ ...nothing, [field]: undefined }).success).toBe(false);
    }
    expect(planDetails.safeParse({ v: 1, vision: null, background: null, policyContext: null }).success).toBe(true);
    expect(planDetails.safeParse({ v: 1, vision: null, background: null }).success).toBe(false);
  });

  test('PL-15 an empty text is no text', () => {
    expect(actionDetails.safeParse({ ...nothing, background: { v: 1, source: 'en', revision: 1, texts: { en: { text: '', origin: 'written' } } } }).success).toBe(false);
  });

  test('a shape of another version or with an unknown field is refused', () => {
    expect(actionDetails.safeParse({ ...nothing, v: 2 }).success).toBe(false);
    expect(actionDetails.safeParse({ ...nothing, risk: null }).success).toBe(false);
    expect(planDetails.safeParse({ v: 1, vision: null, background: null, policyContext: null, goals: [] }).success).toBe(false);
  });

  test('a player has a name, and a role where it is recorded', () => {
    expect(player.parse({ name: en('City council') })).toEqual({ name: en('City council'), role: null });
    expect(player.safeParse({ role: en('host') }).success).toBe(false);
  });

  test('a step has a title and a date, be it that none is recorded', () => {
    expect(step.parse({ title: en('Call'), when: { v: 1, kind: 'unknown' } }).note).toBeNull();
    expect(step.safeParse({ title: en('Call') }).success).toBe(false);
    expect(step.safeParse({ title: en('Call'), when: { v: 1, kind: 'on', start: 'spring' } }).success).toBe(false);
  });

  test('a source of money is secured, applied for or planned, as far as that is recorded', () => {
    expect(funding.parse({ source: en('Fund') })).toEqual({ source: en('Fund'), status: null, money: null });
    expect(fundingStatuses).toEqual(['secured', 'applied', 'planned']);
    expect(funding.safeParse({ source: en('Fund'), status: 'hoped' }).success).toBe(false);
  });

  test('costs are an exact amount in a currency of the partners', () => {
    const money = { amount: '1200.50', currency: 'SEK' };
    expect(costs.safeParse({ kind: 'money', money }).data).toEqual({ kind: 'money', money: { ...money, per: 'once' }, priceYear: null, note: null });
    expect(costs.safeParse({ kind: 'money', money: { ...money, amount: 1200.5 } }).success).toBe(false);
    expect(costs.safeParse({ kind: 'money', money: { ...money, currency: 'USD' } }).success).toBe(false);
    expect(costs.safeParse({ kind: 'money', money, priceYear: '21' }).success).toBe(false);
  });

  test('a policy change is of one of the programme’s three types', () => {
    expect(changeTypes).toEqual(['new-projects', 'governance', 'strategic-focus']);
  });
});

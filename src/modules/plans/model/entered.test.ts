import { describe, expect, test } from 'vitest';
import { written } from '../../../kernel/text.ts';
import { checkEntered, enteredOf, type Listed, listedOf } from './entered.ts';
import { checkOpen } from './open-text.ts';

const en = (text: string) => written('en', text);
const listed: Listed = {
  steps: [
    { title: en('Call'), note: en('for firms'), when: { v: 1, kind: 'from', start: '2023', end: '2024' } },
    { title: en('Course'), note: null, when: { v: 1, kind: 'unknown' } },
  ],
  players: [{ name: en('Departments: health, planning'), role: null }, { name: en('Firms'), role: en('take part') }],
  costs: { kind: 'money', money: { amount: '1250.50', currency: 'GBP', per: 'year', rounded: true }, priceYear: '2023', note: en('Rounded.') },
  funding: [
    { source: en('Fund'), status: 'applied', money: { amount: '1000', currency: 'GBP', per: 'once' } },
    { source: en('Own means'), status: null, money: null },
  ],
};
const entered = enteredOf(listed);
const change = (over: Partial<typeof entered>) => listedOf({ ...entered, ...over }, { entered, listed });

describe('an action as its form shows it', () => {
  test('PL-18 lists are lines, costs are fields', () => {
    expect(entered).toMatchObject({
      steps: en('2023/2024 Call: for firms\nCourse'), players: en('Departments:\u00A0health, planning\nFirms: take part'),
      costKind: 'money', costAmount: '1250.50', costCurrency: 'GBP', costPer: 'year', costYear: '2023', costNote: en('Rounded.'),
      fundingSecured: null, fundingApplied: en('Fund: 1000 GBP'), fundingPlanned: null, fundingOther: en('Own means'),
    });
    expect(enteredOf({ ...listed, costs: { kind: 'no-cost', reason: en('Time only') } })).toMatchObject({ costKind: 'no-cost', costAmount: null, costNote: en('Time only') });
    expect(enteredOf({ steps: [], players: [], costs: null, funding: [] })).toMatchObject({ steps: null, players: null, costKind: null, fundingOther: null });
  });

  test('PL-18 what nobody touched stays exactly as it is', () => {
    expect(change({})).toEqual(listed);
    const after = change({ players: en('City council: decides') });
    expect(after).toEqual({ ...listed, players: [{ name: en('City council'), role: en('decides') }] });
  });

  test('PL-18 steps are read with their dates', () => {
    expect(change({ steps: en('2024-05 Open call: for small firms\nReview') }).steps).toEqual([
      { title: en('Open call'), note: en('for small firms'), when: { v: 1, kind: 'on', start: '2024-05' } },
      { title: en('Review'), note: null, when: { v: 1, kind: 'unknown' } },
    ]);
    expect(change({ steps: null }).steps).toEqual([]);
  });

  test('PL-18 money is read where a line ends with it; other words stay words', () => {
    expect(change({ fundingSecured: en('City budget: 5000 EUR/year\nGifts: from firms') }).funding).toEqual([
      { source: en('City budget'), status: 'secured', money: { amount: '5000', currency: 'EUR', per: 'year' } },
      { source: en('Gifts: from firms'), status: 'secured', money: null },
      ...listed.funding,
    ]);
  });

  test('PL-18 costs are shown once they are whole', () => {
    expect(change({ costCurrency: null }).costs).toBeNull();
    expect(change({ costAmount: '9', costPer: null, costYear: 'soon', costNote: null }).costs)
      .toEqual({ kind: 'money', money: { amount: '9', currency: 'GBP', per: 'once' }, priceYear: null, note: null });
    expect(change({ costKind: 'no-cost' }).costs).toEqual({ kind: 'no-cost', reason: en('Rounded.') });
    expect(change({ costKind: 'no-cost', costNote: null }).costs).toBeNull();
  });

  test('PL-11 a step that ends before it begins is refused', () => {
    expect(checkEntered({ steps: en('2024/2023 Course') })).toEqual([{ code: 'period-reversed', field: 'steps' }]);
    expect(checkEntered({ steps: en('2023/2024 Course') })).toEqual([]);
  });
});

describe('a finished text', () => {
  const before = { title: en('Plan'), instrumentId: null };
  const translated = { ...before.title, texts: { ...before.title.texts, hu: { text: 'Terv', origin: 'written' as const, of: 1 } } };

  test('PL-17 takes translations and no other change', () => {
    for (const state of ['in-consultation', 'ready', 'endorsed', 'closed'] as const) {
      expect(checkOpen(state, before, { ...before, title: translated })).toEqual([]);
      const wrong = ['title', 'instrumentId'].map((field) => ({ code: 'wrong-state', field }));
      expect(checkOpen(state, before, { title: en('Other'), instrumentId: 'x' })).toEqual(wrong);
    }
  });

  test('PL-17 an open one takes any', () => {
    for (const state of [null, 'draft', 'amended'] as const) expect(checkOpen(state, before, { title: en('Other'), instrumentId: 'x' })).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { ValueStatus } from '../../../kernel/quantity.ts';
import { written } from '../../../kernel/text.ts';
import { unknownWhen } from '../../../kernel/when.ts';
import { cardNote, type Noteworthy, type ValueShown } from './card-note.ts';
import { type ChainFacts, railOf } from './rail.ts';

const facts: ChainFacts = {
  needs: [], practices: 1, practiceInWords: false, events: 0, eventsInWords: false, actions: ['implemented'], measured: 0, reported: 0, ended: true,
};
const nothing: Noteworthy = { reason: undefined, values: [], policyChanges: [], rail: railOf(facts) };
const change = { title: written('en', 'Instrument changed'), when: unknownWhen, evidenced: false };

function value(amount: string | null, status: ValueStatus): ValueShown {
  return { label: written('en', 'people trained'), quantity: { amount, status } };
}

describe('note of a card', () => {
  test('J-16 the reason of a refusal comes before everything', () => {
    const reason = written('en', 'Not allowed by law');
    expect(cardNote({ ...nothing, reason, values: [value('5', 'measured')] })).toEqual({ kind: 'reason', reason });
  });

  test('J-16 measured, then changed, then reported', () => {
    const values = [value('7', 'reported'), value('12', 'measured')];
    expect(cardNote({ ...nothing, values, policyChanges: [change] })).toMatchObject({ kind: 'value', quantity: { amount: '12' } });
    expect(cardNote({ ...nothing, values: values.slice(0, 1), policyChanges: [change] })).toMatchObject({ kind: 'policy-change' });
    expect(cardNote({ ...nothing, values: values.slice(0, 1) })).toMatchObject({ kind: 'value', quantity: { status: 'reported' } });
  });

  test('J-16 what was not collected is no news', () => {
    expect(cardNote({ ...nothing, values: [value(null, 'not-collected')] })).toEqual({ kind: 'effect-unknown' });
  });

  test('J-16 without a result: what is going on, or what is missing', () => {
    expect(cardNote({ ...nothing, rail: railOf({ ...facts, actions: ['under-way'] }) })).toEqual({ kind: 'under-way' });
    expect(cardNote({ ...nothing, rail: railOf({ ...facts, practices: 0 }) })).toEqual({ kind: 'practice-unknown' });
    expect(cardNote(nothing)).toEqual({ kind: 'effect-unknown' });
    expect(cardNote({ ...nothing, rail: railOf({ ...facts, ended: false }) })).toBeUndefined();
  });
});

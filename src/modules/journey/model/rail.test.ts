import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StageState } from '../../../kernel/city.ts';
import { type ActionStage, type ChainFacts, railOf, stageState } from './rail.ts';

const nothing: ChainFacts = {
  needs: [], practices: 0, practiceInWords: false, events: 0, eventsInWords: false, actions: [], measured: 0, reported: 0, ended: false,
};

function states(facts: Partial<ChainFacts>): string {
  return railOf({ ...nothing, ...facts }).map((each) => each.state).join(' ');
}

const rank: Readonly<Record<StageState, number>> = { unknown: 0, 'not-yet': 0, now: 1, claimed: 1, done: 2 };
const progress: readonly ActionStage[] = ['implemented', 'under-way', 'planned', 'dropped'];
const anyFacts: fc.Arbitrary<ChainFacts> = fc.record({
  needs: fc.array(fc.constantFrom('stated' as const, 'inferred' as const), { maxLength: 3 }),
  practices: fc.nat({ max: 3 }),
  practiceInWords: fc.boolean(),
  events: fc.nat({ max: 3 }),
  eventsInWords: fc.boolean(),
  actions: fc.array(fc.constantFrom(...progress), { maxLength: 3 }),
  measured: fc.nat({ max: 3 }),
  reported: fc.nat({ max: 3 }),
  ended: fc.boolean(),
});

describe('rail', () => {
  test('J-01 the five stops stand in the order of the chain', () => {
    expect(railOf(nothing).map((each) => each.stage)).toEqual(['need', 'practice', 'visit', 'action', 'effect']);
  });

  test('J-02 a stated need is done, an inferred one claimed, none is not recorded', () => {
    expect(stageState(railOf({ ...nothing, needs: ['inferred', 'stated'] }), 'need')).toBe('done');
    expect(stageState(railOf({ ...nothing, needs: ['inferred'] }), 'need')).toBe('claimed');
    expect(stageState(railOf(nothing), 'need')).toBe('unknown');
  });

  test('J-03 a named practice record is done, words alone are a claim', () => {
    expect(stageState(railOf({ ...nothing, practices: 1 }), 'practice')).toBe('done');
    expect(stageState(railOf({ ...nothing, practiceInWords: true }), 'practice')).toBe('claimed');
    expect(stageState(railOf(nothing), 'practice')).toBe('unknown');
  });

  test('J-04 a concrete event is done, a general statement is a claim', () => {
    expect(stageState(railOf({ ...nothing, events: 1, eventsInWords: true }), 'visit')).toBe('done');
    expect(stageState(railOf({ ...nothing, eventsInWords: true }), 'visit')).toBe('claimed');
    expect(stageState(railOf({ ...nothing, ended: true }), 'visit')).toBe('unknown');
  });

  test('J-05 an implemented action is done, one under way is now', () => {
    expect(stageState(railOf({ ...nothing, actions: ['under-way', 'implemented'] }), 'action')).toBe('done');
    expect(stageState(railOf({ ...nothing, actions: ['dropped', 'under-way'], ended: true }), 'action')).toBe('now');
    expect(stageState(railOf({ ...nothing, actions: ['planned'] }), 'action')).toBe('not-yet');
    expect(stageState(railOf({ ...nothing, actions: ['dropped'], ended: true }), 'action')).toBe('unknown');
  });

  test('J-06 only a measurement makes the effect done', () => {
    expect(stageState(railOf({ ...nothing, measured: 1 }), 'effect')).toBe('done');
    fc.assert(fc.property(anyFacts, (facts) => {
      expect(stageState(railOf(facts), 'effect') === 'done').toBe(facts.measured > 0);
    }));
  });

  test('J-06 reported values are a claim, never a measurement', () => {
    expect(states({ reported: 5, ended: true })).toBe('unknown unknown unknown unknown claimed');
  });

  test('J-07 without a record: not yet while it runs, not recorded afterwards', () => {
    expect(states({})).toBe('unknown unknown unknown not-yet not-yet');
    expect(states({ ended: true })).toBe('unknown unknown unknown unknown unknown');
  });

  test('J-08 one more fact never lowers a stop', () => {
    const more: fc.Arbitrary<(facts: ChainFacts) => ChainFacts> = fc.constantFrom(
      (facts: ChainFacts): ChainFacts => ({ ...facts, needs: [...facts.needs, 'inferred'] }),
      (facts: ChainFacts): ChainFacts => ({ ...facts, needs: [...facts.needs, 'stated'] }),
      (facts: ChainFacts): ChainFacts => ({ ...facts, practices: facts.practices + 1 }),
      (facts: ChainFacts): ChainFacts => ({ ...facts, practiceInWords: true }),
      (facts: ChainFacts): ChainFacts => ({ ...facts, events: facts.events + 1 }),
      (facts: ChainFacts): ChainFacts => ({ ...facts, eventsInWords: true }),
      (facts: ChainFacts): ChainFacts => ({ ...facts, measured: facts.measured + 1 }),
      (facts: ChainFacts): ChainFacts => ({ ...facts, reported: facts.reported + 1 }),
      ...progress.map((each) => (facts: ChainFacts): ChainFacts => ({ ...facts, actions: [...facts.actions, each] })),
    );
    fc.assert(fc.property(anyFacts, more, (facts, add) => {
      const before = railOf(facts);
      const after = railOf(add(facts));
      before.forEach((each) => expect(rank[stageState(after, each.stage)]).toBeGreaterThanOrEqual(rank[each.state]));
    }));
  });
});

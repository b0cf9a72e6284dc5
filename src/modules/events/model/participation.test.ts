import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { written } from '../../../kernel/text.ts';
import { eventStates } from './lifecycle.ts';
import { firstWords, saysNothing } from './observation.ts';
import { nextParticipation, participate, participationStates } from './participation.ts';

describe('a delegation', () => {
  it('E-20 begins invited or registered, and goes on as the table says', () => {
    fc.assert(fc.property(fc.option(fc.constantFrom(...participationStates)), fc.constantFrom(...participationStates), fc.constantFrom(...eventStates, null), (from, to, event) => {
      const decided = participate(from, to, event);
      if (!decided.ok) return;
      expect(from === null ? ['invited', 'registered'] : nextParticipation(from)).toContain(to);
      expect(decided.value).toBe(to === 'registered' && event === 'full' ? 'waitlisted' : to);
    }));
  });

  it('E-21 registers until the event is over; attendance is told once it has begun', () => {
    expect(eventStates.filter((event) => participate(null, 'registered', event).ok)).toEqual(['draft', 'open', 'full', 'in-progress']);
    expect(eventStates.filter((event) => participate('confirmed', 'attended', event).ok)).toEqual(['in-progress', 'minutes-due', 'closed']);
    expect([participate('confirmed', 'attended', null).ok, participate(null, 'registered', null).ok]).toEqual([true, false]);
  });
});

describe('an observation', () => {
  const nothing = { works: null, surprised: null, notAtHome: null };

  it('E-23 says something, and is called by its first words', () => {
    expect([saysNothing(nothing), saysNothing({ ...nothing, notAtHome: written('et', 'Ei') })]).toEqual([true, false]);
    expect(firstWords(nothing)).toBeUndefined();
    expect(firstWords({ ...nothing, surprised: written('hu', ' Egy\nkártya ') })?.texts.hu?.text).toBe('Egy kártya');
    expect(firstWords({ ...nothing, works: written('en', 'word '.repeat(40)) })?.texts.en?.text).toMatch(/^(word ){15,16}…$/);
  });
});

describe('the way of a delegation', () => {
  it.each([
    ['invited', ['registered', 'cancelled']],
    ['registered', ['waitlisted', 'confirmed', 'cancelled']],
    ['waitlisted', ['confirmed', 'cancelled']],
    ['confirmed', ['cancelled']],
    ['attended', []],
    ['no-show', []],
    ['cancelled', ['registered']],
  ] as const)('E-20 before the event, %s leads to %s', (from, to) => {
    expect(nextParticipation(from).filter((each) => participate(from, each, 'open').ok)).toEqual(to);
  });

  it.each(['minutes-due', 'closed'] as const)('E-21 once the event is %s only attendance is told, and can be corrected', (event) => {
    const told = participationStates.map((from) => nextParticipation(from).filter((each) => participate(from, each, event).ok));
    expect(new Set(told.flat())).toEqual(new Set(['attended', 'no-show']));
    expect(participate('attended', 'no-show', event)).toEqual({ ok: true, value: 'no-show' });
    expect(participate('no-show', 'attended', event)).toEqual({ ok: true, value: 'attended' });
  });

  it('E-21 a cancelled event has neither guests nor attendance', () => {
    const possible = participationStates.flatMap((from) => nextParticipation(from).filter((each) => participate(from, each, 'cancelled').ok));
    expect(possible).toEqual([]);
    expect(participate(null, 'invited', 'cancelled')).toMatchObject({ ok: false, refusals: [{ code: 'wrong-state', field: 'to' }] });
  });
});

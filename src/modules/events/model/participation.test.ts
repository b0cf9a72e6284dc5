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

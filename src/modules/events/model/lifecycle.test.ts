import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Provenance, Statement } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { hasDays } from './days.ts';
import { holdings } from './event.ts';
import { checkFirstRecord, eventStates, isShown, moveOn, nextStates, standingOf } from './lifecycle.ts';

const reason = written('en', 'Nobody could travel.');
const outcome = written('en', 'Three ideas to follow.');
const from = fc.constantFrom(...eventStates);
const maybe = fc.constantFrom(null, reason);

describe('the way of an event', () => {
  it('E-02 only the steps of the table are possible', () => {
    fc.assert(fc.property(from, from, maybe, maybe, (state, to, why, told) => {
      const moved = moveOn(state, { to, reason: why, outcome: told });
      if (moved.ok) expect(nextStates(state)).toContain(moved.value.state);
      if (!nextStates(state).includes(to)) expect(moved).toMatchObject({ ok: false, refusals: [{ code: 'wrong-state' }] });
    }));
  });

  it('E-02 the whole way can be gone, and closed and cancelled are its ends', () => {
    const way = ['draft', 'open', 'full', 'open', 'in-progress', 'minutes-due', 'closed'] as const;
    for (const [n, to] of way.slice(1).entries()) expect(moveOn(way[n] ?? null, { to, reason: null, outcome })).toMatchObject({ ok: true, value: { state: to } });
    expect([...nextStates('closed'), ...nextStates('cancelled')]).toEqual([]);
  });

  it('E-02 from everywhere a way leads to an end', () => {
    const reaches = (state: (typeof eventStates)[number], seen: readonly string[] = []): boolean =>
      nextStates(state).length === 0 || nextStates(state).some((next) => !seen.includes(next) && reaches(next, [...seen, next]));
    expect(eventStates.filter((state) => !reaches(state))).toEqual([]);
  });

  it('E-03 nothing is cancelled without a reason, and nothing closed without words', () => {
    fc.assert(fc.property(from, maybe, maybe, (state, why, told) => {
      const cancelled = moveOn(state, { to: 'cancelled', reason: why, outcome: told });
      if (cancelled.ok) expect(why).not.toBeNull();
      const closed = moveOn(state, { to: 'closed', reason: why, outcome: told });
      if (closed.ok) expect(why ?? told).not.toBeNull();
    }));
    expect(moveOn('open', { to: 'cancelled', reason: null, outcome: null })).toMatchObject({ refusals: [{ code: 'reason-missing', field: 'reason' }] });
    expect(moveOn('minutes-due', { to: 'closed', reason: null, outcome: null })).toMatchObject({ refusals: [{ code: 'reason-missing' }] });
  });

  it('E-04 an event is held once its minutes are due', () => {
    const holding = (state: (typeof eventStates)[number], to: (typeof eventStates)[number]) => moveOn(state, { to, reason, outcome });
    expect(holding('open', 'in-progress')).toMatchObject({ value: { holding: 'planned' } });
    expect(holding('in-progress', 'minutes-due')).toMatchObject({ value: { holding: 'held' } });
    expect(holding('minutes-due', 'closed')).toMatchObject({ value: { holding: 'held' } });
    expect(holding('in-progress', 'cancelled')).toMatchObject({ value: { holding: 'planned' } });
  });

  it('E-05 what is known from outside takes no steps', () => {
    for (const to of eventStates) expect(moveOn(null, { to, reason, outcome })).toMatchObject({ ok: false, refusals: [{ code: 'wrong-state' }] });
  });

  it('E-08 only a draft is hidden', () => {
    expect(eventStates.filter((state) => !isShown(state))).toEqual(['draft']);
    expect(isShown(null)).toBe(true);
  });
});

const some: Statement['sources'] = [{ url: 'https://example.org', publisher: 'Example', title: 'Page' }];
const says = (...statements: readonly Statement[]): Provenance => ({ v: 1, statements: [...statements] });
const day: When = { v: 1, kind: 'on', start: '2020-01-28' };

describe('the first record of an event', () => {
  it('E-06 a draft needs no source, and is still to come', () => {
    const draft = { state: 'draft', when: day, provenance: says() } as const;
    expect(checkFirstRecord({ ...draft, holding: 'planned' })).toMatchObject({ ok: true });
    expect(checkFirstRecord({ ...draft, holding: 'held' })).toMatchObject({ refusals: [{ code: 'wrong-state', field: 'holding' }] });
    expect(checkFirstRecord({ ...draft, state: 'open', holding: 'planned' })).toMatchObject({ refusals: [{ code: 'wrong-state', field: 'state' }] });
  });

  it('E-06 what is known from outside names a source, and a report its own', () => {
    const record: Statement = { field: 'record', confidence: 'stated', sources: some };
    const known = { state: null, when: day } as const;
    expect(checkFirstRecord({ ...known, holding: 'held', provenance: says(record) })).toMatchObject({ ok: true });
    const unsourced = says({ ...record, sources: [] });
    expect(checkFirstRecord({ ...known, holding: 'held', provenance: unsourced })).toMatchObject({ refusals: [{ code: 'fact-missing', field: 'provenance' }] });
    expect(checkFirstRecord({ ...known, holding: 'reported', provenance: says(record) })).toMatchObject({ refusals: [{ code: 'fact-missing' }] });
    expect(checkFirstRecord({ ...known, holding: 'reported', provenance: says(record, { ...record, field: 'held' }) })).toMatchObject({ ok: true });
  });

  it('E-07 all that is wrong is told at once, the reversed date among it', () => {
    const wrong = checkFirstRecord({ state: null, holding: 'held', provenance: says(), when: { v: 1, kind: 'on', start: '2020-02', end: '2020-01' } });
    expect(wrong).toMatchObject({ refusals: [{ code: 'fact-missing' }, { code: 'period-reversed', field: 'when' }] });
  });
});

describe('what a reader is told', () => {
  it('E-09 every event has one standing, and only an event of our own can be to come', () => {
    fc.assert(fc.property(fc.constantFrom(...holdings), fc.constantFrom(null, ...eventStates), (holding, state) => {
      const standing = standingOf({ holding, state });
      if (standing === 'to-come') expect(state).not.toBeNull();
      if (standing === 'held') expect(holding).toBe('held');
    }));
    expect(standingOf({ holding: 'planned', state: null })).toBe('not-shown');
    expect(standingOf({ holding: 'planned', state: 'open' })).toBe('to-come');
    expect(standingOf({ holding: 'planned', state: 'in-progress' })).toBe('running');
    expect(standingOf({ holding: 'held', state: 'closed' })).toBe('held');
    expect(standingOf({ holding: 'planned', state: 'cancelled' })).toBe('cancelled');
  });

  it.each<[When, boolean]>([
    [day, true], [{ ...day, end: '2020-01-29' }, true], [{ v: 1, kind: 'on', start: '2019-10' }, false], [{ v: 1, kind: 'on', start: '2020-01-28', end: '2020-02' }, false],
    [{ v: 1, kind: 'within', start: '2020-01-01', end: '2020-01-31' }, false], [{ v: 1, kind: 'before', end: '2021-02-02' }, false], [{ v: 1, kind: 'unknown' }, false],
  ])('E-11 %j has days: %s', (when, known) => {
    expect(hasDays(when)).toBe(known);
  });
});

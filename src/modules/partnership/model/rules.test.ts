import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { written } from '../../../kernel/text.ts';
import { unknownWhen, type When } from '../../../kernel/when.ts';
import { limitedFields, profileKeys, profiles } from './programme-profile.ts';
import { checkProjectPeriods, checkReplacement, checkSeat, checkSemester, freeSeat } from './rules.ts';
import type { Phase } from './shapes.ts';

const period = (start: string, end?: string): When => (end === undefined ? { v: 1, kind: 'from', start } : { v: 1, kind: 'from', start, end });
const phase = (key: Phase['key'], start: string, end: string): Phase => ({ key, name: written('en', key), period: period(start, end) });
const whole = period('2019-08', '2023-07');
const learning = phase('phase-1', '2019-08', '2022-07');
const doing = phase('phase-2', '2022-08', '2023-07');

describe('periods of a project', () => {
  test('PA-01 the phases of the profile in its order are accepted', () => {
    expect(checkProjectPeriods({ profile: 'IE14', period: whole, phases: [learning, doing] }).ok).toBe(true);
    expect(checkProjectPeriods({ profile: 'IE14', period: whole, phases: [] }).ok).toBe(true);
  });

  test.each([
    { why: 'reversed order', phases: [doing, learning] },
    { why: 'a phase twice', phases: [learning, learning] },
    { why: 'a phase of another programme', phases: [phase('core', '2019', '2020')] },
  ])('PA-01 refuses $why', ({ phases }) => {
    expect(checkProjectPeriods({ profile: 'IE14', period: whole, phases })).toMatchObject({ ok: false, refusals: [{ code: 'unknown-reference', field: 'about.phases' }] });
  });

  test('PA-01 any order of a profile’s phases but its own is refused', () => {
    fc.assert(fc.property(fc.constantFrom(...profileKeys), fc.array(fc.nat(2), { maxLength: 4 }), (profile, order) => {
      const keys = order.flatMap((n) => profiles[profile].phases[n]?.key ?? []);
      const phases = keys.map((key) => phase(key, '2020', '2021'));
      const rising = keys.every((key, i) => i === 0 || profiles[profile].phases.findIndex((p) => p.key === key) > profiles[profile].phases.findIndex((p) => p.key === keys[i - 1]));
      expect(checkProjectPeriods({ profile, period: whole, phases }).ok).toBe(rising);
    }));
  });

  test('PA-02 names every period that ends before it starts', () => {
    const result = checkProjectPeriods({ profile: 'IE14', period: period('2023', '2019'), phases: [learning, phase('phase-2', '2023', '2022')] });
    expect(result).toMatchObject({ refusals: [{ code: 'period-reversed', field: 'period' }, { code: 'period-reversed', field: 'about.phases.1.period' }] });
  });

  test('PA-01, PA-02 a semester belongs to a phase of the profile and is not reversed', () => {
    expect(checkSemester({ phase: 'phase-1', period: period('2019-08', '2020-01') }, 'IE14').ok).toBe(true);
    expect(checkSemester({ phase: 'core', period: period('2020-01', '2019-08') }, 'IE14')).toMatchObject({
      refusals: [{ code: 'period-reversed', field: 'period' }, { code: 'unknown-reference', field: 'phase' }],
    });
  });
});

describe('seats of partners', () => {
  const seats = { slugs: ['genova'], positions: [1], colours: [1], hasLead: true };

  test('PA-04 a free seat is accepted', () => {
    expect(checkSeat({ slug: 'gavle', position: 2, colour: 2, role: 'partner' }, seats).ok).toBe(true);
  });

  test('PA-03, PA-04 all that is taken is named at once', () => {
    const result = checkSeat({ slug: 'genova', position: 1, colour: 1, role: 'lead' }, seats);
    expect(result).toEqual({ ok: false, refusals: ['slug', 'position', 'colour', 'role'].map((field) => ({ code: 'taken', field })) });
  });
});

describe('policy instruments', () => {
  test('PA-06 a replacement may begin with or after what it replaces', () => {
    expect(checkReplacement(period('2021'), period('2019')).ok).toBe(true);
    expect(checkReplacement(period('2019'), period('2019')).ok).toBe(true);
    expect(checkReplacement(unknownWhen, period('2019')).ok).toBe(true);
  });

  test('PA-06 a replacement does not begin before it', () => {
    expect(checkReplacement(period('2018'), period('2019'))).toMatchObject({ refusals: [{ code: 'period-reversed', field: 'since' }] });
  });

  test('PA-06 of any two known beginnings only the right order is accepted', () => {
    const year = fc.integer({ min: 1990, max: 2090 });
    fc.assert(fc.property(year, year, (later, earlier) => {
      expect(checkReplacement(period(String(later)), period(String(earlier))).ok).toBe(later >= earlier);
    }));
  });
});

describe('programme profiles', () => {
  test('PA-11 the limits of Interreg Europe cover the form, and only the title’s was seen', () => {
    const limits = profiles.IE14.practiceLimits;
    expect(Object.keys(limits).toSorted()).toEqual([...limitedFields].toSorted());
    expect(limits.title).toEqual({ max: 100, marker: 'seen' });
    expect(Object.entries(limits).filter(([field]) => field !== 'title').every(([, limit]) => limit.marker === 'default')).toBe(true);
  });

  test('PA-11 the fund is named by its period', () => {
    expect(profiles.IE14.fund).toEqual({ code: 'erdf-2014', period: '2014–2020' });
    expect(profiles.IE21.fund).toEqual({ code: 'interreg-2021', period: '2021–2027' });
  });

  test('PA-11 reports are due twice a year while learning, and once a year afterwards; an unknown rhythm stays unknown', () => {
    expect(profiles.IE14.phases.map((each) => each.reportEvery)).toEqual([6, 12]);
    expect(profiles.IE21.phases.map((each) => each.reportEvery)).toEqual([6, 6]);
    expect(profiles.URBACT.phases.map((each) => each.reportEvery)).toEqual([undefined, undefined, undefined]);
  });

  test('PA-11 every profile has phases and goes by its own key', () => {
    for (const key of profileKeys) {
      expect(profiles[key].key).toBe(key);
      expect(profiles[key].phases.length).toBeGreaterThan(1);
    }
  });
});

describe('the seat of a partner who asks for none', () => {
  const seats = { positions: [1, 4], colours: [1, 2, 5] };

  test('PA-04 is after the others, in the first free colour', () => {
    expect(freeSeat({ position: null, colour: null }, seats)).toEqual({ position: 5, colour: 3 });
    expect(freeSeat({ position: null, colour: null }, { positions: [], colours: [] })).toEqual({ position: 1, colour: 1 });
  });

  test('PA-04 is the one asked for, where one is', () => {
    expect(freeSeat({ position: 4, colour: 5 }, seats)).toEqual({ position: 4, colour: 5 });
    expect(freeSeat({ position: 9, colour: null }, seats)).toEqual({ position: 9, colour: 3 });
  });

  test('PA-04 has no colour where all twelve are taken', () => {
    expect(freeSeat({ position: null, colour: null }, { positions: [], colours: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }).colour).toBeUndefined();
  });

  test('PA-04 is never a taken one', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 11 });
    fc.assert(fc.property(numbers, numbers, (positions, colours) => {
      const { position, colour } = freeSeat({ position: null, colour: null }, { positions, colours });
      expect(positions).not.toContain(position);
      expect(colours).not.toContain(colour);
      expect(colour).toBeGreaterThanOrEqual(1);
    }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { When } from '../../../kernel/when.ts';
import { eventFormats } from './event.ts';
import { choices, type EventFilter, eventsAddress, type Filtered, filterKeys, fits, notRecorded } from './filter.ts';
import { groupByTime, saysAll } from './grouping.ts';
import { eventKinds } from './kinds/index.ts';
import { standings } from './lifecycle.ts';

const period = (start: string, end: string): When => ({ v: 1, kind: 'from', start, end });
const semesters = [
  { number: 1, period: period('2019-08', '2020-01') }, { number: 2, period: period('2020-02', '2020-07') },
  { number: 5, period: period('2021-08', '2022-01') }, { number: 6, period: period('2022-02', '2022-07') },
];
const on = (start: string, end?: string): { readonly when: When } => ({ when: end === undefined ? { v: 1, kind: 'on', start } : { v: 1, kind: 'on', start, end } });
const within = (start: string, end: string): { readonly when: When } => ({ when: { v: 1, kind: 'within', start, end } });

describe('grouping by time', () => {
  it('E-10 says no more than is known', () => {
    const heads = (event: { readonly when: When }) => groupByTime([event], semesters)[0]?.head;
    expect(heads(on('2019-10'))).toMatchObject({ kind: 'semester', number: 1 });
    expect(heads(within('2021-08', '2022-01'))).toMatchObject({ kind: 'semester', number: 5 });
    expect(heads(on('2023-05-23'))).toEqual({ kind: 'year', year: '2023' });
    expect(heads(within('2021-02', '2022-01'))).toMatchObject({ kind: 'when', when: { kind: 'within' } });
    expect(heads({ when: { v: 1, kind: 'before', end: '2021-02-02' } })).toMatchObject({ kind: 'when', when: { kind: 'before' } });
    expect(heads(on('2020'))).toEqual({ kind: 'year', year: '2020' });
  });

  it('E-10 orders groups by their last possible day and keeps the order inside them', () => {
    const undated = { when: { v: 1, kind: 'unknown' } } as const;
    const late = on('2023-05-23');
    const wide = within('2021-02', '2022-01');
    const first = on('2019-09-04', '2019-09-05');
    const second = on('2019-10');
    const groups = groupByTime([undated, late, wide, within('2021-08', '2022-01'), first, second], semesters);
    expect(groups.map((group) => group.head.kind)).toEqual(['semester', 'when', 'semester', 'year', 'when']);
    expect(groups[0]?.items).toEqual([first, second]);
    expect(groups.at(-1)?.items).toEqual([undated]);
  });

  it('E-10 loses no event and lists none twice', () => {
    const month = fc.tuple(fc.integer({ min: 2019, max: 2023 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
    const dated = fc.oneof(month.map((start) => on(start)), fc.tuple(month, month).map(([a, b]) => within(a < b ? a : b, a < b ? b : a)));
    fc.assert(fc.property(fc.array(dated), (events) => {
      const listed = groupByTime(events, semesters).flatMap((group) => group.items);
      expect(listed).toHaveLength(events.length);
      expect(events.every((event) => listed.includes(event))).toBe(true);
    }));
  });

  it('E-10 a date is not said twice', () => {
    const said = (event: { readonly when: When }) => groupByTime([event], semesters).map(({ head }) => saysAll(head, event.when));
    for (const whole of [within('2021-08', '2022-01'), within('2021-02', '2022-01'), on('2024'), { when: { v: 1, kind: 'unknown' } } as const]) expect(said(whole)).toEqual([true]);
    for (const part of [on('2019-10'), on('2023-05-23'), within('2021-08', '2021-12')]) expect(said(part)).toEqual([false]);
  });

  it('E-10 without any semester the years carry the list', () => {
    expect(groupByTime([on('2020-01'), on('2020-05')], []).map((group) => group.head)).toEqual([{ kind: 'year', year: '2020' }]);
  });
});

const visit: Filtered = { kind: 'study-visit', involved: [], format: undefined, standing: 'held' };
const workshop: Filtered = { kind: 'import-workshop', involved: ['genova', 'tartu'], format: 'online', standing: 'reported' };
const event = fc.record<Filtered>({
  kind: fc.constantFrom(...eventKinds), involved: fc.subarray(['genova', 'gavle', 'tartu']),
  format: fc.constantFrom(undefined, ...eventFormats), standing: fc.constantFrom(...standings),
});

describe('the filter', () => {
  it('E-12 finds an event by each of its cities, and by what is not recorded', () => {
    expect(fits(workshop, { city: 'tartu', format: 'online' })).toBe(true);
    expect(fits(workshop, { city: 'gavle' })).toBe(false);
    expect(fits(visit, { city: notRecorded, format: notRecorded, kind: 'study-visit', status: 'held' })).toBe(true);
    expect(fits(visit, { kind: 'no-such-kind' })).toBe(false);
  });

  it('E-12 the number beside a choice is the length of the list it leads to', () => {
    fc.assert(fc.property(fc.array(event, { maxLength: 12 }), fc.array(event, { minLength: 1, maxLength: 1 }), fc.constantFrom(...filterKeys), (events, [chosen], key) => {
      const filter: EventFilter = chosen === undefined ? {} : { kind: chosen.kind, status: chosen.standing };
      for (const { value, count } of choices(events, filter, key)) {
        expect(events.filter((each) => fits(each, { ...filter, ...{ [key]: value } }))).toHaveLength(count);
        expect(count > 0 || filter[key] === value).toBe(true);
      }
    }));
  });

  it('E-12 the same filter has one address', () => {
    expect(eventsAddress({})).toBe('/events');
    expect(eventsAddress({ status: 'held', kind: 'study-visit' })).toBe('/events?kind=study-visit&status=held');
    expect(eventsAddress({ city: notRecorded })).toBe('/events?city=.none');
  });
});

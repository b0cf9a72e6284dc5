import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounds, firstDay, isReversed, lastDay, precisionOf, sortDay, unknownWhen, when, type When } from './when.ts';

const point = fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(4, 7, 10))
  .map(([year, month, day, length]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length));

describe('when', () => {
  test('K-05 the bounds of a point are its first and last day', () => {
    expect([firstDay('2022'), lastDay('2022')]).toEqual(['2022-01-01', '2022-12-31']);
    expect([firstDay('2020-02'), lastDay('2020-02')]).toEqual(['2020-02-01', '2020-02-29']);
    expect([firstDay('2019-10-25'), lastDay('2019-10-25')]).toEqual(['2019-10-25', '2019-10-25']);
  });

  test('K-05 the first day never lies after the last, and both begin with what is known', () => {
    fc.assert(fc.property(point, (value) => {
      expect(firstDay(value) <= lastDay(value)).toBe(true);
      expect(firstDay(value).startsWith(value)).toBe(true);
      expect(lastDay(value).startsWith(value)).toBe(true);
    }));
  });

  test('K-05 an open edge stays open', () => {
    expect(bounds({ v: 1, kind: 'before', end: '2021-02-02' })).toEqual({ first: undefined, last: '2021-02-02' });
    expect(bounds({ v: 1, kind: 'after', start: '2023' })).toEqual({ first: '2023-01-01', last: undefined });
    expect(bounds({ v: 1, kind: 'from', start: '2018' })).toEqual({ first: '2018-01-01', last: undefined });
    expect(bounds({ v: 1, kind: 'from', start: '2019-08', end: '2022-07' })).toEqual({ first: '2019-08-01', last: '2022-07-31' });
    expect(bounds(unknownWhen)).toEqual({ first: undefined, last: undefined });
  });

  test('K-06 sorts by the first known day, else by the last', () => {
    expect(sortDay({ v: 1, kind: 'within', start: '2021-02', end: '2022-01' })).toBe('2021-02-01');
    expect(sortDay({ v: 1, kind: 'before', end: '2021-02-02' })).toBe('2021-02-02');
    expect(sortDay(unknownWhen)).toBeUndefined();
  });

  test('an end before the start is seen', () => {
    expect(isReversed({ v: 1, kind: 'on', start: '2022-05', end: '2022-04' })).toBe(true);
    expect(isReversed({ v: 1, kind: 'on', start: '2022-05-02', end: '2022-05' })).toBe(false);
    expect(isReversed(unknownWhen)).toBe(false);
  });

  test('precision is read from the point', () => {
    expect(['2022', '2022-07', '2022-07-05'].map(precisionOf)).toEqual(['year', 'month', 'day']);
  });

  test('impossible points are refused', () => {
    for (const start of ['2022-13', '20222', '2022-7', '2022-02-32', '']) expect(when.safeParse({ v: 1, kind: 'on', start } satisfies When).success).toBe(false);
  });
});

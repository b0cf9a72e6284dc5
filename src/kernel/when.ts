import { z } from 'zod';

/**
 * When something happened, as precisely as it is known and no more precisely.
 * A point is an ISO date cut to its precision: `2023`, `2022-07`, `2019-10-25`.
 */
const point = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/**
 * - `on`: it took place on these days, in this month or year (`end` for the last of several days)
 * - `within`: it took place some time between the two points; the day is not recorded
 * - `from`: it began at `start`; `end` is its known end, absent while it goes on
 * - `before` / `after`: only one edge is known
 * - `unknown`: nothing is recorded
 */
export const when = z.discriminatedUnion('kind', [
  z.strictObject({ v: z.literal(1), kind: z.literal('on'), start: point, end: point.optional() }),
  z.strictObject({ v: z.literal(1), kind: z.literal('within'), start: point, end: point }),
  z.strictObject({ v: z.literal(1), kind: z.literal('from'), start: point, end: point.optional() }),
  z.strictObject({ v: z.literal(1), kind: z.literal('before'), end: point }),
  z.strictObject({ v: z.literal(1), kind: z.literal('after'), start: point }),
  z.strictObject({ v: z.literal(1), kind: z.literal('unknown') }),
]);

export type When = z.infer<typeof when>;
export type Precision = 'day' | 'month' | 'year';

export const unknownWhen: When = { v: 1, kind: 'unknown' };

/** How precise a point is. */
export function precisionOf(value: string): Precision {
  if (value.length === 4) return 'year';
  return value.length === 7 ? 'month' : 'day';
}

/** First day a point can mean, as `yyyy-mm-dd`. */
export function firstDay(value: string): string {
  return `${value}-01-01`.slice(0, 10).replace(/^(\d{4}-\d{2})-01$/, '$1-01');
}

/** Last day a point can mean, as `yyyy-mm-dd`. */
export function lastDay(value: string): string {
  if (precisionOf(value) === 'day') return value;
  const [year = 0, month = 12] = value.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Earliest and latest day it can have taken place; undefined where an edge is open or nothing is known. */
export function bounds(value: When): { readonly first: string | undefined; readonly last: string | undefined } {
  switch (value.kind) {
    case 'on':
      return { first: firstDay(value.start), last: lastDay(value.end ?? value.start) };
    case 'within':
      return { first: firstDay(value.start), last: lastDay(value.end) };
    case 'from':
      return { first: firstDay(value.start), last: value.end === undefined ? undefined : lastDay(value.end) };
    case 'before':
      return { first: undefined, last: lastDay(value.end) };
    case 'after':
      return { first: firstDay(value.start), last: undefined };
    case 'unknown':
      return { first: undefined, last: undefined };
  }
}

/** The day a list is sorted by: the first day that is known, else the last; undefined when nothing is known. */
export function sortDay(value: When): string | undefined {
  const { first, last } = bounds(value);
  return first ?? last;
}

/** True when the end lies before the start. */
export function isReversed(value: When): boolean {
  const { first, last } = bounds(value);
  return first !== undefined && last !== undefined && last < first;
}

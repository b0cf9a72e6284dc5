import { precisionOf, type When } from '../../../kernel/when.ts';

/** First day and the day after the last one, `yyyy-mm-dd`. */
export interface CalendarDays {
  readonly start: string;
  readonly end: string;
}

/** PU-13: the days of an event for a calendar; undefined where the days are not known. */
export function calendarDays(when: When): CalendarDays | undefined {
  if (when.kind !== 'on') return undefined;
  const last = when.end ?? when.start;
  if (precisionOf(when.start) !== 'day' || precisionOf(last) !== 'day') return undefined;
  return { start: when.start, end: dayAfter(last) };
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

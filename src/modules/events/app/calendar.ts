import type { City } from '../../../kernel/city.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { hasDays } from '../model/days.ts';
import { events } from './queries.ts';

/** What a calendar feed needs of one event; days are ISO dates, `when` is always of day precision. */
export interface CalendarEvent {
  readonly id: string;
  readonly path: string;
  readonly title: LocalizedText;
  readonly text: LocalizedText | undefined;
  readonly when: When;
  readonly venue: LocalizedText | undefined;
  readonly host: City | undefined;
  /** A cancelled event stays in the calendar and is marked, so that subscribers learn of it. */
  readonly cancelled: boolean;
  /** Counts up with every change; `SEQUENCE` is this less one. */
  readonly revision: number;
}

/**
 * E-11: the events whose days are known, by day, then in the order in which they were recorded. Events of a month or a semester are left
 * out: as an all-day entry they would claim to have lasted it. The list of events shows them, and says that the calendar does not.
 */
export async function calendarEvents(reader: Reader, projectId: string): Promise<readonly CalendarEvent[]> {
  const dated = (await events(reader, projectId)).filter((event) => hasDays(event.when));
  return dated.map(({ id, path, title, when, host, state, account, revision }) => ({
    id, path, title, when, host, revision, text: account.summary ?? account.topic ?? undefined, venue: account.venue ?? undefined, cancelled: state === 'cancelled',
  }));
}

import ical, { ICalEventStatus } from 'ical-generator';
import type { Reading } from '../../../kernel/locale.ts';
import { precisionOf, type When } from '../../../kernel/when.ts';
import { asFile } from '../../publishing/index.ts';
import { dayAfter } from '../model/notices.ts';
import { type AgendaItem, agendaPath } from './agenda.ts';

interface FeedAt {
  readonly name: string;
  readonly origin: string;
  readonly reading: Reading;
}

/** CO-11: deadlines and events whose days are known, as iCalendar (RFC 5545). The same items give the same bytes. */
export function feedText(items: readonly AgendaItem[], { name, origin, reading }: FeedAt): string {
  const calendar = ical({ name, prodId: { company: 'BETTER', product: 'work calendar', language: reading.lang.toUpperCase() } });
  for (const item of items) {
    const days = daysOf(item);
    if (days === undefined) continue;
    calendar.createEvent({
      id: `${item.kind}-${item.id}@better`,
      sequence: item.kind === 'semester' ? 0 : item.revision - 1,
      // the time of writing would change the file at every request: the first day stands for it
      stamp: new Date(`${days.first}T00:00:00Z`),
      start: new Date(`${days.first}T00:00:00Z`),
      end: new Date(`${dayAfter(days.last, 1)}T00:00:00Z`),
      allDay: true,
      summary: item.kind === 'semester' ? reading.say('coordination.semester-ends', { number: item.number }) : reading.plain(item.title),
      url: `${origin}${reading.path(agendaPath(item))}`,
      status: item.kind === 'event' && item.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return asFile(calendar.toString(), calendar.events().length === 0);
}

interface Days {
  readonly first: string;
  readonly last: string;
}

function daysOf(item: AgendaItem): Days | undefined {
  return item.kind === 'event' ? daysIn(item.when) : { first: item.day, last: item.day };
}

/** An event of "some time in October" is left out: all day long it would claim to last the month. */
function daysIn(when: When): Days | undefined {
  if (when.kind !== 'on') return undefined;
  const days = { first: when.start, last: when.end ?? when.start };
  return precisionOf(days.first) === 'day' && precisionOf(days.last) === 'day' ? days : undefined;
}

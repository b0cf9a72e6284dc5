import ical, { ICalEventStatus } from 'ical-generator';
import type { Reading } from '../../../../kernel/locale.ts';
import type { PublicFile } from '../../../../platform/http/index.ts';
import { type CalendarEvent, calendarEvents } from '../../../events/index.ts';
import { projectFrame } from '../../../partnership/index.ts';
import { calendarDays } from '../../model/calendar-dates.ts';

/** Some calendars refuse a calendar without any component; a time zone is one that says nothing. */
const noEvent = [
  'BEGIN:VTIMEZONE', 'TZID:Etc/UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000', 'TZNAME:UTC', 'END:STANDARD', 'END:VTIMEZONE', '',
].join('\r\n');

/** PU-13: the events whose days are known, as iCalendar (RFC 5545) in the reader's language. The same events give the same bytes. */
export function calendarText(entries: readonly CalendarEvent[], at: { readonly name: string; readonly origin: string; readonly reading: Reading }): string {
  const { name, origin, reading } = at;
  const calendar = ical({ name, prodId: { company: 'BETTER', product: 'calendar', language: reading.lang.toUpperCase() } });
  const dated = entries.flatMap((entry) => {
    const days = calendarDays(entry.when);
    return days === undefined ? [] : [{ entry, days }];
  });
  for (const { entry, days } of dated) {
    calendar.createEvent({
      id: `${entry.id}@better`,
      sequence: entry.revision - 1,
      // the time of writing would change the file at every request: the event's own first day stands for it
      stamp: new Date(`${days.start}T00:00:00Z`),
      start: new Date(`${days.start}T00:00:00Z`),
      end: new Date(`${days.end}T00:00:00Z`),
      allDay: true,
      summary: reading.plain(entry.title),
      description: entry.text === undefined ? null : reading.plain(entry.text),
      location: placeOf(entry, reading) ?? null,
      url: `${origin}${reading.path(entry.path)}`,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return asFile(calendar.toString(), dated.length === 0);
}

/** The text of a calendar as files hold it: lines end with CR LF, and even one without events holds something. */
export function asFile(calendar: string, isEmpty: boolean): string {
  const text = calendar.replaceAll(/\r?\n/g, '\r\n');
  return isEmpty ? `${text.replace('END:VCALENDAR', `${noEvent}END:VCALENDAR`)}\r\n` : `${text}\r\n`;
}

/** The venue and the host's city, as far as they are recorded. */
function placeOf({ venue, host }: CalendarEvent, { plain }: Reading): string | undefined {
  const parts = [venue, host?.name].flatMap((text) => (text === undefined ? [] : [plain(text)]));
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** `/calendar.ics`: the events whose days are known. */
export const calendarFile: PublicFile = {
  name: 'calendar.ics',
  path: '/calendar.ics',
  async answer({ reader, project, reading, origin }) {
    const frame = await projectFrame(reader, project.id);
    if (frame === undefined) return undefined;
    const name = reading.say('publishing.calendar-title', { project: frame.acronym });
    return { type: 'text/calendar; charset=utf-8', body: calendarText(await calendarEvents(reader, project.id), { name, origin, reading }) };
  },
};

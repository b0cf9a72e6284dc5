import type { Reading } from '../../../kernel/locale.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { EventFormat } from '../model/event.ts';
import { hasDays } from '../model/days.ts';
import type { Event } from '../app/queries.ts';

type JsonLd = Readonly<Record<string, unknown>>;

interface At {
  readonly origin: string;
  readonly reading: Reading;
}

const attendance: Readonly<Record<EventFormat, string>> = {
  'in-person': 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
};

/** E-13: schema.org Event; only for events whose days are known, because a start date is what makes one. */
export function eventJsonLd(event: Event, at: At): JsonLd | undefined {
  if (event.when.kind !== 'on' || !hasDays(event.when)) return undefined;
  const { origin, reading } = at;
  const { plain, path } = reading;
  const { summary, topic, organisers } = event.account;
  const told = summary ?? topic;
  const place = placeOf(event, at);
  const format = event.actualFormat ?? event.plannedFormat;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: plain(event.title),
    url: origin + path(event.path),
    startDate: event.when.start,
    endDate: event.when.end ?? event.when.start,
    eventStatus: statusOf(event),
    ...(format === undefined ? {} : { eventAttendanceMode: attendance[format] }),
    ...(place === undefined ? {} : { location: place }),
    ...(told === null ? {} : { description: plain(told) }),
    ...(organisers.length === 0 ? {} : { organizer: organisers.map((each) => organisation(each, reading)) }),
  };
}

function statusOf({ state, plannedFormat, actualFormat }: Event): string {
  if (state === 'cancelled') return 'https://schema.org/EventCancelled';
  const moved = plannedFormat === 'in-person' && actualFormat === 'online';
  return moved ? 'https://schema.org/EventMovedOnline' : 'https://schema.org/EventScheduled';
}

/** The page of the event stands for the meeting room of an online event: the room itself is closed. */
function placeOf({ actualFormat, host, account: { venue }, path: below }: Event, { origin, reading: { plain, path } }: At): JsonLd | undefined {
  if (actualFormat === 'online') return { '@type': 'VirtualLocation', url: origin + path(below) };
  if (host === undefined) return undefined;
  return { '@type': 'Place', name: plain(venue ?? host.name), address: { '@type': 'PostalAddress', addressLocality: plain(host.name) } };
}

function organisation(name: LocalizedText, { plain }: Reading): JsonLd {
  return { '@type': 'Organization', name: plain(name) };
}

import type { Ask, Page, PageView } from '../../../platform/http/index.ts';
import { eventListData, eventPageData } from '../app/page-data.ts';
import type { EventPorts } from '../app/ports.ts';
import { type EventFilter, filterKeys } from '../model/filter.ts';
import { kindLabel } from '../model/kinds/index.ts';
import { EventPage } from './event-page.tsx';
import { EventsPage } from './events-page.tsx';
import { eventJsonLd } from './json-ld.ts';

/** The public pages of the events. */
export function eventPages(ports: EventPorts): readonly Page[] {
  return [
    { name: 'events.list', path: '/events', query: filterKeys, show: showList },
    { name: 'events.show', path: '/events/:slug', show: (ask) => showEvent(ask, ports) },
  ];
}

async function showList({ reader, project, reading, query }: Ask): Promise<PageView> {
  const filter: EventFilter = Object.fromEntries(filterKeys.flatMap((key) => (query[key] === undefined ? [] : [[key, query[key]]])));
  return {
    title: reading.say('events.title'),
    description: reading.say('events.description'),
    section: 'events',
    main: <EventsPage data={await eventListData(reader, project.id)} filter={filter} />,
  };
}

async function showEvent({ reader, project, reading, params, origin }: Ask, ports: EventPorts): Promise<PageView | undefined> {
  const data = await eventPageData(reader, { projectId: project.id, slug: params['slug'] ?? '' }, ports);
  if (data === undefined) return undefined;
  const { plain, say, when } = reading;
  const { title, kind, account, when: date } = data.event;
  const told = account.summary ?? account.topic;
  const line = `${say(kindLabel(kind))}, ${when(date)}.`;
  const described = eventJsonLd(data.event, { origin, reading });
  return {
    title: plain(title),
    description: told === null ? `${plain(title)}. ${line}` : `${line} ${plain(told)}`,
    section: 'events',
    main: <EventPage data={data} />,
    ...(described === undefined ? {} : { jsonLd: [described] }),
  };
}

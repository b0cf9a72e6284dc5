import type { Reading } from '../../../kernel/locale.ts';
import { EmptyState, type FilterGroup, Filters, PageHead, RowList, Section, Text, UnknownCity, useReading } from '../../../ui/index.ts';
import type { EventListData } from '../app/page-data.ts';
import type { Event } from '../app/queries.ts';
import { hasDays } from '../model/days.ts';
import { eventFormats } from '../model/event.ts';
import { choices, type EventFilter, eventsAddress, type Filtered, type FilterKey, filterKeys, fits, notRecorded } from '../model/filter.ts';
import { type GroupHead, groupByTime, saysAll } from '../model/grouping.ts';
import { eventKinds, kindLabel } from '../model/kinds/index.ts';
import { standingOf, standings } from '../model/lifecycle.ts';
import { Marks } from './marks.tsx';
import { FormatWords, StandingWord } from './standing.tsx';

interface ListProps {
  readonly data: EventListData;
  readonly filter: EventFilter;
}

/** All events by time, no more precisely than it is known, with filters as links. */
export function EventsPage({ data, filter }: ListProps) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('events.title')} lead={say('events.lead')} below={<CalendarLine events={data.events} />} />
      {data.events.length === 0 ? <EmptyState title={say('events.none')}>{say('events.none-text')}</EmptyState> : <Found data={data} filter={filter} />}
    </>
  );
}

/** Where to subscribe, and how many events a calendar cannot hold. */
function CalendarLine({ events }: { readonly events: readonly Event[] }) {
  const { say, path } = useReading();
  const without = events.filter((event) => !hasDays(event.when)).length;
  return (
    <p>
      <a href={path('/calendar.ics')} type="text/calendar">{say('events.calendar')}</a>
      {without === 0 ? null : <> <span class="statement-note">{say('events.calendar-without', { count: without })}</span></>}
    </p>
  );
}

function Found({ data, filter }: ListProps) {
  const reading = useReading();
  const { say, path } = reading;
  const found = data.events.filter((event) => fits(filtered(event), filter));
  return (
    <>
      <Filters label={say('events.filter-label')} groups={filterGroups(reading, data, filter)} />
      {found.length > 0 ? <p>{say('events.count', { count: found.length })}</p> : (
        <EmptyState title={say('events.no-match')} action={{ label: say('events.show-all'), href: path('/events') }}>{say('events.no-match-text')}</EmptyState>
      )}
      {groupByTime(found, data.semesters).map(({ head, items }) => (
        <Section key={headWords(reading, head)} title={headWords(reading, head)}>
          <RowList rows={items.map((event) => ({ key: event.id, start: <Time event={event} head={head} />, main: <Line event={event} /> }))} />
        </Section>
      ))}
    </>
  );
}

/** The date, unless the heading says all that is known of it. */
function Time({ event, head }: { readonly event: Event; readonly head: GroupHead }) {
  const { say, when } = useReading();
  return <>{saysAll(head, event.when) ? <span class="not-recorded">{say('events.day-unknown')}</span> : when(event.when)}<br /><FormatWords event={event} /></>;
}

/** Title, host (or the cities it was for), topic; whether it took place only where that is not plain. */
function Line({ event }: { readonly event: Event }) {
  const { say, path } = useReading();
  const { topic } = event.account;
  const cities = event.host === undefined ? event.involved : [event.host];
  const held = standingOf(event) === 'held';
  return (
    <>
      <a href={path(event.path)}><Text value={event.title} /></a>{' '}
      {cities.length === 0 ? <span class="not-recorded">{say('events.host')}: <UnknownCity /></span> : <Marks cities={cities} />}
      {topic === null ? null : <Text as="p" value={topic} />}
      {held ? null : <p><StandingWord event={event} /></p>}
    </>
  );
}

/** "Semester 1: August 2019 – January 2020", "2023", "between February 2021 and January 2022". */
function headWords({ say, when }: Reading, head: GroupHead): string {
  switch (head.kind) {
    case 'semester':
      return say('events.semester', { number: head.number, period: when(head.period) });
    case 'year':
      return head.year;
    case 'when':
      return upperFirst(when(head.when));
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function filtered(event: Event): Filtered {
  return { kind: event.kind, involved: event.involved.map((city) => city.slug), format: event.actualFormat, standing: standingOf(event) };
}

function filterGroups(reading: Reading, data: EventListData, filter: EventFilter): readonly FilterGroup[] {
  const { say, path } = reading;
  const all = data.events.map(filtered);
  return filterKeys.map((key) => {
    const to = (value: string | undefined) => path(eventsAddress({ ...filter, ...{ [key]: value } }));
    const offered = choices(all, filter, key);
    const options = offeredIn(reading, data, key).flatMap(({ value, label }) => {
      const choice = offered.find((each) => each.value === value);
      return choice === undefined ? [] : [{ label, href: to(value), current: filter[key] === value, count: choice.count }];
    });
    return { label: say(`events.filter-${key}`), options: [{ label: say('events.filter-all'), href: to(undefined), current: filter[key] === undefined }, ...options] };
  });
}

/** Every choice a filter can have, in its order, with its word. */
function offeredIn({ say, plain }: Reading, { cities }: EventListData, key: FilterKey): readonly { readonly value: string; readonly label: string }[] {
  const unknown = { value: notRecorded, label: say('ui.not-recorded') };
  switch (key) {
    case 'kind':
      return eventKinds.map((value) => ({ value, label: say(kindLabel(value)) }));
    case 'city':
      return [...cities.map((city) => ({ value: city.slug, label: plain(city.name) })), unknown];
    case 'format':
      return [...eventFormats.map((value) => ({ value, label: say(`events.format-${value}`) })), unknown];
    case 'status':
      return standings.map((value) => ({ value, label: say(`events.standing-${value}`) }));
  }
}

import { CityMark, Crumb, NotRecorded, Notice, PageHead, Section, Sources, Text, TranslationNote, TwoColumns, useReading } from '../../../ui/index.ts';
import type { EventLink, EventPageData } from '../app/page-data.ts';
import { standingOf } from '../model/lifecycle.ts';
import { EventAside } from './event-aside.tsx';
import { EventFacts } from './event-facts.tsx';
import { Agenda } from './event-agenda.tsx';

/** One event: what is known of it, what was shown and brought, what came out, and how sure all that is. */
export function EventPage({ data }: { readonly data: EventPageData }) {
  return <TwoColumns main={<Main data={data} />} aside={<EventAside data={data} />} />;
}

function Main({ data }: { readonly data: EventPageData }) {
  const { say, path } = useReading();
  const { title, account, provenance } = data.event;
  const lead = account.summary ?? account.topic ?? undefined;
  return (
    <>
      <Crumb trail={[{ label: say('events.title'), href: path('/events') }]} />
      <PageHead title={title} lead={lead} below={<TranslationNote values={lead === undefined ? [title] : [title, lead]} />} />
      <Cancelled data={data} />
      <Section title={say('events.about')} id="about"><EventFacts data={data} /></Section>
      <Section title={say('events.agenda')} id="agenda"><Agenda items={account.agenda} /></Section>
      <Section title={say('events.practices')} id="practices"><Links links={data.practices} /></Section>
      <Section title={say('events.needs')} id="needs"><Links links={data.needs} /></Section>
      <Section title={say('events.outcome')} id="outcome">
        {account.outcome === null ? <p><NotRecorded /></p> : <Text as="p" value={account.outcome} />}
      </Section>
      <Section title={say('events.sources')} id="sources"><Sources provenance={provenance} /></Section>
    </>
  );
}

function Cancelled({ data: { event } }: { readonly data: EventPageData }) {
  const { say } = useReading();
  if (standingOf(event) !== 'cancelled') return null;
  return <Notice kind="warning"><p>{say('events.cancelled')} {event.stateReason === undefined ? null : <Text value={event.stateReason} />}</p></Notice>;
}

function Links({ links }: { readonly links: readonly EventLink[] }) {
  const { path } = useReading();
  if (links.length === 0) return <p><NotRecorded /></p>;
  return (
    <ul>
      {links.map(({ path: below, title, cities }) => (
        <li key={below}><a href={path(below)}><Text value={title} /></a> {cities.map((city) => <CityMark key={city.id} city={city} />)}</li>
      ))}
    </ul>
  );
}

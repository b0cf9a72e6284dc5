import type { ComponentChild } from 'preact';
import type { Provenance } from '../../../kernel/provenance.ts';
import { Crumb, NotRecorded, Notice, PageHead, Section, Sources, Text, TranslationNote, TwoColumns, useReading } from '../../../ui/index.ts';
import type { EventLink, EventPageData } from '../app/page-data.ts';
import { standingOf } from '../model/lifecycle.ts';
import { Agenda } from './event-agenda.tsx';
import { EventAside } from './event-aside.tsx';
import { EventFacts, useMissingFacts } from './event-facts.tsx';
import { Marks } from './marks.tsx';

/** One event: what is known of it, what was shown and brought, what came out, and how sure all that is. */
export function EventPage({ data }: { readonly data: EventPageData }) {
  return <TwoColumns main={<Main data={data} />} aside={<EventAside data={data} />} />;
}

function Main({ data }: { readonly data: EventPageData }) {
  const { say, path } = useReading();
  const { title, account, provenance } = data.event;
  const lead = account.summary ?? account.topic ?? undefined;
  const parts = useParts(data);
  return (
    <>
      <Crumb trail={[{ label: say('events.title'), href: path('/events') }]} />
      <PageHead title={title} lead={lead} below={<TranslationNote values={lead === undefined ? [title] : [title, lead]} />} />
      <Cancelled data={data} />
      <Section title={say('events.about')} id="about"><EventFacts data={data} /></Section>
      {parts.map(({ id, title: head, shown }) => (shown === undefined ? null : <Section key={id} title={head} id={id}>{shown}</Section>))}
      <Missing terms={[...useMissingFacts(data), ...parts.filter((part) => part.shown === undefined).map((part) => part.title)]} />
      <Section title={say('events.sources')} id="sources"><Sources provenance={telling(provenance)} /></Section>
    </>
  );
}

interface Part {
  readonly id: string;
  readonly title: string;
  /** Undefined: not recorded. */
  readonly shown: ComponentChild | undefined;
}

function useParts({ event: { account }, practices, needs }: EventPageData): readonly Part[] {
  const { say } = useReading();
  return [
    { id: 'agenda', title: say('events.agenda'), shown: account.agenda.length === 0 ? undefined : <Agenda items={account.agenda} /> },
    { id: 'practices', title: say('events.practices'), shown: practices.length === 0 ? undefined : <Links links={practices} /> },
    { id: 'needs', title: say('events.needs'), shown: needs.length === 0 ? undefined : <Links links={needs} /> },
    { id: 'outcome', title: say('events.outcome'), shown: account.outcome === null ? undefined : <Text as="p" value={account.outcome} /> },
  ];
}

/** E-17: everything one might ask for, and that nobody wrote down; in one place, so that what is known is not lost among it. */
function Missing({ terms }: { readonly terms: readonly string[] }) {
  const { say } = useReading();
  if (terms.length === 0) return null;
  return (
    <Section title={say('events.missing')} id="missing">
      <ul>{terms.map((term) => <li key={term}><NotRecorded>{term}</NotRecorded></li>)}</ul>
    </Section>
  );
}

function Cancelled({ data: { event } }: { readonly data: EventPageData }) {
  const { say } = useReading();
  if (standingOf(event) !== 'cancelled') return null;
  return <Notice kind="warning"><p>{say('events.cancelled')} {event.stateReason === undefined ? null : <Text value={event.stateReason} />}</p></Notice>;
}

function Links({ links }: { readonly links: readonly EventLink[] }) {
  const { path } = useReading();
  return <ul>{links.map(({ path: below, title, cities }) => <li key={below}><a href={path(below)}><Text value={title} /></a> <Marks cities={cities} /></li>)}</ul>;
}

/** Without the statements that only say "not recorded": the page has said so already. */
function telling({ v, statements }: Provenance): Provenance {
  return { v, statements: statements.filter((each) => each.confidence !== 'not-recorded' || each.note !== undefined || each.sources.length > 0) };
}

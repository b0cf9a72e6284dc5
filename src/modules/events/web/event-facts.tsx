import type { ComponentChild } from 'preact';
import type { City } from '../../../kernel/city.ts';
import { type StatementField, statementOf } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { CityMark, type Fact, FactList, NotRecorded, StatementNote, Text, UnknownCity, useReading } from '../../../ui/index.ts';
import type { EventPageData, ShownFact } from '../app/page-data.ts';
import type { Event } from '../app/queries.ts';
import { kindLabel } from '../model/kinds/index.ts';
import { FormatWords, StandingWord } from './standing.tsx';

/** What is known of an event, fact by fact, each with how sure it is. */
export function EventFacts({ data }: { readonly data: EventPageData }) {
  return <FactList facts={[...useCommonFacts(data), ...useKindFacts(data.facts), ...usePeople(data.event)]} />;
}

function useCommonFacts({ event, theme }: EventPageData): readonly Fact[] {
  const { say, when } = useReading();
  const { account, host, visitors } = event;
  const sure = (field: StatementField, shown: ComponentChild) => <>{shown} <Note event={event} field={field} /></>;
  return [
    { term: say('events.kind'), detail: say(kindLabel(event.kind)) },
    { term: say('events.when'), detail: sure('date', when(event.when)) },
    { term: say('events.status'), detail: sure('held', <StandingWord event={event} />) },
    ...(event.state === null || event.state === 'cancelled' ? [] : [{ term: say('events.state'), detail: say(`events.state-${event.state}`) }]),
    { term: say('events.host'), detail: sure('host', host === undefined ? <UnknownCity /> : <CityMark city={host} link />) },
    { term: say('events.visitors'), detail: sure('visitors', <Visitors visitors={visitors} />) },
    { term: say('events.format'), detail: sure('format', <FormatWords event={event} />) },
    ...(account.platform === null ? [] : [{ term: say('events.platform'), detail: account.platform }]),
    { term: say('events.venue'), detail: sure('place', account.venue === null ? <NotRecorded /> : <Text value={account.venue} />) },
    ...(account.summary === null || account.topic === null ? [] : [{ term: say('events.topic'), detail: <Text value={account.topic} /> }]),
    { term: say('events.theme'), detail: sure('thematic-area', theme === undefined ? <NotRecorded /> : <Text value={theme.name} />) },
  ];
}

/** How sure a fact is. Where it is not recorded the fact itself says so, and only the remark is added. */
function Note({ event: { provenance }, field }: { readonly event: Event; readonly field: StatementField }) {
  const statement = statementOf(provenance, field);
  if (statement?.confidence !== 'not-recorded') return <StatementNote provenance={provenance} field={field} />;
  return statement.note === undefined ? null : <span class="statement-note"><Text value={statement.note} /></span>;
}

function Visitors({ visitors }: { readonly visitors: readonly City[] | undefined }) {
  const { say } = useReading();
  if (visitors === undefined) return <NotRecorded />;
  return visitors.length === 0 ? <>{say('events.visitors-none')}</> : <>{visitors.map((city) => <><CityMark key={city.id} city={city} link /> </>)}</>;
}

function useKindFacts(facts: readonly ShownFact[]): readonly Fact[] {
  const { say } = useReading();
  return facts.map((fact) => ({ term: say(fact.label), detail: <Answer fact={fact} /> }));
}

function Answer({ fact: { value, city } }: { readonly fact: ShownFact }) {
  const { number } = useReading();
  switch (value?.as) {
    case undefined:
      return <NotRecorded />;
    case 'text':
      return <Text value={value.text} />;
    case 'list':
      return <Names names={value.texts} />;
    case 'number':
      return <>{number(value.number)}</>;
    case 'city':
      return city === undefined ? <UnknownCity /> : <CityMark city={city} link />;
  }
}

function usePeople({ account }: Event): readonly Fact[] {
  const { say } = useReading();
  return [
    { term: say('events.organisers'), detail: <Names names={account.organisers} /> },
    { term: say('events.participants'), detail: <Names names={account.participants} /> },
  ];
}

function Names({ names }: { readonly names: readonly LocalizedText[] }) {
  if (names.length === 0) return <NotRecorded />;
  return <ul>{names.map((name) => <li><Text value={name} /></li>)}</ul>;
}

import type { ComponentChild } from 'preact';
import type { City } from '../../../kernel/city.ts';
import { type StatementField, statementOf } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { CityMark, type Fact, FactList, NotRecorded, StatementNote, Text, UnknownCity, useReading } from '../../../ui/index.ts';
import type { EventPageData, ShownFact } from '../app/page-data.ts';
import type { Event } from '../app/queries.ts';
import { kindLabel } from '../model/kinds/index.ts';
import { Marks } from './marks.tsx';
import { FormatWords, StandingWord } from './standing.tsx';

/** A fact whose detail is undefined where it is not recorded. */
type Question = Fact;

/** What is known of an event, fact by fact, each with how sure it is. When, where, who and whether are always answered. */
export function EventFacts({ data }: { readonly data: EventPageData }) {
  return <FactList facts={[...useMainFacts(data.event), ...useQuestions(data).filter(isAnswered)]} />;
}

/** The names of the facts that are not recorded. */
export function useMissingFacts(data: EventPageData): readonly string[] {
  return useQuestions(data).filter((question) => !isAnswered(question)).map((question) => question.term);
}

function isAnswered(question: Question): boolean {
  return question.detail !== undefined;
}

function useMainFacts(event: Event): readonly Fact[] {
  const { say, when } = useReading();
  const { host, visitors, state } = event;
  const sure = (field: StatementField, shown: ComponentChild) => <>{shown} <Note event={event} field={field} /></>;
  return [
    { term: say('events.kind'), detail: say(kindLabel(event.kind)) },
    { term: say('events.when'), detail: sure('date', when(event.when)) },
    { term: say('events.status'), detail: sure('held', <StandingWord event={event} />) },
    ...(state === null || state === 'cancelled' ? [] : [{ term: say('events.state'), detail: say(`events.state-${state}`) }]),
    { term: say('events.host'), detail: sure('host', host === undefined ? <UnknownCity /> : <CityMark city={host} link />) },
    { term: say('events.visitors'), detail: sure('visitors', <Visitors visitors={visitors} />) },
    { term: say('events.format'), detail: sure('format', <FormatWords event={event} />) },
  ];
}

function useQuestions({ event, theme, facts }: EventPageData): readonly Question[] {
  const { say } = useReading();
  const { account, provenance } = event;
  const noted = (field: StatementField, text: LocalizedText) => <><Text value={text} /> <StatementNote provenance={provenance} field={field} /></>;
  return [
    ...(account.platform === null ? [] : [{ term: say('events.platform'), detail: account.platform }]),
    { term: say('events.venue'), detail: account.venue === null ? undefined : noted('place', account.venue) },
    // without a summary the topic stands at the head of the page
    ...(account.summary === null && account.topic !== null ? [] : [{ term: say('events.topic'), detail: known(account.topic) }]),
    { term: say('events.theme'), detail: theme === undefined ? undefined : noted('thematic-area', theme.name) },
    ...facts.map((fact) => ({ term: say(fact.label), detail: fact.value === undefined ? undefined : <Answer value={fact.value} city={fact.city} /> })),
    { term: say('events.organisers'), detail: namesOrNone(account.organisers) },
    { term: say('events.participants'), detail: namesOrNone(account.participants) },
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
  return visitors.length === 0 ? <>{say('events.visitors-none')}</> : <Marks cities={visitors} link />;
}

function Answer({ value, city }: { readonly value: NonNullable<ShownFact['value']>; readonly city: City | undefined }) {
  const { number } = useReading();
  switch (value.as) {
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

function known(text: LocalizedText | null): ComponentChild {
  return text === null ? undefined : <Text value={text} />;
}

function namesOrNone(names: readonly LocalizedText[]): ComponentChild {
  return names.length === 0 ? undefined : <Names names={names} />;
}

/** An empty list is an answer too: a dash. */
function Names({ names }: { readonly names: readonly LocalizedText[] }) {
  return names.length === 0 ? <>–</> : <ul>{names.map((name) => <li><Text value={name} /></li>)}</ul>;
}

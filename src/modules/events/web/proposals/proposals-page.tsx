import type { ComponentChild } from 'preact';
import type { City } from '../../../../kernel/city.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import { Button, CityMark, EmptyState, ErrorSummary, Form, PageHead, RecordList, Section, Text, useReading } from '../../../../ui/index.ts';

/** A practice or a need, as its line names it. */
export interface Named {
  readonly id: string;
  readonly title: LocalizedText;
}

/** A practice of a proposal: who wants to see it, and how many of them only by the word of a stakeholder is told in the matrix. */
export interface WantedPractice extends Named {
  readonly cities: readonly City[];
}

/** A visit that is proposed. */
export interface ShownProposal {
  readonly host: City;
  readonly practices: readonly WantedPractice[];
  readonly cities: readonly City[];
  readonly needs: readonly Named[];
  readonly interestIds: readonly string[];
  readonly mayPlan: boolean;
}

/** A visit that is planned already, with what it answers. */
export interface ShownVisit extends Named {
  readonly practices: readonly Named[];
  readonly cities: readonly City[];
}

interface ProposalsProps {
  readonly proposals: readonly ShownProposal[];
  readonly visits: readonly ShownVisit[];
  readonly hostless: readonly WantedPractice[];
  /** The pages of the register, as links. */
  readonly tabs: ComponentChild;
  readonly problem?: string | undefined;
}

/** E-26: which study visits the interests ask for, and why. */
export function Proposals({ proposals, visits, hostless, tabs, problem }: ProposalsProps) {
  const { say, path } = useReading();
  return (
    <>
      <PageHead title={say('register.visits-title')} lead={say('register.visits-lead')} />
      {tabs}
      <ErrorSummary errors={problem === undefined ? [] : [{ text: problem }]} />
      {proposals.length === 0 ? (
        <EmptyState title={say('register.visits-none')} action={{ label: say('register.tab-matrix'), href: path('/work/register') }}>{say('register.visits-none-text')}</EmptyState>
      ) : (
        <Section title={say('register.proposed')} id="proposed">
          <RecordList
            items={proposals.map((proposal) => (
              { key: proposal.host.id, title: <ProposalTitle proposal={proposal} />, text: <Why proposal={proposal} />, below: <Plan proposal={proposal} /> }
            ))}
          />
        </Section>
      )}
      {visits.length === 0 ? null : (
        <Section title={say('register.planned')} id="planned">
          <RecordList
            items={visits.map((visit) => ({
              key: visit.id, title: <a href={path(`/work/events/${visit.id}`)}><Text value={visit.title} /></a>,
              text: <><p><Marks cities={visit.cities} /></p><Titles of="practices" records={visit.practices} /></>,
            }))}
          />
        </Section>
      )}
      {hostless.length === 0 ? null : (
        <Section title={say('register.hostless')} id="hostless">
          <p>{say('register.hostless-text')}</p>
          <Wanted practices={hostless} />
        </Section>
      )}
    </>
  );
}

function ProposalTitle({ proposal: { host, practices, cities } }: { readonly proposal: ShownProposal }) {
  const { say } = useReading();
  return <><CityMark city={host} />: {say('register.practice-count', { count: practices.length })}, {say('register.city-count', { count: cities.length })}</>;
}

/** What speaks for the visit: each practice with who wants to see it, and the needs it would answer. */
function Why({ proposal: { practices, needs } }: { readonly proposal: ShownProposal }) {
  const { say } = useReading();
  return (
    <>
      <Wanted practices={practices} />
      <p>{say('register.needs')}</p>
      {needs.length === 0 ? <p>{say('register.no-needs')}</p> : <Titles of="needs" records={needs} />}
    </>
  );
}

function Wanted({ practices }: { readonly practices: readonly WantedPractice[] }) {
  const { path } = useReading();
  return (
    <ul>
      {practices.map(({ id, title, cities }) => (
        <li key={id}><a href={path(`/work/practices/${id}`)}><Text value={title} /></a>: <Marks cities={cities} /></li>
      ))}
    </ul>
  );
}

function Titles({ of, records }: { readonly of: 'practices' | 'needs'; readonly records: readonly Named[] }) {
  const { path } = useReading();
  return <ul>{records.map(({ id, title }) => <li key={id}><a href={path(`/work/${of}/${id}`)}><Text value={title} /></a></li>)}</ul>;
}

function Marks({ cities }: { readonly cities: readonly City[] }) {
  return <>{cities.map((city, n) => <span key={city.id}>{n === 0 ? '' : ', '}<CityMark city={city} /></span>)}</>;
}

/** The interests go along, so that the visit answers what the person saw and nothing that came in meanwhile. */
function Plan({ proposal: { host, interestIds, mayPlan } }: { readonly proposal: ShownProposal }) {
  const { say } = useReading();
  if (!mayPlan) return <p class="statement-note">{say('register.plan-others')}</p>;
  return (
    <Form>
      <input type="hidden" name="interests" value={interestIds.join(' ')} />
      <p class="form-actions"><Button name="host" value={host.id}>{say('register.plan')}</Button></p>
    </Form>
  );
}

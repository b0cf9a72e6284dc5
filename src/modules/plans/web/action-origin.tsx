import { CityMark, NotRecorded, Route, Section, StatementNote, Text, UnknownCity, useReading } from '../../../ui/index.ts';
import type { ActionPageData, LinkedPractice } from '../app/page-data.ts';

/** Where an action comes from: what was taken over from whom, and the practices behind it. */
export function Origin({ data: { action, transfers, practices } }: { readonly data: ActionPageData }) {
  const { say, path } = useReading();
  return (
    <Section title={say('plans.origin')} id="origin">
      {action.background === undefined ? null : <Text as="p" value={action.background} />}
      {transfers.length + practices.length === 0 ? <p><NotRecorded>{say('plans.origin-none')}</NotRecorded></p> : null}
      {transfers.length === 0 ? null : <h3>{say('plans.origin-transfers')}</h3>}
      {transfers.map((transfer) => (
        <div key={transfer.path}>
          <Route givers={transfer.givers} taker={transfer.taker} />
          <p><a href={path(transfer.path)}><Text value={transfer.title} /></a></p>
        </div>
      ))}
      {practices.length === 0 ? null : <h3>{say('plans.origin-practices')}</h3>}
      {practices.length === 0 ? null : <ul class="plain">{practices.map((practice) => <li key={practice.path}><PracticeLine practice={practice} /></li>)}</ul>}
      <StatementNote provenance={action.provenance} field="origin" />
    </Section>
  );
}

function PracticeLine({ practice }: { readonly practice: LinkedPractice }) {
  const { path } = useReading();
  return (
    <>
      {practice.cities.length === 0 ? <UnknownCity /> : practice.cities.map((city) => <><CityMark city={city} /> </>)}{' '}
      <a href={path(practice.path)}><Text value={practice.title} /></a>
    </>
  );
}

/** The practice that grew out of the action: the chain goes round again. */
export function Born({ practice }: { readonly practice: LinkedPractice | undefined }) {
  const { say } = useReading();
  if (practice === undefined) return null;
  return (
    <Section title={say('plans.born')} id="born">
      <p>{say('plans.born-text')}</p>
      <p><PracticeLine practice={practice} /></p>
    </Section>
  );
}

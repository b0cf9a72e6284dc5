import { CityMark, FactList, NotRecorded, Route, Section, StatementNote, Text, UnknownCity, useReading } from '../../../ui/index.ts';
import type { ActionPageData, LinkedPractice, OriginTransfer } from '../app/page-data.ts';

/** Where an action comes from: what was taken over from whom, and the practices behind it. */
export function Origin({ data: { action, transfers, practices } }: { readonly data: ActionPageData }) {
  const { say } = useReading();
  return (
    <Section title={say('plans.origin')} id="origin">
      {action.background === undefined ? null : <Text as="p" value={action.background} />}
      {transfers.length + practices.length === 0 ? <p><NotRecorded>{say('plans.origin-none')}</NotRecorded></p> : null}
      <FactList
        facts={[
          ...(transfers.length === 0 ? [] : [{ term: say('plans.origin-transfers'), detail: transfers.map((transfer) => <TransferLines transfer={transfer} />) }]),
          ...(practices.length === 0 ? [] : [{ term: say('plans.origin-practices'), detail: practices.map((practice) => <p><PracticeLine practice={practice} /></p>) }]),
        ]}
      />
      <StatementNote provenance={action.provenance} field="origin" />
    </Section>
  );
}

function TransferLines({ transfer }: { readonly transfer: OriginTransfer }) {
  const { path } = useReading();
  return (
    <>
      <Route givers={transfer.givers} taker={transfer.taker} />
      <p><a href={path(transfer.path)}><Text value={transfer.title} /></a></p>
    </>
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

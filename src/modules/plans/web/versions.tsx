import { FactList, NotRecorded, Notice, RecordList, Section, Sources, Text, useReading } from '../../../ui/index.ts';
import type { PlanPageData } from '../app/page-data.ts';
import type { Endorsement } from '../app/plan-queries.ts';

/** How far the version has come, and who endorsed which text. */
export function Versions({ data: { plan, endorsements, outdated } }: { readonly data: PlanPageData }) {
  const { say } = useReading();
  const [latest] = endorsements;
  return (
    <Section title={say('plans.versions')} id="versions">
      <p>{plan.state === undefined ? <NotRecorded>{say('plans.state-unknown')}</NotRecorded> : say(`plans.state-${plan.state}`, { version: plan.version })}</p>
      {plan.stateReason === undefined ? null : <p>{say('plans.reason')} <Text value={plan.stateReason} /></p>}
      {latest === undefined ? <p><NotRecorded>{say('plans.endorsement-none')}</NotRecorded></p> : null}
      {latest !== undefined && outdated ? <Notice kind="warning">{say('plans.outdated', { version: latest.version })}</Notice> : null}
      {latest === undefined ? null : (
        <RecordList
          items={endorsements.map((each) => ({
            key: String(each.version), title: say('plans.version', { version: each.version }), below: <Endorsed endorsement={each} />,
          }))}
        />
      )}
    </Section>
  );
}

function Endorsed({ endorsement }: { readonly endorsement: Endorsement }) {
  const { say, when } = useReading();
  const { endorsedBy, endorserFunction, organisation, endorsedOn, contentHash, provenance } = endorsement;
  return (
    <>
      <FactList
        facts={[
          { term: say('plans.endorsed-by'), detail: <>{endorsedBy}, <Text value={endorserFunction} /></> },
          ...(organisation === undefined ? [] : [{ term: say('plans.endorsed-for'), detail: <Text value={organisation} /> }]),
          { term: say('plans.endorsed-on'), detail: when({ v: 1, kind: 'on', start: endorsedOn }) },
          { term: say('plans.fingerprint'), detail: <code>{contentHash}</code> },
        ]}
      />
      <Sources provenance={provenance} />
    </>
  );
}

import { NotRecorded, Sources, Text, Timeline, useReading } from '../../../ui/index.ts';
import type { Instrument, InstrumentVersion } from '../../partnership/index.ts';

/** What stands behind the policy instrument of a plan, and what stood there before: the plan survives a replacement. */
export function InstrumentFacts({ instrument: { history } }: { readonly instrument: Instrument }) {
  const { when } = useReading();
  return (
    <Timeline
      items={history.map((version) => ({ when: when(version.since), title: <Text value={version.name} />, children: <Version version={version} /> }))}
    />
  );
}

function Version({ version }: { readonly version: InstrumentVersion }) {
  const { say } = useReading();
  return (
    <>
      {version.description === undefined ? null : <Text value={version.description} as="p" />}
      {version.reason === undefined ? null : <p>{say('plans.instrument-why')} <Text value={version.reason} /></p>}
      <p>{say('plans.authority')}: {version.authority === undefined ? <NotRecorded /> : <Text value={version.authority} />}</p>
      <Sources provenance={version.provenance} />
    </>
  );
}

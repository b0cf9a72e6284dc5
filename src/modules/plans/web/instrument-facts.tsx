import { NotRecorded, Sources, Text, Timeline, useReading } from '../../../ui/index.ts';
import type { Instrument, InstrumentVersion } from '../../partnership/index.ts';

/** The policy instrument of a plan, and what stood in its place before: the plan survives a replacement. */
export function InstrumentFacts({ instrument }: { readonly instrument: Instrument | undefined }) {
  const { say, when } = useReading();
  if (instrument === undefined) return <p><NotRecorded>{say('plans.instrument-none')}</NotRecorded></p>;
  const { current, history } = instrument;
  return (
    <>
      <p><strong><Text value={current.name} /></strong></p>
      {history.length === 1 ? <Version version={current} /> : (
        <Timeline
          items={history.map((version) => ({ when: when(version.since), title: <Text value={version.name} />, children: <Version version={version} /> }))}
        />
      )}
    </>
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

import { NotRecorded, Section, Sources, Text, Timeline, useReading } from '../../../../ui/index.ts';
import type { Instrument, InstrumentVersion } from '../../../partnership/index.ts';

/** The policy instrument the city wanted to improve, and what stood in its place before. */
export function InstrumentHistory({ instrument }: { readonly instrument: Instrument | undefined }) {
  const { say, when } = useReading();
  const items = (instrument?.history ?? []).map((version) => ({
    when: when(version.since), title: <Text value={version.name} />, children: <Version version={version} />,
  }));
  return (
    <Section title={say('journey.instrument-title')} id="instrument">
      {instrument === undefined ? <p><NotRecorded>{say('journey.instrument-none')}</NotRecorded></p> : (
        <>
          <Timeline items={items} />
          <Sources provenance={instrument.provenance} />
        </>
      )}
    </Section>
  );
}

function Version({ version }: { readonly version: InstrumentVersion }) {
  const { say } = useReading();
  return (
    <>
      {version.description === undefined ? null : <Text value={version.description} as="p" />}
      {version.reason === undefined ? null : <p>{say('journey.instrument-why')} <Text value={version.reason} /></p>}
      {version.authority === undefined ? null : <p>{say('journey.authority')} <Text value={version.authority} /></p>}
      <Sources provenance={version.provenance} />
    </>
  );
}

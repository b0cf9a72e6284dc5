import { FactList, NotRecorded, Section, Sources, StatusWord, Text, useReading } from '../../../ui/index.ts';
import type { StageState } from '../../../kernel/city.ts';
import { Point } from '../../plans/index.ts';
import type { IndicatorResult } from '../app/results.ts';
import type { IndicatorState } from '../model/indicator.ts';

const shapes: Readonly<Record<IndicatorState, StageState>> = { measured: 'done', claimed: 'claimed', 'never-measured': 'unknown', 'never-defined': 'unknown' };

/** The promise of the project: what was to be reached, and whether anybody can tell. */
export function Headline({ headline }: { readonly headline: IndicatorResult | undefined }) {
  const { say } = useReading();
  return (
    <Section title={say('monitoring.headline-title')} id="target">
      {headline === undefined ? <p><NotRecorded>{say('monitoring.headline-none')}</NotRecorded></p> : <Promise headline={headline} />}
    </Section>
  );
}

function Promise({ headline }: { readonly headline: IndicatorResult }) {
  const { say } = useReading();
  const { definition, baseline, target, unit, state, values, provenance } = headline;
  return (
    <>
      <h3 id={`indicator-${headline.slug}`}><Text value={headline.name} /></h3>
      <p><StatusWord state={shapes[state]}>{say(`monitoring.state-${state}`)}</StatusWord></p>
      {state === 'never-defined' ? <p>{say('monitoring.headline-why')}</p> : null}
      <FactList
        facts={[
          { term: say('plans.target'), detail: <Point amount={target?.amount} when={target?.due} unit={unit} /> },
          { term: say('plans.definition'), detail: definition === undefined ? <NotRecorded>{say('plans.not-defined')}</NotRecorded> : <Text value={definition} /> },
          {
            term: say('plans.baseline'),
            detail: baseline === undefined ? <NotRecorded>{say('plans.not-defined')}</NotRecorded> : <Point amount={baseline.amount} when={baseline.when} unit={unit} />,
          },
          { term: say('monitoring.result'), detail: <Result headline={headline} /> },
        ]}
      />
      {values.map((value) => <Sources key={value.id} provenance={value.provenance} />)}
      <Sources provenance={provenance} />
    </>
  );
}

function Result({ headline: { values, unit } }: { readonly headline: IndicatorResult }) {
  const { say } = useReading();
  const told = values.filter((value) => value.quantity.amount !== null);
  const [first] = values;
  if (told.length > 0) {
    return <>{told.map(({ quantity, period }) => <p><Point amount={quantity.amount ?? undefined} when={period} unit={unit} /> ({say(`ui.value-${quantity.status}`)})</p>)}</>;
  }
  return <NotRecorded>{first === undefined ? say('monitoring.never-measured') : say(`ui.value-${first.quantity.status}`)}</NotRecorded>;
}

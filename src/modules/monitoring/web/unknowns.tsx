import { Section, useReading } from '../../../ui/index.ts';
import type { ResultsOverview } from '../app/results.ts';
import { missingIn } from '../model/unknowns.ts';

/** What is not known, plainly: a gap that is named can be closed. */
export function Unknowns({ results }: { readonly results: ResultsOverview }) {
  const { say } = useReading();
  return (
    <Section title={say('monitoring.unknown-title')} id="unknown">
      <ul>
        <Promised results={results} />
        <li>{say('monitoring.unknown-savings')}</li>
        <Silent results={results} />
        <Uncertain results={results} />
      </ul>
    </Section>
  );
}

function Promised({ results: { headline, effects } }: { readonly results: ResultsOverview }) {
  const { say } = useReading();
  const open = headline !== undefined && (headline.state === 'never-defined' || headline.state === 'never-measured');
  return (
    <>
      {open ? <li>{say('monitoring.unknown-headline')}</li> : null}
      {effects.measured > 0 ? null : <li>{say('monitoring.unknown-measured')}</li>}
    </>
  );
}

function Silent({ results: { cities, counts } }: { readonly results: ResultsOverview }) {
  const { say, list, plain } = useReading();
  const silent = cities.filter((city) => city.indicators.length + city.policyChanges.length === 0).map((city) => plain(city.city.name));
  return (
    <>
      {silent.length === 0 ? null : <li>{say('monitoring.unknown-cities', { cities: list(silent) })}</li>}
      {counts.actions.unknown === 0 ? null : <li>{say('monitoring.unknown-actions', { count: counts.actions.unknown })}</li>}
    </>
  );
}

function Uncertain({ results: { headline, project, cities } }: { readonly results: ResultsOverview }) {
  const { say } = useReading();
  const missing = missingIn([...(headline === undefined ? [] : [headline]), ...project, ...cities.flatMap((city) => city.indicators)]);
  return (
    <>
      {missing.withoutMethod === 0 ? null : <li>{say('monitoring.unknown-method', { count: missing.withoutMethod, all: missing.numbers })}</li>}
      {missing.withoutDefinition === 0 ? null : <li>{say('monitoring.unknown-definition', { count: missing.withoutDefinition, all: missing.indicators })}</li>}
      {missing.withoutBaseline === 0 ? null : <li>{say('monitoring.unknown-baseline', { count: missing.withoutBaseline, all: missing.indicators })}</li>}
    </>
  );
}

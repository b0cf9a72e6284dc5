import { AsideBox, NotRecorded, PageHead, Section, Sureness, TwoColumns, useReading } from '../../../ui/index.ts';
import { PolicyChangeList } from '../../plans/index.ts';
import type { ChangeResult, ResultsOverview } from '../app/results.ts';
import { CityResultsList } from './city-results.tsx';
import { CountsTable } from './counts-table.tsx';
import { Headline } from './headline.tsx';
import { IndicatorNumbers } from './indicator-numbers.tsx';
import { Statuses } from './statuses.tsx';
import { Unknowns } from './unknowns.tsx';

interface Of {
  readonly results: ResultsOverview;
}

/** Every number with its status, its source and how it was computed, and what nobody knows. */
export function ResultsPage({ results }: Of) {
  const { say } = useReading();
  return (
    <TwoColumns
      main={(
        <>
          <PageHead title={say('monitoring.title')} lead={say('monitoring.lead')} />
          <Headline headline={results.headline} />
          <Section title={say('monitoring.cities-title')} id="cities">
            <CityResultsList cities={results.cities} />
          </Section>
          <Section title={say('monitoring.project-title')} id="project">
            {results.project.length === 0 ? <p><NotRecorded>{say('monitoring.project-none')}</NotRecorded></p> : <IndicatorNumbers indicators={results.project} />}
          </Section>
          <PolicyChanges changes={results.policyChanges} />
          <CountsTable results={results} />
          <Unknowns results={results} />
          <Statuses />
        </>
      )}
      aside={<Aside results={results} />}
    />
  );
}

function PolicyChanges({ changes }: { readonly changes: readonly ChangeResult[] }) {
  const { say } = useReading();
  return (
    <Section title={say('monitoring.changes-title')} id="policy-changes">
      {changes.length === 0 ? <p><NotRecorded>{say('monitoring.changes-none')}</NotRecorded></p> : <PolicyChangeList changes={changes} />}
    </Section>
  );
}

function Aside({ results }: Of) {
  const { say, path } = useReading();
  const indicators = [...(results.headline === undefined ? [] : [results.headline]), ...results.project, ...results.cities.flatMap((city) => city.indicators)];
  const provenances = [
    ...indicators.flatMap((indicator) => [indicator.provenance, ...indicator.values.map((value) => value.provenance)]),
    ...results.policyChanges.map((change) => change.provenance),
  ];
  return (
    <>
      <AsideBox title={say('monitoring.so-far')}><p>{say('monitoring.effects', { measured: results.effects.measured, reported: results.effects.reported })}</p></AsideBox>
      <AsideBox title={say('monitoring.sure')}><Sureness provenances={provenances} /></AsideBox>
      <AsideBox title={say('monitoring.words')} screenOnly><p><a href="#statuses">{say('monitoring.statuses-link')}</a></p></AsideBox>
      <AsideBox title={say('monitoring.take')} screenOnly><p><a href={path('/open-data')}>{say('monitoring.data')}</a></p></AsideBox>
    </>
  );
}

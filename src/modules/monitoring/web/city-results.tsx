import { CityMark, NotRecorded, RecordList, StatusWord, Text, useReading } from '../../../ui/index.ts';
import { stateOfStatus } from '../../plans/index.ts';
import type { CityResults } from '../app/results.ts';
import { IndicatorNumbers } from './indicator-numbers.tsx';

/** What is on record city by city: actions, numbers, policy changes, or that there is nothing. */
export function CityResultsList({ cities }: { readonly cities: readonly CityResults[] }) {
  return <RecordList items={cities.map((results) => ({ key: results.city.id, title: <CityMark city={results.city} link />, below: <OnRecord results={results} /> }))} />;
}

function OnRecord({ results: { actions, indicators, policyChanges } }: { readonly results: CityResults }) {
  const { say, path, when } = useReading();
  const nothing = indicators.length + policyChanges.length === 0;
  return (
    <>
      {actions.map(({ action, status }) => (
        <p key={action.path}>
          <a href={path(action.path)}><Text value={action.title} /></a>{' '}
          <StatusWord state={stateOfStatus(status)}>{say(`plans.status-${status ?? 'unknown'}`)}</StatusWord>
        </p>
      ))}
      {nothing ? <p><NotRecorded>{say('monitoring.city-none')}</NotRecorded></p> : null}
      {indicators.length === 0 ? null : <IndicatorNumbers indicators={indicators} />}
      {policyChanges.map((change) => (
        <p key={change.id}>
          <a href={`#change-${change.slug}`}><Text value={change.title} /></a>, {when(change.when)}{' '}
          <StatusWord state={change.evidenced ? 'done' : 'claimed'}>{say(change.evidenced ? 'plans.evidenced' : 'plans.reported')}</StatusWord>
        </p>
      ))}
    </>
  );
}

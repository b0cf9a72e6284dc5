import { CityMark, NotRecorded, StatusWord, Text, useReading } from '../../../ui/index.ts';
import { stateOfStatus } from '../../plans/index.ts';
import type { CityResults } from '../app/results.ts';
import { IndicatorNumbers } from './indicator-numbers.tsx';

/** What is on record for one city: its actions, its numbers, its policy changes, or that there is nothing. */
export function CityResultsView({ results: { city, actions, indicators, policyChanges } }: { readonly results: CityResults }) {
  const { say, path, when } = useReading();
  const nothing = indicators.length + policyChanges.length === 0;
  return (
    <article id={`city-${city.slug}`}>
      <h3><CityMark city={city} link /></h3>
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
    </article>
  );
}

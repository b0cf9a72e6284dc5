import { CityMark, EmptyState, Meter, NotRecorded, PageHead, RowList, StatusWord, Text, useReading } from '../../../ui/index.ts';
import type { FollowedAction, PlanEntry } from '../app/page-data.ts';
import { countActions, stateOfStatus } from '../model/progress.ts';

/** All plans: whose, how many actions, how far they have come. */
export function PlansPage({ entries }: { readonly entries: readonly PlanEntry[] }) {
  const { say } = useReading();
  const unknown = entries.filter(({ plan }) => plan.state === undefined).length;
  const total = countActions(entries.flatMap(({ actions }) => actions.map(({ progress }) => progress?.status)));
  if (entries.length === 0) {
    return (
      <>
        <PageHead title={say('plans.title')} lead={say('plans.lead')} />
        <EmptyState title={say('plans.none')}>{say('plans.none-text')}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={say('plans.title')} lead={say('plans.lead')}
        below={(
          <>
            <p>{say('plans.counts', { plans: entries.length, actions: total.all, done: total.carriedOut })}</p>
            {unknown === 0 ? null : <p><NotRecorded>{say('plans.states-unknown', { count: unknown })}</NotRecorded></p>}
          </>
        )}
      />
      <RowList
        rows={entries.map((entry) => ({
          key: entry.plan.id, start: <CityMark city={entry.plan.city} link />, main: <PlanLine entry={entry} />, end: <ActionMeter entry={entry} />,
        }))}
      />
    </>
  );
}

function PlanLine({ entry: { plan, actions } }: { readonly entry: PlanEntry }) {
  const { say, path } = useReading();
  return (
    <>
      <p><a href={path(plan.path)}><Text value={plan.title} /></a></p>
      <ActionWords actions={actions} />
      {plan.state === undefined ? null : <p class="note">{say(`plans.state-${plan.state}`, { version: plan.version })}</p>}
    </>
  );
}

/** Up to three actions with their state in words; more are counted. */
function ActionWords({ actions }: { readonly actions: readonly FollowedAction[] }) {
  const { say, path } = useReading();
  if (actions.length === 0) return <p><NotRecorded>{say('plans.actions-none')}</NotRecorded></p>;
  if (actions.length > 3) return <p>{say('plans.actions-count', { count: actions.length })}</p>;
  return (
    <>
      {actions.map(({ action, progress }) => (
        <p key={action.id}>
          <a href={path(action.path)}><Text value={action.title} /></a>{' '}
          <StatusWord state={stateOfStatus(progress?.status)}>{say(`plans.status-${progress?.status ?? 'unknown'}`)}</StatusWord>
        </p>
      ))}
    </>
  );
}

/** How many of a plan's actions were carried out; nothing is drawn where no action is on record. */
export function ActionMeter({ entry: { plan, actions } }: { readonly entry: PlanEntry }) {
  const { say, plain } = useReading();
  const { all, carriedOut } = countActions(actions.map(({ progress }) => progress?.status));
  if (all === 0) return <NotRecorded />;
  return (
    <Meter
      value={carriedOut} max={all} city={plan.city}
      label={say('plans.carried-out-label', { city: plain(plan.city.name) })} text={say('plans.carried-out', { done: carriedOut, all })}
    />
  );
}

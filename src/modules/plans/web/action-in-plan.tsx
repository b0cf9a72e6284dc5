import { FactList, NotRecorded, RecordList, StatementNote, StatusWord, Text, useReading } from '../../../ui/index.ts';
import type { ActionInPlan } from '../app/action-queries.ts';
import type { FollowedAction } from '../app/page-data.ts';
import { stateOfStatus } from '../model/progress.ts';
import { CostsDetail, FundingDetail, PlayersDetail, TimeframeDetail } from './action-details.tsx';

/** The actions within the document of their plan: what the programme's template asks for, in short. */
export function ActionsInPlan({ actions }: { readonly actions: readonly FollowedAction[] }) {
  const { say, path } = useReading();
  if (actions.length === 0) return null;
  return (
    <RecordList
      items={actions.map(({ action, progress }) => ({
        key: action.id,
        title: <>{action.number}. <a href={path(action.path)}><Text value={action.title} /></a></>,
        text: (
          <>
            <p><StatusWord state={stateOfStatus(progress?.status)}>{say(`plans.status-${progress?.status ?? 'unknown'}`)}</StatusWord></p>
            {action.activities === undefined ? <p><NotRecorded>{say('plans.activities-none')}</NotRecorded></p> : <Text as="p" value={action.activities} />}
          </>
        ),
        below: <InShort action={action} />,
      }))}
    />
  );
}

function InShort({ action }: { readonly action: ActionInPlan }) {
  const { say } = useReading();
  return (
    <>
      <FactList
        facts={[
          { term: say('plans.players'), detail: <PlayersDetail action={action} /> },
          { term: say('plans.timeframe'), detail: <TimeframeDetail action={action} /> },
          { term: say('plans.costs'), detail: <CostsDetail action={action} /> },
          { term: say('plans.funding'), detail: <FundingDetail action={action} /> },
        ]}
      />
      <StatementNote provenance={action.provenance} field="action" />
    </>
  );
}

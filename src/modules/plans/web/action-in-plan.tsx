import { FactList, NotRecorded, StatementNote, StatusWord, Text, useReading } from '../../../ui/index.ts';
import type { FollowedAction } from '../app/page-data.ts';
import { stateOfStatus } from '../model/progress.ts';
import { CostsDetail, FundingDetail, PlayersDetail, TimeframeDetail } from './action-details.tsx';

/** One action within the document of its plan: what the programme's template asks for, in short. */
export function ActionInPlan({ followed: { action, progress } }: { readonly followed: FollowedAction }) {
  const { say, path } = useReading();
  return (
    <article>
      <h3>{action.number}. <a href={path(action.path)}><Text value={action.title} /></a></h3>
      <p><StatusWord state={stateOfStatus(progress?.status)}>{say(`plans.status-${progress?.status ?? 'unknown'}`)}</StatusWord></p>
      {action.activities === undefined ? <p><NotRecorded>{say('plans.activities-none')}</NotRecorded></p> : <Text as="p" value={action.activities} />}
      <FactList
        facts={[
          { term: say('plans.players'), detail: <PlayersDetail action={action} /> },
          { term: say('plans.timeframe'), detail: <TimeframeDetail action={action} /> },
          { term: say('plans.costs'), detail: <CostsDetail action={action} /> },
          { term: say('plans.funding'), detail: <FundingDetail action={action} /> },
        ]}
      />
      <StatementNote provenance={action.provenance} field="action" />
    </article>
  );
}

import { NotRecorded, Text, useReading } from '../../../ui/index.ts';
import type { StoryAction } from '../app/story.ts';

/** An action in one paragraph: title, when, how far, and who pays. */
export function ActionLine({ action }: { readonly action: StoryAction }) {
  const { say, path, when } = useReading();
  return (
    <p>
      <a href={path(action.path)}><Text value={action.title} /></a>
      {action.when.kind === 'unknown' ? null : `, ${when(action.when)}`}
      {'\u00a0· '}{action.status === undefined ? <NotRecorded>{say('journey.status-unknown')}</NotRecorded> : say(`plans.status-${action.status}`)}
      {action.funding.map((source) => <>{'\u00a0· '}{say('journey.funded')} <Text value={source} /></>)}
    </p>
  );
}

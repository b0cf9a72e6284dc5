import { useReading } from '../../../../ui/index.ts';
import type { Task } from '../../../coordination/index.ts';

/** The way to have others reminded of a task. */
export function RemindLink({ task: { id, title } }: { readonly task: Pick<Task, 'id' | 'title'> }) {
  const { say, path, plain } = useReading();
  return (
    <a href={`${path('/work/remind')}?task=${id}`} aria-label={say('overview.remind-of', { title: plain(title) })}>
      {say('overview.remind')}
    </a>
  );
}

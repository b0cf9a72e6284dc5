import { RowList, StatusWord, Text, useReading } from '../../../../ui/index.ts';
import { isLate, type Task } from '../../../coordination/index.ts';
import { RemindLink } from './remind-link.tsx';

interface TaskListProps {
  readonly tasks: readonly Task[];
  /** ISO date. */
  readonly today: string;
  /** Names of people and cities by id, where it is not clear whose the tasks are. */
  readonly owners?: ReadonlyMap<string, string>;
  /** True where the reader may have the owners of late ones reminded. */
  readonly mayRemind?: boolean;
}

/** Tasks by their day; one that is late says so. */
export function TaskList({ tasks, today, owners, mayRemind = false }: TaskListProps) {
  const { say, path } = useReading();
  const endOf = (task: Task) => {
    const { id, owner, due } = task;
    if (owners === undefined) return <a href={path(`/work/tasks/${id}/step/done`)}>{say('overview.mark-done')}</a>;
    const name = owners.get(owner.partnerId ?? owner.personId) ?? say('overview.somebody');
    return mayRemind && isLate(due, today) ? <>{name} · <RemindLink task={task} /></> : name;
  };
  return (
    <RowList
      rows={tasks.map((task) => ({
        key: task.id, start: <Due due={task.due} today={today} />, main: <a href={path(`/work/tasks/${task.id}`)}><Text value={task.title} /></a>, end: endOf(task),
      }))}
    />
  );
}

/** The day something is due, and whether it has passed. */
export function Due({ due, today }: { readonly due: string | undefined; readonly today: string }) {
  const { say, date } = useReading();
  if (due === undefined) return <>{say('overview.no-day')}</>;
  if (isLate(due, today)) return <StatusWord state="now">{say('overview.late', { day: date(due) })}</StatusWord>;
  return <time dateTime={due}>{due === today ? say('overview.today') : date(due)}</time>;
}

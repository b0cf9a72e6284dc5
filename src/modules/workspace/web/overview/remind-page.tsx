import { Button, Choices, EmptyState, ErrorSummary, Form, PageHead, useReading } from '../../../../ui/index.ts';
import type { Task } from '../../../coordination/index.ts';

interface RemindProps {
  /** Late ones only. */
  readonly tasks: readonly Task[];
  /** Names of people and cities, by id. */
  readonly owners: ReadonlyMap<string, string>;
  readonly chosen: readonly string[];
  readonly problem: string | undefined;
}

/** Who is reminded of what, before any mail goes out. */
export function Remind({ tasks, owners, chosen, problem }: RemindProps) {
  const { say, path, show, date } = useReading();
  const overview = path('/work/overview');
  const labelOf = ({ title, owner, due }: Task) => (
    say('overview.remind-one', { title: show(title).text, owner: owners.get(owner.partnerId ?? owner.personId) ?? say('overview.somebody'), day: date(due ?? '') })
  );
  return (
    <>
      <PageHead title={say('overview.remind-title')} lead={say('overview.remind-lead')} />
      <ErrorSummary errors={problem === undefined ? [] : [{ field: 'task', text: problem }]} />
      {tasks.length === 0 ? <EmptyState title={say('overview.remind-none')} action={{ label: say('work.overview'), href: overview }} /> : (
        <Form>
          <Choices
            id="task" name="task" label={say('overview.remind-which')} error={problem} chosen={chosen}
            options={tasks.map((task) => ({ value: task.id, label: labelOf(task) }))}
          />
          <p class="form-actions">
            <Button>{say('overview.remind-send')}</Button>
            <a href={overview}>{say('work.cancel')}</a>
          </p>
        </Form>
      )}
    </>
  );
}

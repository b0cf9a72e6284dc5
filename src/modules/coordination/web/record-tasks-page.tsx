import { Button, Crumb, type CrumbLink, ErrorSummary, Field, Form, PageHead, RowList, Section, Select, Text, TextInput, useReading } from '../../../ui/index.ts';
import type { Fulfilment } from '../app/tasks/fulfilments.ts';
import type { Task } from '../app/tasks/queries.ts';
import { problemsOf, type Wrong } from './wrong.ts';

/** The form as it is shown: empty, or as it was sent. */
export interface TaskForm {
  readonly title: string;
  readonly ownerId: string;
  readonly due: string;
  readonly fulfilledBy: string;
  readonly wrong: Wrong;
}

export const emptyTask: TaskForm = { title: '', ownerId: '', due: '', fulfilledBy: '', wrong: {} };

interface RecordTasksProps {
  readonly trail: readonly CrumbLink[];
  readonly tasks: readonly Task[];
  readonly owners: readonly { readonly value: string; readonly label: string }[];
  readonly fulfilments: readonly Fulfilment[];
  readonly form: TaskForm;
}

export function RecordTasks({ trail, tasks, owners, fulfilments, form }: RecordTasksProps) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('coordination.record-tasks')} above={<Crumb trail={trail} />} />
      <ErrorSummary errors={problemsOf(form.wrong)} />
      {tasks.length === 0 ? <p>{say('coordination.no-record-tasks')}</p> : <TaskRows tasks={tasks} owners={owners} />}
      <Section title={say('coordination.task-new')}>
        <AskFor {...{ owners, fulfilments, form }} />
      </Section>
    </>
  );
}

export function TaskRows({ tasks, owners }: Pick<RecordTasksProps, 'tasks' | 'owners'>) {
  const { say, path, date } = useReading();
  const names = new Map(owners.map(({ value, label }) => [value, label]));
  return (
    <RowList
      rows={tasks.map(({ id, title, due, owner }) => ({
        key: id,
        start: due === undefined ? say('coordination.no-day') : date(due),
        main: <a href={path(`/work/tasks/${id}`)}><Text value={title} /></a>,
        end: names.get(owner.partnerId ?? owner.personId) ?? say('coordination.somebody'),
      }))}
    />
  );
}

function AskFor({ owners, fulfilments, form: { wrong, ...form } }: Pick<RecordTasksProps, 'owners' | 'fulfilments' | 'form'>) {
  const { say, compare } = useReading();
  const none = { value: '', label: say('work.choose') };
  return (
    <Form>
      <Field id="title" label={say('coordination.field-title')} hint={say('coordination.hint-title')} error={wrong['title']}>
        {(ids) => <TextInput id="title" name="title" value={form.title} required {...ids} />}
      </Field>
      <Field id="ownerId" label={say('coordination.field-owner')} hint={say('coordination.hint-owner')} error={wrong['ownerId']}>
        {(ids) => <Select id="ownerId" name="ownerId" value={form.ownerId} options={[none, ...owners.toSorted((a, b) => compare(a.label, b.label))]} {...ids} />}
      </Field>
      <Field id="due" label={`${say('coordination.field-due')} ${say('work.optional')}`} error={wrong['due']}>
        {(ids) => <TextInput id="due" name="due" type="date" value={form.due} {...ids} />}
      </Field>
      {fulfilments.length === 0 ? null : (
        <Field id="fulfilledBy" label={`${say('coordination.field-fulfilled')} ${say('work.optional')}`} hint={say('coordination.hint-fulfilled')} error={wrong['fulfilledBy']}>
          {(ids) => (
            <Select
              id="fulfilledBy" name="fulfilledBy" value={form.fulfilledBy} {...ids}
              options={[{ value: '', label: say('coordination.fulfilled-by-hand') }, ...fulfilments.map(({ command, label }) => ({ value: command, label: say(label) }))]}
            />
          )}
        </Field>
      )}
      <Button>{say('coordination.task-add')}</Button>
    </Form>
  );
}

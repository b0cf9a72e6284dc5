import { written } from '../../../kernel/text.ts';
import type { FormView, Posted, Submitted, WorkAsk, WorkPage } from '../../../platform/forms/index.ts';
import type { Desk, Fields, Standing } from '../../editing/index.ts';
import type { addTaskCommand } from '../app/tasks/add-task.ts';
import { fulfilmentsFor } from '../app/tasks/fulfilments.ts';
import { ownerOptions } from '../app/tasks/owners.ts';
import { openTasksFor } from '../app/tasks/queries.ts';
import { recordOf } from './record-of.ts';
import { emptyTask, RecordTasks, type TaskForm } from './record-tasks-page.tsx';
import { wrongIn } from './wrong.ts';

/** What is still to be done about a record, and a form to ask for more. */
export function recordTasksPage(desk: Desk, addTask: ReturnType<typeof addTaskCommand>): WorkPage {
  return {
    name: `work.${desk.path}.tasks`,
    path: `/${desk.path}/:id/tasks`,
    async show(ask) {
      const record = await recordOf(ask, desk);
      return record === undefined ? undefined : view(ask, { desk, record }, emptyTask);
    },
    submit: (ask, form) => add(ask, { desk, addTask }, form),
  };
}

interface OneRecord {
  readonly desk: Desk;
  readonly record: Standing<Fields>;
}

async function view(ask: WorkAsk, { desk, record }: OneRecord, form: TaskForm): Promise<FormView> {
  const { reading, reader, project } = ask;
  const owners = (await ownerOptions(reader, project.id)).map(({ value, label }) => ({ value, label: typeof label === 'string' ? label : reading.plain(label) }));
  const trail = [
    { label: reading.say(desk.many), href: reading.path(`/work/${desk.path}`) },
    { label: reading.plain(record.title), href: reading.path(`/work/${desk.path}/${record.id}`) },
  ];
  return {
    title: `${reading.say('coordination.tasks')}: ${reading.plain(record.title)}`,
    here: desk.path,
    main: (
      <RecordTasks
        trail={trail} owners={owners} form={form} fulfilments={fulfilmentsFor(desk.editable.kind)}
        tasks={await openTasksFor(reader, project.id, { kind: desk.editable.kind, id: record.id })}
      />
    ),
  };
}

interface Adding {
  readonly desk: Desk;
  readonly addTask: ReturnType<typeof addTaskCommand>;
}

async function add(ask: WorkAsk, { desk, addTask }: Adding, form: Posted): Promise<Submitted> {
  const record = await recordOf(ask, desk);
  if (record === undefined) return { kind: 'absent' };
  const typed: TaskForm = { title: form.get('title').trim(), ownerId: form.get('ownerId'), due: form.get('due'), fulfilledBy: form.get('fulfilledBy'), wrong: {} };
  const again = async (wrong: TaskForm['wrong']): Promise<Submitted> => ({ kind: 'again', status: 422, view: await view(ask, { desk, record }, { ...typed, wrong }) });
  const missing = ([['title', typed.title], ['ownerId', typed.ownerId]] as const).filter(([, value]) => value === '');
  if (missing.length > 0) return again(wrongIn(missing.map(([field]) => ({ code: 'required', field })), ask.reading));
  const done = await ask.run(addTask, {
    title: written(ask.reading.lang, typed.title), ownerId: typed.ownerId, due: typed.due === '' ? null : typed.due,
    origin: { kind: desk.editable.kind, id: record.id }, fulfilledBy: typed.fulfilledBy === '' ? null : typed.fulfilledBy,
  });
  if (done.ok) return { kind: 'done', to: ask.reading.path(`/work/${desk.path}/${record.id}/tasks`), said: 'done' };
  if (done.refusals.some(({ code }) => code === 'absent')) return { kind: 'absent' };
  return again(wrongIn(done.refusals, ask.reading));
}

import { written } from '../../../kernel/text.ts';
import type { Example } from '../../../ui/index.ts';
import { fulfilmentsFor } from '../app/tasks/fulfilments.ts';
import type { Task } from '../app/tasks/queries.ts';
import { emptyTask, RecordTasks } from './record-tasks-page.tsx';

const owners = [{ value: 'gavle', label: 'Gävle' }, { value: 'anna', label: 'Anna Kovács' }];
const wrong = { title: 'Fill this in.', due: 'Something here is not as expected.' };
const trail = [{ label: 'Actions', href: '#actions' }, { label: 'Open data for the bus', href: '#action' }];
const task: Task = {
  id: 't1', title: written('hu', 'Beszámolni az első félévről'), owner: { personId: 'anna' }, due: '2026-03-11', origin: { kind: 'action', id: 'a1' },
  state: 'open', askedBy: 'maria', revision: 1,
};

/** One of a person with a day, one of a city without, one of somebody who has left. */
export const sampleTasks: readonly Task[] = [
  task,
  { ...task, id: 't2', title: written('en', 'Name a day for the import workshop'), owner: { partnerId: 'gavle' }, due: undefined },
  { ...task, id: 't3', title: written('en', 'Finish two practices'), owner: { personId: 'gone' }, due: '2025-12-01' },
];

export const examples: readonly Example[] = [
  { name: 'three tasks', show: () => <RecordTasks trail={trail} tasks={sampleTasks} owners={owners} fulfilments={fulfilmentsFor('action')} form={emptyTask} /> },
  { name: 'nothing to do', show: () => <RecordTasks trail={trail} tasks={[]} owners={owners} fulfilments={[]} form={emptyTask} /> },
  {
    name: 'sent half',
    show: () => <RecordTasks trail={trail} tasks={[]} owners={owners} fulfilments={fulfilmentsFor('action')} form={{ ...emptyTask, due: '2026-13-40', wrong }} />,
  },
];

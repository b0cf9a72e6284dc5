import type { Example } from '../../../../ui/index.ts';
import { written } from '../../../../kernel/text.ts';
import type { Task } from '../../../coordination/index.ts';
import { Remind } from './remind-page.tsx';

const task: Task = {
  id: 't1', title: written('hu', 'Beszámolni az első félévről'), owner: { partnerId: 'gavle' }, due: '2026-03-11', origin: undefined, state: 'open', askedBy: 'maria', revision: 1,
};
const owners = new Map([['gavle', 'Gävle']]);

export const examples: readonly Example[] = [
  { name: 'two tasks', show: () => <Remind tasks={[task, { ...task, id: 't2', owner: { personId: 'gone' } }]} owners={owners} chosen={['t1']} problem={undefined} /> },
  { name: 'nothing chosen', show: () => <Remind tasks={[task]} owners={owners} chosen={[]} problem="Choose at least one task." /> },
  { name: 'nothing late', show: () => <Remind tasks={[]} owners={owners} chosen={[]} problem={undefined} /> },
];

import type { Example } from '../../../ui/index.ts';
import { Beside } from './beside.tsx';
import { sampleComments } from './comments-page.examples.tsx';
import { sampleTasks } from './record-tasks-page.examples.tsx';

export const examples: readonly Example[] = [
  { name: 'tasks and comments', show: () => <Beside place="/work/needs/n1" tasks={sampleTasks} count={3} last={sampleComments[0]} by="Anna Kovács" /> },
  { name: 'nothing yet', show: () => <Beside place="/work/needs/n1" tasks={[]} count={0} last={undefined} by={undefined} /> },
  { name: 'beside a task', show: () => <Beside place="/work/tasks/t1" tasks={undefined} count={1} last={sampleComments[2]} by={undefined} /> },
];

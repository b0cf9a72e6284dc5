import { dueReason } from '../../model/notices.ts';
import { openTasks, type Task } from '../tasks/queries.ts';
import type { Colleague } from '../tasks/owners.ts';
import { type DueLine, dueLetter } from './letters.ts';
import { isNew } from './once-only.ts';
import type { Round, Told } from './round.ts';

/** CO-13: the tasks to call to mind, by whose they are; a task of a partner is that of everybody who works for it. */
export async function dueTasks({ writer, projectId, now, people }: Round): Promise<Told> {
  const today = now.slice(0, 10);
  const lines = new Map<string, DueLine[]>();
  for (const task of await openTasks(writer, projectId)) {
    const reason = task.due === undefined ? undefined : dueReason(task.due, today);
    if (reason === undefined || task.due === undefined) continue;
    for (const { id: personId } of people.filter((each) => isTheirs(task, each))) {
      // a task that got another day is told of again
      const about = `${task.id} ${task.due} ${reason}`;
      if (!(await isNew(writer, { projectId, personId, kind: 'due-tasks', about, now }))) continue;
      lines.set(personId, [...(lines.get(personId) ?? []), { id: task.id, title: task.title, due: task.due, reason }]);
    }
  }
  return new Map([...lines].map(([personId, own]) => [personId, (to) => dueLetter(to, own)]));
}

/** True when the task is this person's, or that of a partner the person works for. */
export function isTheirs({ owner }: Pick<Task, 'owner'>, { id, worksFor }: Pick<Colleague, 'id' | 'worksFor'>): boolean {
  return owner.partnerId === undefined ? owner.personId === id : worksFor.includes(owner.partnerId);
}

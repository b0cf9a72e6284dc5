import { happeningsSince } from '../../../audit/index.ts';
import { weekOf } from '../../model/notices.ts';
import { isLate } from '../../model/task.ts';
import { openTasks, type Task } from '../tasks/queries.ts';
import { isTheirs } from './due-tasks.ts';
import { type Digest, digestLetter } from './letters.ts';
import { isNew } from './once-only.ts';
import type { Round, Told } from './round.ts';

/** The week's mail goes out on Monday morning, not in the night. */
const startHour = 5;
const hour = 60 * 60 * 1000;
/** More changes than so many are told as that many. */
const mostChanges = 200;

/** CO-14: once a week what is open, what others owe, and how much happened; who has nothing of it is told nothing. */
export async function digests({ writer, projectId, now, people }: Round): Promise<Told> {
  const week = weekOf(new Date(Date.parse(now) - startHour * hour).toISOString().slice(0, 10));
  const tasks = await openTasks(writer, projectId);
  const after = new Date(Date.parse(now) - 7 * 24 * hour).toISOString();
  const told: [string, Digest][] = [];
  for (const person of people) {
    if (!(await isNew(writer, { projectId, personId: person.id, kind: 'digest', about: week, now }))) continue;
    const changes = await happeningsSince(writer, projectId, { after, butNotBy: person.id, limit: mostChanges });
    const digest = { ...countedFor(tasks, { person, today: now.slice(0, 10) }), changes: changes.length };
    if (Object.values(digest).some((count) => count > 0)) told.push([person.id, digest]);
  }
  return new Map(told.map(([personId, digest]) => [personId, (to) => digestLetter(to, digest)]));
}

function countedFor(tasks: readonly Task[], { person, today }: { readonly person: Round['people'][number]; readonly today: string }): Omit<Digest, 'changes'> {
  const own = tasks.filter((task) => isTheirs(task, person));
  const waiting = tasks.filter((task) => task.askedBy === person.id && !isTheirs(task, person));
  return { tasks: own.length, late: own.filter(({ due }) => isLate(due, today)).length, waiting: waiting.length };
}

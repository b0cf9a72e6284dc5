import { z } from 'zod';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { command } from '../../../../platform/command/index.ts';
import { from, into, type Reader } from '../../../../platform/db/index.ts';
import { dueReason } from '../../model/notices.ts';
import { isTheirs } from '../notices/due-tasks.ts';
import { mayChangeTask } from '../policy.ts';
import type { CoordinationTables } from '../tables.ts';
import { type EditedTask, findTask } from './find-task.ts';
import { colleagues } from './owners.ts';

/** Nobody is reminded of the same more than once in so long, however often it is asked for. */
const pause = 24 * 60 * 60 * 1000;

/**
 * CO-17: has the people whose task it is reminded of it again by the next mails that go out; who does not want such mails gets none.
 * Refuses a task that is not open, or whose day is not near or past. Answers how many will be told, and how many were told within a day already.
 */
export const remindOfTask = command({
  name: 'task.remind',
  input: z.strictObject({ id }),
  load: async (reader, { id: taskId }, { projectId, now }) => {
    const task = await findTask(reader, projectId, taskId);
    if (task === undefined) return undefined;
    const owners = (await colleagues(reader, projectId)).filter((each) => isTheirs(task, each)).map((each) => each.id);
    const about = aboutDue(task, now.slice(0, 10));
    return { task, owners, about, told: about === undefined ? new Set<string>() : await toldLately(reader, { projectId, about, now }) };
  },
  permit: (actor, state, { at: { projectId } }) => state !== undefined && mayChangeTask(actor, { projectId, askedBy: state.task.askedBy }),
  decide: (state) => {
    if (state === undefined || state.about === undefined || state.task.state !== 'open') return refuse({ code: 'wrong-state' });
    const { task, about, owners, told } = state;
    return agree({ taskId: task.id, about, ask: owners.filter((each) => !told.has(each)), already: owners.filter((each) => told.has(each)) });
  },
  write: async (writer, { taskId, about, ask, already }, { projectId }) => {
    // what was not told yet is told by the next round (CO-13)
    const told = into<CoordinationTables>(writer).deleteFrom('reminder').where('project_id', '=', projectId).where('kind', '=', 'due-tasks').where('about', '=', about);
    if (ask.length > 0) await told.where('person_id', 'in', ask).execute();
    return { subject: { kind: 'task', id: taskId }, output: { asked: ask.length, already: already.length } };
  },
});

/** How the reminders name what they told: the task, its day, and why. */
function aboutDue({ id: taskId, content: { due } }: Pick<EditedTask, 'id' | 'content'>, today: string): string | undefined {
  const reason = due === null ? undefined : dueReason(due, today);
  return reason === undefined || due === null ? undefined : `${taskId} ${due} ${reason}`;
}

async function toldLately(reader: Reader, { projectId, about, now }: { readonly projectId: string; readonly about: string; readonly now: string }): Promise<ReadonlySet<string>> {
  const rows = await from<CoordinationTables>(reader).selectFrom('reminder').select('person_id')
    .where('project_id', '=', projectId).where('kind', '=', 'due-tasks').where('about', '=', about).where('sent_at', '>', new Date(Date.parse(now) - pause)).execute();
  return new Set(rows.map((row) => row.person_id));
}

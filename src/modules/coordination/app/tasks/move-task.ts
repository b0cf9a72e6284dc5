import { z } from 'zod';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { command } from '../../../../platform/command/index.ts';
import { into } from '../../../../platform/db/index.ts';
import { taken, type TaskStep } from '../../model/task.ts';
import { mayChangeTask, mayFulfil } from '../policy.ts';
import type { CoordinationTables } from '../tables.ts';
import { findTask } from './find-task.ts';

const input = z.strictObject({ id, revision: z.int().positive() });

interface Moving {
  readonly name: string;
  readonly step: TaskStep;
  readonly may: typeof mayFulfil;
}

/** A step of a task; refuses what the state does not allow and an older revision. */
function moveTask({ name, step, may }: Moving) {
  return command({
    name,
    input,
    load: (reader, { id: taskId }, { projectId }) => findTask(reader, projectId, taskId),
    permit: (actor, task, { at: { projectId } }) => task !== undefined && may(actor, { projectId, owner: task.owner, askedBy: task.askedBy }),
    decide: (task, { revision }) => {
      if (task === undefined) return refuse({ code: 'absent' });
      const to = taken(step, task, revision);
      return to.ok ? agree({ id: task.id, revision: revision + 1, state: to.value }) : to;
    },
    write: async (writer, next, { projectId, actor, now }) => {
      const ended = next.state === 'open' ? { ended_by: null, ended_at: null } : { ended_by: actor.kind === 'person' ? actor.id : null, ended_at: now };
      await into<CoordinationTables>(writer).updateTable('task').set({ state: next.state, revision: next.revision, ...ended })
        .where('project_id', '=', projectId).where('id', '=', next.id).execute();
      return { subject: { kind: 'task', id: next.id }, output: { id: next.id, revision: next.revision } };
    },
  });
}

/** CO-03: the task is done. */
export const finishTask = moveTask({ name: 'task.done', step: 'done', may: mayFulfil });

/** CO-03: an ended task is opened again. */
export const reopenTask = moveTask({ name: 'task.reopen', step: 'reopen', may: mayFulfil });

/** CO-03: the task is no longer one; only who asked, or the coordinator, says so. */
export const dropTask = moveTask({ name: 'task.drop', step: 'drop', may: mayChangeTask });

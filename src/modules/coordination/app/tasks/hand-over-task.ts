import { z } from 'zod';
import { agree, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { command } from '../../../../platform/command/index.ts';
import { into } from '../../../../platform/db/index.ts';
import { type Editable, keepingVersions } from '../../../editing/index.ts';
import { mayFulfil } from '../policy.ts';
import type { CoordinationTables } from '../tables.ts';
import { findTask } from './find-task.ts';
import { ownerOf } from './owners.ts';
import type { TaskFields } from './task-fields.ts';

/** CO-04: an open task passes to another owner of the project. Refuses an ended one, an older revision, and an owner who is none. */
export function handOverTask(editable: Editable<TaskFields>) {
  return command({
    name: 'task.hand-over',
    input: z.strictObject({ id, revision: z.int().positive(), ownerId: id }),
    load: async (reader, asked, { projectId }) => ({
      task: await findTask(reader, projectId, asked.id),
      owner: await ownerOf(reader, projectId, asked.ownerId),
    }),
    permit: (actor, { task }, { at: { projectId } }) => task !== undefined && mayFulfil(actor, { projectId, owner: task.owner, askedBy: task.askedBy }),
    decide: ({ task, owner }, { revision }) => {
      if (task === undefined) return refuse({ code: 'absent' });
      if (task.revision !== revision) return refuse({ code: 'stale', field: 'revision' });
      if (task.state !== 'open') return refuse({ code: 'wrong-state' });
      return owner === undefined ? refuse({ code: 'unknown-reference', field: 'ownerId' }) : agree({ id: task.id, revision: revision + 1, owner });
    },
    write: async (writer, next, at) => {
      const write = async () => {
        await into<CoordinationTables>(writer).updateTable('task')
          .set({ owner_person_id: next.owner.personId ?? null, owner_partner_id: next.owner.partnerId ?? null, revision: next.revision })
          .where('project_id', '=', at.projectId).where('id', '=', next.id).execute();
      };
      await keepingVersions(editable, writer, { id: next.id, at, write });
      return { subject: { kind: 'task', id: next.id }, output: { id: next.id, revision: next.revision } };
    },
  });
}

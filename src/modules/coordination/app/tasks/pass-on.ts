import { into } from '../../../../platform/db/index.ts';
import type { PassOn } from '../../../people/index.ts';
import type { CoordinationTables } from '../tables.ts';

/** CO-06: the open tasks of somebody who leaves a project pass to the successor. */
export const passOnTasks: PassOn = async (writer, { projectId, from: leaving, to }) => {
  await into<CoordinationTables>(writer).updateTable('task').set((e) => ({ owner_person_id: to, revision: e('revision', '+', 1) }))
    .where('project_id', '=', projectId).where('owner_person_id', '=', leaving).where('state', '=', 'open').execute();
};

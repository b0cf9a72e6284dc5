import type { LocalizedText } from '../../../../kernel/text.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import type { TaskState } from '../../model/task.ts';
import type { Owner } from '../policy.ts';
import type { AboutRecord } from '../records.ts';
import type { CoordinationTables } from '../tables.ts';
import { originIn, ownerIn } from './find-task.ts';

/** A task as lists show it. */
export interface Task {
  readonly id: string;
  readonly title: LocalizedText;
  readonly owner: Owner;
  /** ISO date. */
  readonly due: string | undefined;
  readonly origin: AboutRecord | undefined;
  readonly state: TaskState;
  /** Id of the person who asked; undefined where it was the program. */
  readonly askedBy: string | undefined;
  readonly revision: number;
}

/** The open tasks of a project, by the day they are due; those without one last. */
export async function openTasks(reader: Reader, projectId: string): Promise<readonly Task[]> {
  return (await all(reader, projectId).where('state', '=', 'open').execute()).map(asTask);
}

/** CO-05: the open tasks about one record. */
export async function openTasksFor(reader: Reader, projectId: string, { kind, id }: AboutRecord): Promise<readonly Task[]> {
  return (await all(reader, projectId).where('state', '=', 'open').where('origin_kind', '=', kind).where('origin_id', '=', id).execute()).map(asTask);
}

function all(reader: Reader, projectId: string) {
  return from<CoordinationTables>(reader).selectFrom('task')
    .select(['id', 'title', 'owner_person_id', 'owner_partner_id', 'due', 'origin_kind', 'origin_id', 'state', 'asked_by', 'revision'])
    .where('project_id', '=', projectId).orderBy('due', (order) => order.asc().nullsLast()).orderBy('id');
}

function asTask(row: Awaited<ReturnType<ReturnType<typeof all>['execute']>>[number]): Task {
  return {
    id: row.id, title: row.title, owner: ownerIn(row), due: row.due ?? undefined, origin: originIn(row), state: row.state,
    askedBy: row.asked_by ?? undefined, revision: row.revision,
  };
}

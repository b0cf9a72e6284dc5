import { from, type Reader } from '../../../../platform/db/index.ts';
import type { Standing } from '../../../editing/index.ts';
import type { TaskState } from '../../model/task.ts';
import type { Owner } from '../policy.ts';
import type { AboutRecord } from '../records.ts';
import type { CoordinationTables } from '../tables.ts';
import type { TaskFields } from './task-fields.ts';

/** A task as it is being worked on. */
export interface EditedTask extends Standing<TaskFields> {
  readonly state: TaskState;
  readonly owner: Owner;
  readonly askedBy: string | undefined;
  readonly origin: AboutRecord | undefined;
}

/** A task, its row held; undefined where there is none. */
export async function findTask(reader: Reader, projectId: string, id: string): Promise<EditedTask | undefined> {
  const row = await from<CoordinationTables>(reader).selectFrom('task').selectAll()
    .where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const { title, note, due, revision, state } = row;
  const owner = ownerIn(row);
  return {
    id, slug: id, revision, state, title, owner, visibility: 'project',
    partnerIds: owner.partnerId === undefined ? [] : [owner.partnerId],
    personIds: row.asked_by === null ? [] : [row.asked_by],
    askedBy: row.asked_by ?? undefined,
    origin: originIn(row),
    content: { title, note, due, ownerId: owner.partnerId ?? owner.personId },
  };
}

interface OwnerColumns {
  readonly owner_person_id: string | null;
  readonly owner_partner_id: string | null;
}

/** The database holds exactly one of the two. */
export function ownerIn({ owner_person_id: personId, owner_partner_id: partnerId }: OwnerColumns): Owner {
  if (partnerId !== null) return { partnerId };
  return { personId: personId ?? '' };
}

/** Both columns are set, or none. */
export function originIn({ origin_kind: kind, origin_id: id }: { readonly origin_kind: string | null; readonly origin_id: string | null }): AboutRecord | undefined {
  return kind === null || id === null ? undefined : { kind, id };
}

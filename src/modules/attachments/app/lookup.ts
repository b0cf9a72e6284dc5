import type { RecordRef } from '../../../kernel/record.ts';
import type { Circumstances } from '../../../platform/command/index.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { RecordPorts } from './ports.ts';
import type { AttachmentTables } from './tables.ts';

/** What a command must know of a file it changes; the row is held until the command is done. */
export interface EditState {
  readonly file: { readonly record: RecordRef; readonly revision: number };
  readonly mayEdit: boolean;
}

/** The file that is to be changed, and whether this person may edit its record; undefined where there is none or it was removed. */
export async function findForEdit(reader: Reader, asked: { readonly mayEdit: RecordPorts['mayEdit']; readonly id: string }, at: Circumstances): Promise<EditState | undefined> {
  const row = await from<AttachmentTables>(reader).selectFrom('attachment').select(['record_kind', 'record_id', 'revision'])
    .where('project_id', '=', at.projectId).where('id', '=', asked.id).where('removed_at', 'is', null).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const record = { kind: row.record_kind, id: row.record_id };
  return { file: { record, revision: row.revision }, mayEdit: await asked.mayEdit(reader, at.actor, at.projectId, record) };
}

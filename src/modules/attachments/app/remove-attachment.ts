import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { command } from '../../../platform/command/index.ts';
import { into } from '../../../platform/db/index.ts';
import { findForEdit } from './lookup.ts';
import { mayAttach } from './policy.ts';
import type { RecordPorts } from './ports.ts';
import type { AttachmentTables } from './tables.ts';

const input = z.strictObject({ id });

/** Takes a file away from its record; nobody sees it from then on. Its content goes later (`sweepRemoved`). */
export function removeAttachment({ mayEdit }: Pick<RecordPorts, 'mayEdit'>) {
  return command({
    name: 'attachment.remove',
    input,
    load: (reader, asked, at) => findForEdit(reader, { mayEdit, id: asked.id }, at),
    permit: (actor, state) => state !== undefined && mayAttach(actor, state),
    decide: (state, asked) => (state === undefined ? refuse({ code: 'absent' }) : agree({ id: asked.id, record: state.file.record })),
    write: async (writer, removed, { projectId, now }) => {
      await into<AttachmentTables>(writer).updateTable('attachment').set({ removed_at: now })
        .where('project_id', '=', projectId).where('id', '=', removed.id).execute();
      return { subject: removed.record, output: { id: removed.id } };
    },
  });
}

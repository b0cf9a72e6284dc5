import { z } from 'zod';
import { visibility } from '../../../kernel/record.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json } from '../../../platform/db/index.ts';
import { findForEdit } from './lookup.ts';
import { mayAttach } from './policy.ts';
import { said } from './said.ts';
import type { RecordPorts } from './ports.ts';
import type { AttachmentTables } from './tables.ts';

const input = z.strictObject({
  id,
  /** Revision of the attachment the description was written on. */
  revision: z.int().positive(),
  title: said.title,
  alt: said.alt,
  credit: said.credit,
  visibility,
});

/** Says what a file is, what a picture shows, whose it is and who may see it. Refuses an older revision. */
export function describeAttachment({ mayEdit }: Pick<RecordPorts, 'mayEdit'>) {
  return command({
    name: 'attachment.describe',
    input,
    load: (reader, asked, at) => findForEdit(reader, { mayEdit, id: asked.id }, at),
    permit: (actor, state) => state !== undefined && mayAttach(actor, state),
    decide: (state, asked) => {
      if (state === undefined) return refuse({ code: 'absent' });
      return state.file.revision === asked.revision ? agree({ ...asked, record: state.file.record }) : refuse({ code: 'stale', field: 'revision' });
    },
    write: async (writer, change, { projectId }) => {
      const { title, alt, credit, visibility: seen, record } = change;
      await into<AttachmentTables>(writer).updateTable('attachment')
        .set({ title: title === null ? null : json(title), alt: alt === null ? null : json(alt), credit, visibility: seen, revision: change.revision + 1 })
        .where('project_id', '=', projectId).where('id', '=', change.id).execute();
      return { subject: record, output: { id: change.id, revision: change.revision + 1 } };
    },
  });
}

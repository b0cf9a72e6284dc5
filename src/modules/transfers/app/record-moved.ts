import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json, type Writer } from '../../../platform/db/index.ts';
import { keepingVersions } from '../../editing/index.ts';
import { mergeMoved, movedParts } from '../model/moved.ts';
import { transferEditable } from './desk/transfer-editable.ts';
import { findTransfer, type TransferStanding } from './lookup.ts';
import { mayMoveTransfer } from './policy.ts';
import { keepFindable } from './search-transfer.ts';
import type { TransferTables } from './tables.ts';

const input = z.strictObject({
  slug,
  /** Revision of the transfer the answer was written on. */
  revision: z.int().positive(),
  /** Null keeps what is recorded; an empty list says that there was nothing. */
  ...movedParts.shape,
  /** What it became; null keeps what is recorded. */
  became: localizedText.nullable().default(null),
});

/** Says what was taken over, changed and left out, and what it became. Refuses an absent transfer and an older revision. */
export const recordMoved = command({
  name: 'transfer.record-moved',
  input,
  load: (reader, given, { projectId }) => findTransfer(reader, projectId, given.slug),
  permit: (actor, transfer, { at: { projectId } }) => transfer !== undefined && mayMoveTransfer(actor, { projectId, importerId: transfer.importerId }),
  decide: (transfer, given) => {
    if (transfer === undefined) return refuse({ code: 'absent' });
    if (transfer.revision !== given.revision) return refuse({ code: 'stale', field: 'revision' });
    return agree({ ...transfer, moved: mergeMoved(transfer.moved, given), became: given.became ?? transfer.became });
  },
  write: async (writer, transfer, at) => {
    const { id } = transfer;
    await keepingVersions(transferEditable, writer, { id, at, write: () => storeMoved(writer, transfer, at.projectId) });
    return { subject: { kind: 'transfer', id }, output: { id } };
  },
});

async function storeMoved(writer: Writer, transfer: TransferStanding, projectId: string): Promise<void> {
  const { id, moved, became, revision } = transfer;
  await into<TransferTables>(writer).updateTable('transfer')
    .set({ moved: json(moved), became: became === null ? null : json(became), revision: revision + 1 })
    .where('project_id', '=', projectId).where('id', '=', id).execute();
  await keepFindable(writer, projectId, transfer);
}

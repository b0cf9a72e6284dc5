import { sql } from 'kysely';
import { type Database, from } from '../../../platform/db/index.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { inTurn } from './add-attachment.ts';
import type { AttachmentTables } from './tables.ts';

/**
 * Takes the bytes away of files that were removed before `before` (an instant) and that no other attachment of any project names.
 * The rows stay: that there was a file, and who removed it, remains part of the record. Returns the number of contents taken away.
 */
export async function sweepRemoved(database: Database, store: FileStore, before: string): Promise<number> {
  let swept = 0;
  for (const hash of await candidates(database, before)) {
    const done = await database.transaction(async (writer) => {
      await inTurn(writer, [hash]);
      const used = await from<AttachmentTables>(writer).selectFrom('attachment').select('id')
        .where((where) => where.or([where('hash', '=', hash), where('small_hash', '=', hash), inWidth(hash)]))
        .where((where) => where.or([where('removed_at', 'is', null), where('removed_at', '>=', sql<Date>`${before}::timestamptz`)]))
        .limit(1).executeTakeFirst();
      const free = used === undefined && (await store.has(hash));
      if (free) await store.remove(hash);
      return { ok: true as const, free };
    });
    swept += done.free ? 1 : 0;
  }
  return swept;
}

async function candidates(database: Database, before: string): Promise<readonly string[]> {
  const widths = sql<readonly string[]>`array(select w.hash from attachment_width w where w.project_id = attachment.project_id and w.attachment_id = attachment.id)`;
  const rows = await from<AttachmentTables>(database).selectFrom('attachment').select(['hash', 'small_hash', widths.as('widths')])
    .where('removed_at', '<', sql<Date>`${before}::timestamptz`).execute();
  return [...new Set(rows.flatMap((row) => [row.hash, ...(row.small_hash === null ? [] : [row.small_hash]), ...row.widths]))];
}

/** The picture that is selected is kept with this content in one of its widths. */
function inWidth(hash: string) {
  return sql<boolean>`exists (
    select from attachment_width w where w.project_id = attachment.project_id and w.attachment_id = attachment.id and w.hash = ${hash}
  )`;
}

import { from, type Reader } from '../../../platform/db/index.ts';
import { type AuditEntry, type AuditFault, type ChainState, follow, followedToEnd, startOfChain } from '../model/chain.ts';
import { sha256 } from './hash.ts';
import type { AuditTables } from './tables.ts';

/** What the check found: all entries in order, or the first place where the chain breaks. */
export type AuditCheck = { readonly whole: true; readonly entries: number } | ({ readonly whole: false } & AuditFault);

const batch = 1000;

/** Walks the whole audit log of a project, and says where an entry was changed, is missing or was moved. */
export async function verifyAudit(reader: Reader, projectId: string): Promise<AuditCheck> {
  let state: ChainState = startOfChain;
  for (;;) {
    const entries = await entriesAfter(reader, projectId, state.revision);
    const next = follow(state, entries, sha256);
    if ('fault' in next) return { whole: false, ...next };
    state = next;
    if (entries.length < batch) break;
  }
  const cut = followedToEnd(state, await lastRevision(reader, projectId));
  return cut === undefined ? { whole: true, entries: state.revision } : { whole: false, ...cut };
}

async function entriesAfter(reader: Reader, projectId: string, revision: number): Promise<readonly AuditEntry[]> {
  const rows = await from<AuditTables>(reader).selectFrom('audit_entry').selectAll()
    .where('project_id', '=', projectId).where('revision', '>', revision).orderBy('revision').limit(batch).execute();
  return rows.map((row) => ({
    projectId: row.project_id,
    revision: row.revision,
    at: row.at.toISOString(),
    actor: row.actor,
    verb: row.verb,
    subject: { kind: row.subject_kind, id: row.subject_id },
    input: row.input,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}

async function lastRevision(reader: Reader, projectId: string): Promise<number> {
  const found = await from<AuditTables>(reader).selectFrom('project_revision').select('revision').where('project_id', '=', projectId).executeTakeFirst();
  return found?.revision ?? 0;
}

import type { Actor } from '../../../kernel/actor.ts';
import type { AuditNote } from '../../../platform/command/index.ts';
import { from, into, json, type Writer } from '../../../platform/db/index.ts';
import { chainStart, sealedText } from '../model/chain.ts';
import { withoutSecrets } from '../model/redact.ts';
import { sha256 } from './hash.ts';
import type { AuditTables } from './tables.ts';

/**
 * AU-01: writes the entry of a command, in the command's transaction. The project's revision has just been counted up in it,
 * so its row is locked and no other command of the project can come between the previous entry and this one.
 */
export async function writeAuditEntry(writer: Writer, note: AuditNote): Promise<void> {
  const entry = {
    projectId: note.projectId,
    revision: note.revision,
    at: new Date(note.at).toISOString(),
    actor: nameOf(note.actor),
    verb: note.verb,
    subject: note.subject,
    // what comes back from the database later is plain JSON, so that is what is hashed
    input: plainJson(withoutSecrets(note.input)),
    previousHash: await lastHash(writer, note.projectId),
  };
  await into<AuditTables>(writer).insertInto('audit_entry').values({
    project_id: entry.projectId,
    revision: entry.revision,
    at: entry.at,
    actor: entry.actor,
    verb: entry.verb,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    input: json(entry.input),
    previous_hash: entry.previousHash,
    hash: sha256(sealedText(entry)),
  }).execute();
}

function plainJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

async function lastHash(writer: Writer, projectId: string): Promise<string> {
  const last = await from<AuditTables>(writer).selectFrom('audit_entry').select('hash')
    .where('project_id', '=', projectId).orderBy('revision', 'desc').limit(1).executeTakeFirst();
  return last?.hash ?? chainStart;
}

function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'system':
      return `system:${actor.name}`;
    case 'person':
      return `person:${actor.id}`;
  }
}

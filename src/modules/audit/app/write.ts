import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { AuditNote } from '../../../platform/command/index.ts';
import { into, json, type Writer } from '../../../platform/db/index.ts';
import { type AuditEntry, chainStart, sealedAround, sealedText } from '../model/chain.ts';
import { withoutSecrets } from '../model/redact.ts';
import { sha256 } from './hash.ts';
import type { AuditTables } from './tables.ts';

/**
 * AU-01: writes the entry of a command, in the command's transaction. The project's revision has just been counted up in it,
 * so its row is locked and no other command of the project can come between the previous entry and this one.
 */
export async function writeAuditEntry(writer: Writer, note: AuditNote): Promise<void> {
  const entry = entryOf(note);
  const { projectId, revision, at, actor, verb, subject, input } = entry;
  const [before, after] = sealedAround(entry);
  // the hash is taken where the previous one is: one statement instead of two for every command
  await sql`
    insert into audit_entry (project_id, revision, at, actor, verb, subject_kind, subject_id, input, previous_hash, hash)
    select ${projectId}, ${revision}, ${at}, ${actor}, ${verb}, ${subject.kind}, ${subject.id}, ${json(input)}::jsonb, previous.hash,
      encode(sha256(convert_to(${before} || previous.hash || ${after}, 'UTF8')), 'hex')
    from (
      select coalesce((select hash from audit_entry where project_id = ${projectId} order by revision desc limit 1), ${chainStart}) as hash
    ) as previous`.execute(writer.writing);
}

/** AU-01: writes the entries of several commands of one project, numbered one after the other, in as few statements as it takes. */
export async function writeAuditEntries(writer: Writer, notes: readonly AuditNote[]): Promise<void> {
  const [first] = notes;
  if (first === undefined) return;
  const last = await into<AuditTables>(writer).selectFrom('audit_entry').select('hash')
    .where('project_id', '=', first.projectId).orderBy('revision', 'desc').limit(1).executeTakeFirst();
  let previousHash = last?.hash ?? chainStart;
  const rows = notes.map((note) => {
    const entry = { ...entryOf(note), previousHash };
    previousHash = sha256(sealedText(entry));
    return { ...entry, hash: previousHash };
  });
  for (let n = 0; n < rows.length; n += rowsAStatement) await insertEntries(writer, rows.slice(n, n + rowsAStatement));
}

/** All of them as one value: a statement with ten values for each row takes longer to write down than to carry out. */
async function insertEntries(writer: Writer, entries: readonly AuditEntry[]): Promise<void> {
  await sql`
    insert into audit_entry (project_id, revision, at, actor, verb, subject_kind, subject_id, input, previous_hash, hash)
    select "projectId", revision, at, actor, verb, subject ->> 'kind', (subject ->> 'id')::uuid, coalesce(input, 'null'), "previousHash", hash
    from jsonb_to_recordset(${json(entries)}::jsonb) as entry (
      "projectId" uuid, revision bigint, at timestamptz, actor text, verb text, subject jsonb, input jsonb, "previousHash" text, hash text
    )`.execute(writer.writing);
}

/** So many entries a statement: a value of a few megabytes. */
const rowsAStatement = 1000;

function entryOf(note: AuditNote) {
  return {
    projectId: note.projectId,
    revision: note.revision,
    at: new Date(note.at).toISOString(),
    actor: nameOf(note.actor),
    verb: note.verb,
    subject: note.subject,
    // what comes back from the database later is plain JSON, so that is what is hashed
    input: plainJson(withoutSecrets(note.input)),
  };
}

function plainJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
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

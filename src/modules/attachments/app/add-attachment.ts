import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { recordKinds, visibility } from '../../../kernel/record.ts';
import { agree } from '../../../kernel/result.ts';
import { id } from '../../../kernel/slug.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json, type Reader, type Writer } from '../../../platform/db/index.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { admit, attachmentTypes } from '../model/attachment.ts';
import { mayAttach } from './policy.ts';
import type { RecordPorts } from './ports.ts';
import { filesOfRecord } from './queries.ts';
import { said } from './said.ts';
import type { AttachmentTables } from './tables.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const widths = z.array(z.strictObject({ width: z.int().positive(), hash })).max(8).default([]);

const input = z.strictObject({
  record: z.strictObject({ kind: z.enum(recordKinds), id }),
  /** A content that is in the store already. */
  hash,
  name: z.string().min(1).max(200),
  type: z.enum(attachmentTypes),
  size: z.int().positive(),
  picture: z.strictObject({ width: z.int().positive(), height: z.int().positive(), smallHash: hash.nullable(), widths }).nullable().default(null),
  title: said.title.default(null),
  alt: said.alt.default(null),
  credit: said.credit.default(null),
  visibility: visibility.default('project'),
});
type NewAttachment = z.infer<typeof input>;

/** What `attachment.add` needs beside the database. */
export interface AddParts extends Pick<RecordPorts, 'mayEdit'> {
  readonly store: Pick<FileStore, 'has'>;
}

/**
 * Makes a stored content a file of a record. Name, type and size are those `judgeFile` found: this command is asked by `receiveFiles`, never
 * with what a browser says. Refuses a content that is not in the store, the same content a second time, and the sixty-first file.
 */
export function addAttachment({ mayEdit, store }: AddParts) {
  return command({
    name: 'attachment.add',
    input,
    load: async (reader, file, { projectId, actor }) => {
      const allowed = await mayEdit(reader, actor, projectId, file.record);
      if (!allowed) return { mayEdit: false, count: 0, hasSame: false, isStored: false };
      const contents = [file.hash, file.picture?.smallHash ?? file.hash, ...(file.picture?.widths ?? []).map((each) => each.hash)];
      await inTurn(reader, [`${projectId} ${file.record.id}`, ...contents]);
      const { count, same } = await filesOfRecord(reader, projectId, { ...file.record, hash: file.hash });
      const stored = await Promise.all(contents.map((each) => store.has(each)));
      return { mayEdit: true, count, hasSame: same !== undefined, isStored: !stored.includes(false) };
    },
    permit: (actor, state) => mayAttach(actor, state),
    decide: (state, file) => {
      const admitted = admit(state);
      return admitted.ok ? agree(file) : admitted;
    },
    write: async (writer, file, { projectId, actor, now, newId }) => {
      const attachmentId = newId();
      await insertAttachment(writer, file, { projectId, id: attachmentId, by: nameOf(actor), now });
      return { subject: file.record, output: { id: attachmentId } };
    },
  });
}

/** Holds locks until the transaction ends: two uploads to one record count one after the other, and a content is not swept away while it is added. */
export async function inTurn(reader: Reader, names: readonly string[]): Promise<void> {
  for (const name of names.toSorted()) await sql`select pg_advisory_xact_lock(hashtextextended(${`attachment ${name}`}, 0))`.execute(reader.reading);
}

interface Inserted {
  readonly projectId: string;
  readonly id: string;
  readonly by: string;
  readonly now: string;
}

async function insertAttachment(writer: Writer, file: NewAttachment, at: Inserted): Promise<void> {
  const { title, alt, picture, record, ...plain } = file;
  await into<AttachmentTables>(writer).insertInto('attachment').values({
    ...plain,
    project_id: at.projectId,
    id: at.id,
    record_kind: record.kind,
    record_id: record.id,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    small_hash: picture?.smallHash ?? null,
    title: title === null ? null : json(title),
    alt: alt === null ? null : json(alt),
    uploaded_by: at.by,
    uploaded_at: at.now,
  }).execute();
  const widths = (picture?.widths ?? []).map((each) => ({ project_id: at.projectId, attachment_id: at.id, width: each.width, hash: each.hash }));
  if (widths.length > 0) await into<AttachmentTables>(writer).insertInto('attachment_width').values(widths).execute();
}

function nameOf(actor: Actor): string {
  if (actor.kind === 'person') return `person:${actor.id}`;
  return actor.kind === 'system' ? `system:${actor.name}` : actor.kind;
}

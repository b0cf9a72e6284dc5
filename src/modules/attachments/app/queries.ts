import { sql } from 'kysely';
import type { RecordRef } from '../../../kernel/record.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { Attachment } from '../model/attachment.ts';
import type { AttachmentTables } from './tables.ts';

/** The files of one record, the oldest first: those made public, or all. Whether the record itself may be seen is the caller's to know. */
// the reader, the record's two names, and which of its files
export async function attachmentsOf(...[reader, projectId, record, which]: [Reader, string, RecordRef, 'public' | 'all']): Promise<readonly Attachment[]> {
  const all = present(reader, projectId).where('record_kind', '=', record.kind).where('record_id', '=', record.id);
  const rows = await (which === 'public' ? all.where('visibility', '=', 'public') : all).orderBy('uploaded_at').orderBy('id').execute();
  return rows.map(asAttachment);
}

/** AT-12: the public files of some records, the oldest first. Whether readers see the records is the caller's to know. */
export async function publicAttachments(reader: Reader, projectId: string, records: readonly RecordRef[]): Promise<readonly Attachment[]> {
  const rows = await present(reader, projectId).where('visibility', '=', 'public').where('record_id', 'in', records.map(({ id }) => id))
    .orderBy('uploaded_at').orderBy('id').execute();
  return rows.map(asAttachment).filter((file) => records.some(({ kind, id }) => kind === file.record.kind && id === file.record.id));
}

/** The records that have a public file. */
export async function recordsWithPublicFiles(reader: Reader, projectId: string): Promise<readonly RecordRef[]> {
  const rows = await from<AttachmentTables>(reader).selectFrom('attachment').select(['record_kind', 'record_id']).distinct()
    .where('project_id', '=', projectId).where('visibility', '=', 'public').where('removed_at', 'is', null).execute();
  return rows.map((row) => ({ kind: row.record_kind, id: row.record_id }));
}

/** An attachment with the names of its contents in the store. */
export interface StoredAttachment extends Attachment {
  readonly hash: string;
  readonly smallHash: string | undefined;
  /** By width; only the widths that are kept. */
  readonly widthHashes: Readonly<Record<number, string>>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One file; undefined where there is none, it was removed, or the id is none. */
export async function attachmentById(reader: Reader, projectId: string, id: string): Promise<StoredAttachment | undefined> {
  if (!uuid.test(id)) return undefined;
  const row = await present(reader, projectId).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : { ...asAttachment(row), hash: row.hash, smallHash: row.small_hash ?? undefined, widthHashes: row.widths };
}

/** AT-15: every file a person uploaded, in all projects, removed ones too, as the person gets to know it. */
export async function uploadsBy(reader: Reader, personId: string) {
  const rows = await from<AttachmentTables>(reader).selectFrom('attachment')
    .select(['project_id', 'record_kind', 'record_id', 'name', 'size', 'title', 'alt', 'credit', 'visibility', 'uploaded_at', 'removed_at'])
    .where('uploaded_by', '=', `person:${personId}`).orderBy('uploaded_at').orderBy('id').execute();
  return rows.map((row) => ({
    projectId: row.project_id, record: { kind: row.record_kind, id: row.record_id }, name: row.name, bytes: row.size,
    title: row.title, alt: row.alt, credit: row.credit, visibility: row.visibility,
    uploaded: row.uploaded_at.toISOString(), removed: row.removed_at?.toISOString() ?? null,
  }));
}

interface RecordCount {
  readonly count: number;
  readonly same: string | undefined;
}

/** How many files a record has, and the id of the one with this content. */
export async function filesOfRecord(reader: Reader, projectId: string, record: RecordRef & { readonly hash: string }): Promise<RecordCount> {
  const rows = await from<AttachmentTables>(reader).selectFrom('attachment').select(['id', 'hash']).where('project_id', '=', projectId)
    .where('record_kind', '=', record.kind).where('record_id', '=', record.id).where('removed_at', 'is', null).execute();
  return { count: rows.length, same: rows.find((row) => row.hash === record.hash)?.id };
}

function present(reader: Reader, projectId: string) {
  return from<AttachmentTables>(reader).selectFrom('attachment')
    .select(['id', 'record_kind', 'record_id', 'hash', 'small_hash', 'name', 'type', 'size', 'width', 'height', 'title', 'alt', 'credit'])
    .select(['visibility', 'revision', 'uploaded_at', widthsOf.as('widths')])
    .where('project_id', '=', projectId).where('removed_at', 'is', null);
}

/** The contents of a picture by width, of the attachment that is selected. */
const widthsOf = sql<Readonly<Record<number, string>>>`coalesce((
  select jsonb_object_agg(w.width, w.hash) from attachment_width w where w.project_id = attachment.project_id and w.attachment_id = attachment.id
), '{}')`;

type Row = Awaited<ReturnType<ReturnType<typeof present>['execute']>>[number];

function asAttachment(row: Row): Attachment {
  const { id, name, type, size, width, height, visibility, revision } = row;
  const widths = Object.keys(row.widths).map(Number).toSorted((a, b) => a - b);
  return {
    id, name, type, size, visibility, revision,
    record: { kind: row.record_kind, id: row.record_id },
    picture: width === null || height === null ? undefined : { width, height, hasSmall: row.small_hash !== null, widths },
    title: row.title ?? undefined,
    alt: row.alt ?? undefined,
    credit: row.credit ?? undefined,
    uploadedAt: row.uploaded_at.toISOString(),
  };
}

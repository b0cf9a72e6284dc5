import type { Actor } from '../../../kernel/actor.ts';
import type { SubjectRef } from '../../../kernel/record.ts';
import { from, into, json, type Reader, type Writer } from '../../../platform/db/index.ts';
import type { EditingTables } from './tables.ts';

/** The content of a record at one of its revisions. */
export interface Version {
  readonly revision: number;
  /** When it was written, ISO 8601; undefined for what stood there before its first change. */
  readonly at: string | undefined;
  /** Id of the person who wrote it; undefined where it was the program. */
  readonly personId: string | undefined;
  readonly content: Readonly<Record<string, unknown>>;
}

/** All kept versions of a record, the newest first. */
export async function versionsOf(reader: Reader, projectId: string, { kind, id }: SubjectRef): Promise<readonly Version[]> {
  const rows = await from<EditingTables>(reader).selectFrom('record_version').select(['revision', 'at', 'actor', 'content'])
    .where('project_id', '=', projectId).where('kind', '=', kind).where('id', '=', id).orderBy('revision', 'desc').limit(200).execute();
  return rows.map(({ revision, at, actor, content }) => ({ revision, at: at?.toISOString(), personId: actor ?? undefined, content }));
}

/** The content as of a revision: the newest version that is not younger. */
export async function contentAt(reader: Reader, projectId: string, at: SubjectRef & { readonly revision: number }) {
  const row = await from<EditingTables>(reader).selectFrom('record_version').select('content')
    .where('project_id', '=', projectId).where('kind', '=', at.kind).where('id', '=', at.id).where('revision', '<=', at.revision)
    .orderBy('revision', 'desc').limit(1).executeTakeFirst();
  return row?.content;
}

interface Keep extends SubjectRef {
  readonly projectId: string;
  readonly revision: number;
  readonly content: unknown;
  /** Absent for what stood there before its first change. */
  readonly by?: { readonly actor: Actor; readonly at: string };
}

/** Keeps versions; one that is kept already stays. */
export async function keepVersions(writer: Writer, ...versions: readonly Keep[]): Promise<void> {
  const rows = versions.map(({ projectId, kind, id, revision, content, by }) => (
    { project_id: projectId, kind, id, revision, at: by?.at ?? null, actor: by?.actor.kind === 'person' ? by.actor.id : null, content: json(content) }
  ));
  await into<EditingTables>(writer).insertInto('record_version').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
}

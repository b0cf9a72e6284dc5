import { sql } from 'kysely';
import { from, type Reader } from '../../../../platform/db/index.ts';
import type { AboutRecord } from '../records.ts';
import type { CoordinationTables } from '../tables.ts';

/** Something said about a record. */
export interface Comment {
  readonly id: string;
  readonly about: AboutRecord;
  /** Plain text; '' where it was taken back. */
  readonly words: string;
  /** Id of the person; undefined where it was the program. */
  readonly by: string | undefined;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly isRemoved: boolean;
  /** Ids of the people it names. */
  readonly mentions: readonly string[];
}

/** CO-07: what was said about a record, the oldest first. */
export async function commentsOn(reader: Reader, projectId: string, { kind, id }: AboutRecord): Promise<readonly Comment[]> {
  const rows = await all(reader, projectId).where('record_kind', '=', kind).where('record_id', '=', id).orderBy('written_at').orderBy('id').execute();
  return rows.map(asComment);
}

/** The newest comments that name a person, for "my work". */
export async function commentsNaming(reader: Reader, projectId: string, { personId, limit }: { readonly personId: string; readonly limit: number }): Promise<readonly Comment[]> {
  const naming = from<CoordinationTables>(reader).selectFrom('comment_mention').select('comment_id').where('project_id', '=', projectId).where('person_id', '=', personId);
  const rows = await all(reader, projectId).where('removed_at', 'is', null)
    .where('id', 'in', naming).orderBy('written_at', 'desc').orderBy('id').limit(limit).execute();
  return rows.map(asComment);
}

function all(reader: Reader, projectId: string) {
  return from<CoordinationTables>(reader).selectFrom('comment')
    .select(['id', 'record_kind', 'record_id', 'words', 'written_by', 'written_at', 'removed_at'])
    .select(sql<readonly string[]>`array(
      select m.person_id::text from comment_mention m where m.project_id = comment.project_id and m.comment_id = comment.id order by m.person_id)`.as('mentions'))
    .where('project_id', '=', projectId);
}

function asComment(row: Awaited<ReturnType<ReturnType<typeof all>['execute']>>[number]): Comment {
  return {
    id: row.id, about: { kind: row.record_kind, id: row.record_id }, words: row.words, by: row.written_by ?? undefined,
    at: row.written_at.toISOString(), isRemoved: row.removed_at !== null, mentions: row.mentions,
  };
}

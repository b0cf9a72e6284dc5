import { from, type Reader } from '../../../platform/db/index.ts';
import type { AuditTables } from './tables.ts';

/** One thing somebody did. */
export interface TrailEntry {
  readonly projectId: string;
  readonly at: string;
  readonly verb: string;
  readonly subject: { readonly kind: string; readonly id: string };
}

/** Everything a person did, oldest first: part of what is known about the person. */
export async function trailOf(reader: Reader, personId: string): Promise<readonly TrailEntry[]> {
  const rows = await from<AuditTables>(reader).selectFrom('audit_entry').select(['project_id', 'at', 'verb', 'subject_kind', 'subject_id'])
    .where('actor', '=', `person:${personId}`).orderBy('at').execute();
  return rows.map((row) => ({ projectId: row.project_id, at: row.at.toISOString(), verb: row.verb, subject: { kind: row.subject_kind, id: row.subject_id } }));
}

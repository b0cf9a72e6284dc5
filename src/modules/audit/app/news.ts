import { sql } from 'kysely';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { AuditTables } from './tables.ts';

/** One entry of the log as people read it: who did what to which record, and when. */
export interface Happening {
  readonly revision: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** Undefined where it was the program itself. */
  readonly personId: string | undefined;
  readonly verb: string;
  readonly subject: { readonly kind: string; readonly id: string };
}

interface Asked {
  /** Instant, ISO 8601; only what happened later. */
  readonly after: string;
  /** Left out: what this person did. */
  readonly butNotBy: string;
  readonly limit: number;
}

/** AU-06: what others did in a project since an instant, the newest first; the program's own doings are left out. */
export async function happeningsSince(reader: Reader, projectId: string, { after, butNotBy, limit }: Asked): Promise<readonly Happening[]> {
  const rows = await from<AuditTables>(reader).selectFrom('audit_entry').select(['revision', 'at', 'actor', 'verb', 'subject_kind', 'subject_id'])
    .where('project_id', '=', projectId).where('at', '>', new Date(after)).where('actor', 'like', 'person:%').where('actor', '<>', `person:${butNotBy}`)
    .orderBy('revision', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    revision: row.revision, at: row.at.toISOString(), personId: personIn(row.actor), verb: row.verb, subject: { kind: row.subject_kind, id: row.subject_id },
  }));
}

/** AU-06: when each person of a project last did something in it: instants, ISO 8601, by the person's id. */
export async function lastHeardFrom(reader: Reader, projectId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await from<AuditTables>(reader).selectFrom('audit_entry').select(['actor', sql<Date>`max(at)`.as('last')])
    .where('project_id', '=', projectId).where('actor', 'like', 'person:%').groupBy('actor').execute();
  return new Map(rows.flatMap(({ actor, last }) => {
    const id = personIn(actor);
    return id === undefined ? [] : [[id, last.toISOString()] as const];
  }));
}

function personIn(actor: string): string | undefined {
  return actor.startsWith('person:') ? actor.slice('person:'.length) : undefined;
}

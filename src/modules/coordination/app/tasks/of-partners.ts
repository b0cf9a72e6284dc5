import { from, into, type Reader, type Writer } from '../../../../platform/db/index.ts';
import type { CoordinationTables } from '../tables.ts';

/** Tasks of partners that one command ends. */
interface Asked {
  readonly projectId: string;
  /** The command. */
  readonly fulfilledBy: string;
}

/** The partners that were asked for this by that day, whatever became of it: nobody is asked twice. */
export async function partnersAsked(reader: Reader, { projectId, fulfilledBy }: Asked, due: string): Promise<ReadonlySet<string>> {
  const rows = await from<CoordinationTables>(reader).selectFrom('task').select('owner_partner_id')
    .where('project_id', '=', projectId).where('fulfilled_by', '=', fulfilledBy).where('due', '=', due).where('owner_partner_id', 'is not', null).execute();
  return new Set(rows.flatMap((row) => row.owner_partner_id ?? []));
}

interface Ended extends Asked {
  readonly partnerIds: readonly string[];
  /** The person who did it; null: the program. */
  readonly by: string | null;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/** CO-05: ends the open tasks of the partners that have done what they were asked for, in the command's own transaction. */
export async function endTasksOf(writer: Writer, { projectId, fulfilledBy, partnerIds, by, at }: Ended): Promise<void> {
  if (partnerIds.length === 0) return;
  await into<CoordinationTables>(writer).updateTable('task')
    .set((e) => ({ state: 'done' as const, ended_at: at, ended_by: by, revision: e('revision', '+', 1) }))
    .where('project_id', '=', projectId).where('fulfilled_by', '=', fulfilledBy).where('owner_partner_id', 'in', partnerIds).where('state', '=', 'open').execute();
}

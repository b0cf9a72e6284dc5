import { z } from 'zod';
import type { AuditNote } from '../../../../platform/command/index.ts';
import { into, type Writer } from '../../../../platform/db/index.ts';
import type { CoordinationTables } from '../tables.ts';
import { type Fulfilment, fulfilments } from './fulfilments.ts';

const fields = z.record(z.string(), z.unknown());

/**
 * CO-05: ends the open tasks that a command has fulfilled, in the command's own transaction. Its audit entry is theirs too:
 * a task ended like this names the same person and instant.
 */
export async function doneByDoing(writer: Writer, { projectId, verb, subject, input, actor, at }: AuditNote): Promise<void> {
  const given = fields.safeParse(input).data ?? {};
  for (const fulfilment of fulfilments.filter(({ command, byPartner }) => command === verb && byPartner !== true)) {
    const recordId = recordIn(fulfilment, { given, subjectId: subject.id });
    if (recordId === undefined) continue;
    await into<CoordinationTables>(writer).updateTable('task')
      .set((e) => ({ state: 'done' as const, ended_at: at, ended_by: actor.kind === 'person' ? actor.id : null, revision: e('revision', '+', 1) }))
      .where('project_id', '=', projectId).where('origin_kind', '=', fulfilment.kind).where('origin_id', '=', recordId)
      .where('fulfilled_by', '=', verb).where('state', '=', 'open').execute();
  }
}

/** The record that a command was about; none where it took something back from the public. */
function recordIn({ field }: Fulfilment, { given, subjectId }: { readonly given: Readonly<Record<string, unknown>>; readonly subjectId: string }): string | undefined {
  if (given['visibility'] === 'project' && field === undefined) return undefined;
  if (field === undefined) return subjectId;
  const id = given[field];
  return typeof id === 'string' ? id : undefined;
}

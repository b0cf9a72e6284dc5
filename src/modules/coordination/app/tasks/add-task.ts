import { z } from 'zod';
import { agree, type Refusal, refuse } from '../../../../kernel/result.ts';
import { id } from '../../../../kernel/slug.ts';
import { localizedText, type LocalizedText } from '../../../../kernel/text.ts';
import { command } from '../../../../platform/command/index.ts';
import { into, json } from '../../../../platform/db/index.ts';
import { taskLimits } from '../../model/task.ts';
import { mayAskFor } from '../policy.ts';
import type { Records } from '../records.ts';
import type { CoordinationTables } from '../tables.ts';
import { fulfilmentsFor } from './fulfilments.ts';
import { ownerOf } from './owners.ts';

const input = z.strictObject({
  title: localizedText,
  note: localizedText.nullable().default(null),
  /** A partner, or a person of the project. */
  ownerId: id,
  due: z.iso.date().refine((day) => day >= '1900' && day < '2200').nullable().default(null),
  /** The record it is about. */
  origin: z.strictObject({ kind: z.string().max(40), id }).nullable().default(null),
  /** The command that fulfils it by itself. */
  fulfilledBy: z.string().max(60).nullable().default(null),
});
type NewTask = z.infer<typeof input>;

/**
 * CO-01: gives a task to a partner or a person, by a day where one is named, about a record where it came from one.
 * Refuses an owner who is not of the project, a record that is not there, and a text that is too long.
 */
export function addTaskCommand(records: Records) {
  return command({
    name: 'task.add',
    input,
    load: async (reader, task, { projectId }) => ({
      owner: await ownerOf(reader, projectId, task.ownerId),
      origin: task.origin === null ? undefined : await records.find(reader, projectId, task.origin),
    }),
    permit: (actor, { owner }, { at: { projectId } }) => mayAskFor(actor, { projectId, owner }),
    decide: ({ owner, origin }, task) => {
      const [first, ...rest] = [...lengths(task), ...strays(task, { hasOrigin: origin !== undefined })];
      if (first !== undefined) return refuse(first, ...rest);
      return owner === undefined ? refuse({ code: 'unknown-reference', field: 'ownerId' }) : agree({ task, owner });
    },
    write: async (writer, { task, owner }, { projectId, actor, now, newId }) => {
      const taskId = newId();
      await into<CoordinationTables>(writer).insertInto('task').values({
        project_id: projectId, id: taskId, title: json(task.title), note: task.note === null ? null : json(task.note), due: task.due,
        owner_person_id: owner.personId ?? null, owner_partner_id: owner.partnerId ?? null,
        origin_kind: task.origin?.kind ?? null, origin_id: task.origin?.id ?? null, fulfilled_by: task.fulfilledBy,
        asked_by: actor.kind === 'person' ? actor.id : null, asked_at: now,
      }).execute();
      return { subject: { kind: 'task', id: taskId }, output: { id: taskId } };
    },
  });
}

function lengths({ title, note }: NewTask): readonly Refusal[] {
  const tooLong = (text: LocalizedText | null, limit: number) => Object.values(text?.texts ?? {}).some((each) => each.text.length > limit);
  const judge = (field: 'title' | 'note', text: LocalizedText | null): readonly Refusal[] => {
    const limit = taskLimits[field];
    return tooLong(text, limit) ? [{ code: 'text-too-long', field, values: { limit } }] : [];
  };
  return [...judge('title', title), ...judge('note', note)];
}

function strays({ origin, fulfilledBy }: NewTask, { hasOrigin }: { readonly hasOrigin: boolean }): readonly Refusal[] {
  const lost = origin !== null && !hasOrigin;
  const strange = fulfilledBy !== null && (origin === null || !fulfilmentsFor(origin.kind).some(({ command: name }) => name === fulfilledBy));
  return [...(lost ? [{ code: 'unknown-reference' as const, field: 'origin' }] : []), ...(strange ? [{ code: 'unknown-reference' as const, field: 'fulfilledBy' }] : [])];
}

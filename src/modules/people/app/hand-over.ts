import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { into, type Writer } from '../../../platform/db/index.ts';
import { isTiedToPartner } from '../model/membership.ts';
import { type OpenMembership, openMembershipsOf } from './lookup.ts';
import { mayHandOver } from './policy.ts';
import type { PeopleTables } from './tables.ts';

/** Passes what a person owns in another module on to somebody else, in the command's transaction. */
export type PassOn = (writer: Writer, parts: { readonly projectId: string; readonly from: string; readonly to: string; readonly now: string }) => Promise<void>;

/**
 * PE-07: somebody leaves a project: the memberships end, and what the person owns passes to another member. For a partner's roles
 * that is somebody of the same partner, or somebody for the whole project. Refuses the person as its own successor, and one who cannot be.
 */
export function handOverCommand(passOn: readonly PassOn[]) {
  return command({
    name: 'people.hand-over',
    input: z.strictObject({ personId: z.uuid(), toId: z.uuid() }),
    load: async (reader, { personId, toId }, { projectId }) => ({
      leaving: await openMembershipsOf(reader, projectId, personId),
      successor: await openMembershipsOf(reader, projectId, toId),
    }),
    permit: (actor, { leaving }, { input: { personId }, at: { projectId } }) =>
      mayHandOver(actor, { personId, places: leaving.map(({ role, partnerId }) => ({ projectId, role, partnerId })) }),
    decide: ({ leaving, successor }, { personId, toId }) =>
      (personId !== toId && canFollow(leaving, successor) ? agree({ personId, toId }) : refuse({ code: 'unknown-reference', field: 'toId' })),
    write: async (writer, { personId, toId }, { projectId, now }) => {
      for (const pass of passOn) await pass(writer, { projectId, from: personId, to: toId, now });
      await into<PeopleTables>(writer).updateTable('membership').set((e) => ({ until: now, revision: e('revision', '+', 1) }))
        .where('project_id', '=', projectId).where('person_id', '=', personId).where('until', 'is', null).execute();
      return { subject: { kind: 'person', id: personId }, output: { personId } };
    },
  });
}
export type HandOver = ReturnType<typeof handOverCommand>;

function canFollow(leaving: readonly OpenMembership[], successor: readonly OpenMembership[]): boolean {
  if (successor.some((each) => each.role === 'coordinator' || each.role === 'administrator')) return true;
  const left = leaving.filter((each) => isTiedToPartner(each.role));
  if (left.length < leaving.length) return false;
  return left.every((each) => successor.some((theirs) => theirs.partnerId === each.partnerId));
}

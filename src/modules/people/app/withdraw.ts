import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into } from '../../../platform/db/index.ts';
import { mayPlace } from './policy.ts';
import type { PeopleTables } from './tables.ts';

/** PE-05: withdraws an invitation; its link then leads nowhere. Refuses one that was accepted. */
export const withdrawInvitation = command({
  name: 'people.withdraw',
  input: z.strictObject({ id: z.uuid() }),
  load: async (reader, { id }, { projectId }) => from<PeopleTables>(reader).selectFrom('invitation').select(['id', 'role', 'partner_id', 'accepted_at', 'withdrawn_at'])
    .where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst(),
  permit: (actor, found, { at }) => found !== undefined && mayPlace(actor, { projectId: at.projectId, role: found.role, partnerId: found.partner_id ?? undefined }),
  decide: (found, { id }) => (found?.accepted_at === null && found.withdrawn_at === null ? agree({ id }) : refuse({ code: 'wrong-state' })),
  write: async (writer, { id }, { projectId, now }) => {
    await into<PeopleTables>(writer).updateTable('invitation').set({ withdrawn_at: now }).where('project_id', '=', projectId).where('id', '=', id).execute();
    return { subject: { kind: 'invitation', id }, output: { id } };
  },
});

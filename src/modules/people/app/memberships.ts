import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into } from '../../../platform/db/index.ts';
import { checkPlace } from '../model/membership.ts';
import { isPartner, openMembership } from './lookup.ts';
import { mayPlace } from './policy.ts';
import type { PeopleTables } from './tables.ts';

const change = z.strictObject({ id: z.uuid(), revision: z.int().positive(), role: z.enum(roles), partnerId: z.uuid().optional() });

/** PE-06: gives a member another role or partner. Refuses a place the person has already, and a decision on an older revision. */
export const changeMembership = command({
  name: 'membership.change',
  input: change,
  load: async (reader, { id, role, partnerId }, { projectId }) => {
    const found = await openMembership(reader, projectId, id);
    const twin = found === undefined ? undefined : await from<PeopleTables>(reader).selectFrom('membership').select('id')
      .where('project_id', '=', projectId).where('person_id', '=', found.personId).where('role', '=', role)
      .where('partner_id', 'is not distinct from', partnerId ?? null).where('until', 'is', null).where('id', '<>', id).executeTakeFirst();
    return { found, hasTwin: twin !== undefined, isPartner: await isPartner(reader, projectId, partnerId) };
  },
  permit: (actor, { found }, { input, at: { projectId } }) =>
    found !== undefined && mayPlace(actor, { ...found, projectId }) && mayPlace(actor, { projectId, role: input.role, partnerId: input.partnerId }),
  decide: (state, wished) => {
    if (state.found?.revision !== wished.revision) return refuse({ code: 'stale' });
    if (state.hasTwin) return refuse({ code: 'taken', field: 'role' });
    const place = checkPlace({ role: wished.role, partnerId: wished.partnerId }, state.isPartner);
    return place.ok ? agree(wished) : place;
  },
  write: async (writer, { id, revision, role, partnerId }, { projectId }) => {
    await into<PeopleTables>(writer).updateTable('membership').set({ role, partner_id: partnerId ?? null, revision: revision + 1 })
      .where('project_id', '=', projectId).where('id', '=', id).execute();
    return { subject: { kind: 'membership', id }, output: { id } };
  },
});

/** PE-06: ends a membership; the person keeps the account and what it is elsewhere. Refuses a decision on an older revision. */
export const endMembership = command({
  name: 'membership.end',
  input: z.strictObject({ id: z.uuid(), revision: z.int().positive() }),
  load: (reader, { id }, { projectId }) => openMembership(reader, projectId, id),
  permit: (actor, found, { at: { projectId } }) => found !== undefined && mayPlace(actor, { ...found, projectId }),
  decide: (found, { id, revision }) => (found?.revision === revision ? agree({ id, revision }) : refuse({ code: 'stale' })),
  write: async (writer, { id, revision }, { projectId, now }) => {
    await into<PeopleTables>(writer).updateTable('membership').set({ until: now, revision: revision + 1 }).where('project_id', '=', projectId).where('id', '=', id).execute();
    return { subject: { kind: 'membership', id }, output: { id } };
  },
});

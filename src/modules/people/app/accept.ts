import { z } from 'zod';
import type { Role } from '../../../kernel/actor.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into, type Reader } from '../../../platform/db/index.ts';
import { type InvitationState, invitationState } from '../model/membership.ts';
import { addMembership, personByEmail } from './lookup.ts';
import { mayAccept } from './policy.ts';
import type { PeopleTables } from './tables.ts';
import { tokenHash } from './token.ts';

const input = z.strictObject({
  token: z.string().min(20).max(100),
  /** Asked for where there is no account with this address yet. */
  personName: z.string().trim().max(120).default(''),
  lang: z.enum(langs),
});

/**
 * PE-04: accepts an invitation: an account where there is none, and the membership. The secret proves that the address is the person's.
 * Refuses one that was used, withdrawn or is too old, and a missing name.
 */
export const acceptInvitation = command({
  name: 'people.accept',
  input,
  load: async (reader, { token }, { projectId, now }) => {
    const invitation = await invitationByToken(reader, token, now);
    const mine = invitation?.projectId === projectId ? invitation : undefined;
    return { invitation: mine, person: mine === undefined ? undefined : await personByEmail(reader, mine.email) };
  },
  permit: (actor, { invitation, person }) => mayAccept(actor, { held: invitation !== undefined, personId: person?.id }),
  decide: ({ invitation, person }, { personName, lang }) => {
    if (invitation?.state !== 'open') return refuse({ code: 'wrong-state' });
    if (person === undefined && personName === '') return refuse({ code: 'required', field: 'personName' });
    return agree({ invitation, person, personName, lang });
  },
  write: async (writer, { invitation, person, personName, lang }, { projectId, newId, now }) => {
    const db = into<PeopleTables>(writer);
    const personId = person?.id ?? newId();
    const { email, role, partnerId } = invitation;
    if (person === undefined) {
      await db.insertInto('person').values({ id: personId, name: personName, email, email_verified: true, lang, created_at: now, updated_at: now }).execute();
    }
    await addMembership(writer, { projectId, id: newId(), personId, role, partnerId, now });
    await db.updateTable('invitation').set({ accepted_at: now, accepted_by: personId }).where('project_id', '=', projectId).where('id', '=', invitation.id).execute();
    return { subject: { kind: 'person', id: personId }, output: { personId, email } };
  },
});

/** An invitation as who holds its secret sees it. */
export interface HeldInvitation {
  readonly projectId: string;
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly partnerId: string | undefined;
  readonly lang: Lang;
  readonly state: InvitationState;
}

/** The invitation this secret belongs to; undefined where there is none. */
export async function invitationByToken(reader: Reader, token: string, now: string): Promise<HeldInvitation | undefined> {
  const row = await from<PeopleTables>(reader).selectFrom('invitation').selectAll().where('token_hash', '=', tokenHash(token)).executeTakeFirst();
  if (row === undefined) return undefined;
  const state = invitationState({ expires: row.expires_at.toISOString(), accepted: row.accepted_at !== null, withdrawn: row.withdrawn_at !== null }, now);
  return { projectId: row.project_id, id: row.id, email: row.email, role: row.role, partnerId: row.partner_id ?? undefined, lang: row.lang, state };
}

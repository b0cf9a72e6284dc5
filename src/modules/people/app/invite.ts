import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { langs } from '../../../kernel/lang.ts';
import { agree } from '../../../kernel/result.ts';
import { randomToken } from '../../../platform/clock/index.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into, type Reader } from '../../../platform/db/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { checkAddresses, checkPlace, invitationDays, type Known } from '../model/membership.ts';
import { isPartner } from './lookup.ts';
import { mayPlace } from './policy.ts';
import { tokenHash } from './token.ts';
import type { PeopleTables } from './tables.ts';

const input = z.strictObject({
  emails: z.array(z.string().max(300)).max(500),
  role: z.enum(roles),
  partnerId: z.uuid().optional(),
  /** Language the invited read. */
  lang: z.enum(langs),
  /** The letter, written by the page in that language; `{token}` in it becomes each one's own secret. */
  letter: z.strictObject({ subject: z.string().min(1).max(200), text: z.string().max(5000).includes('{token}') }),
});

/**
 * PE-03: invites several people to one place in the project. Refuses, line by line, what is no mail address, who has the place already
 * and who is invited to it; then nobody is invited.
 */
export const invitePeople = command({
  name: 'people.invite',
  input,
  load: async (reader, { emails, role, partnerId }, { projectId, now }) => ({
    isPartner: await isPartner(reader, projectId, partnerId),
    known: await knownOf(reader, { projectId, emails, role, partnerId, now }),
  }),
  permit: (actor, _state, { input: { role, partnerId }, at }) => mayPlace(actor, { projectId: at.projectId, role, partnerId }),
  decide: (state, invited) => {
    const place = checkPlace({ role: invited.role, partnerId: invited.partnerId }, state.isPartner);
    const addresses = checkAddresses(invited.emails, state.known);
    if (!place.ok) return place;
    return addresses.ok ? agree({ ...invited, emails: addresses.value }) : addresses;
  },
  write: async (writer, { emails, role, partnerId, lang, letter }, { projectId, newId, now, actor }) => {
    const expires = new Date(new Date(now).getTime() + invitationDays * 24 * 60 * 60 * 1000).toISOString();
    const invitedBy = actor.kind === 'person' ? `person:${actor.id}` : 'system';
    const made = emails.map((email) => ({ id: newId(), email, token: randomToken() }));
    // an invitation that has run out makes room for its successor
    await into<PeopleTables>(writer).updateTable('invitation').set({ withdrawn_at: now })
      .where('project_id', '=', projectId).where('email', 'in', emails).where('role', '=', role)
      .where('accepted_at', 'is', null).where('withdrawn_at', 'is', null).where('expires_at', '<=', new Date(now)).execute();
    await into<PeopleTables>(writer).insertInto('invitation').values(made.map(({ id, email, token }) => ({
      project_id: projectId, id, email, role, partner_id: partnerId ?? null, lang, token_hash: tokenHash(token), invited_by: invitedBy, created_at: now, expires_at: expires,
    }))).execute();
    for (const { email, token } of made) {
      await queueMail(writer, { to: email, kind: 'invitation', lang, subject: letter.subject, text: letter.text.replaceAll('{token}', token), now });
    }
    return { subject: { kind: 'invitation', id: made[0]?.id ?? newId() }, output: { ids: made.map(({ id }) => id) } };
  },
});

interface Wanted {
  readonly projectId: string;
  readonly emails: readonly string[];
  readonly role: z.infer<typeof input>['role'];
  readonly partnerId: string | undefined;
  readonly now: string;
}

async function knownOf(reader: Reader, { projectId, emails, role, partnerId, now }: Wanted): Promise<Known> {
  if (emails.length === 0) return { members: [], invited: [] };
  const db = from<PeopleTables>(reader);
  const at = partnerId ?? null;
  const members = await db.selectFrom('membership as m').innerJoin('person as p', 'p.id', 'm.person_id').select('p.email')
    .where('m.project_id', '=', projectId).where('m.role', '=', role).where('m.partner_id', 'is not distinct from', at).where('m.until', 'is', null)
    .where('p.email', 'in', emails).execute();
  const invited = await db.selectFrom('invitation').select('email')
    .where('project_id', '=', projectId).where('role', '=', role).where('partner_id', 'is not distinct from', at)
    .where('accepted_at', 'is', null).where('withdrawn_at', 'is', null).where('expires_at', '>', new Date(now)).where('email', 'in', emails).execute();
  return { members: members.map(({ email }) => email), invited: invited.map(({ email }) => email) };
}

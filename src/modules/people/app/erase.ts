import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into } from '../../../platform/db/index.ts';
import { forgetMails } from '../../../platform/mail/index.ts';
import type { KeptAbout } from './kept.ts';
import { mayErasePerson } from './policy.ts';
import type { PeopleTables } from './tables.ts';

/**
 * PE-10, PE-13: erases a person's data: name, address, ways of signing in, invitations, mails, and what other modules keep for the person alone.
 * The id stays, so that records, threads and the log keep somebody to point to, without saying who.
 * Refuses who is still a member of a project: what is owned must be handed over first.
 */
export function erasePersonCommand(kept: readonly KeptAbout[]) {
  return command({
    name: 'person.erase',
    input: z.strictObject({ personId: z.uuid() }),
    load: async (reader, { personId }) => {
      const db = from<PeopleTables>(reader);
      const person = await db.selectFrom('person').select(['id', 'email']).where('id', '=', personId).where('erased_at', 'is', null).forUpdate().executeTakeFirst();
      const places = await db.selectFrom('membership').select('id').where('person_id', '=', personId).where('until', 'is', null).execute();
      return { person, isMember: places.length > 0 };
    },
    permit: (actor, { person }, { input }) => person !== undefined && mayErasePerson(actor, input),
    decide: ({ person, isMember }) => (person === undefined || isMember ? refuse({ code: 'wrong-state' }) : agree(person)),
    write: async (writer, { id, email: address }, { now }) => {
      const db = into<PeopleTables & Credentials>(writer);
      for (const table of ['person_session', 'person_credential', 'person_passkey', 'person_second_factor'] as const) {
        await db.deleteFrom(table).where('person_id', '=', id).execute();
      }
      await db.deleteFrom('invitation').where('email', '=', address).execute();
      await forgetMails(writer, address);
      for (const { forget } of kept) await forget?.(writer, id);
      const nobody = { name: '', email: `erased-${id}@invalid`, email_verified: false, image: null, two_factor_enabled: false, updated_at: now, erased_at: now };
      await db.updateTable('person').set(nobody).where('id', '=', id).execute();
      return { subject: { kind: 'person', id }, output: { id } };
    },
  });
}
export type ErasePerson = ReturnType<typeof erasePersonCommand>;

type Credentials = Record<'person_session' | 'person_credential' | 'person_passkey' | 'person_second_factor', { person_id: string }>;

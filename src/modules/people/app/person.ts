import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { langs } from '../../../kernel/lang.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into } from '../../../platform/db/index.ts';
import { forgetMails } from '../../../platform/mail/index.ts';
import { checkPlace } from '../model/membership.ts';
import { addMembership, isPartner, openMembershipsOf, personByEmail } from './lookup.ts';
import { mayCreatePerson, mayDescribePerson, mayErasePerson } from './policy.ts';
import type { PeopleTables } from './tables.ts';

const email = z.email().max(254).transform((text) => text.toLowerCase());
const personName = z.string().trim().min(1).max(120);

/** PE-08: makes an account with a place in the project; one that is there already only gets the place. For the program itself. */
export const createPerson = command({
  name: 'person.create',
  input: z.strictObject({ email, personName, lang: z.enum(langs), role: z.enum(roles), partnerId: z.uuid().optional() }),
  load: async (reader, wished, { projectId }) => {
    const person = await personByEmail(reader, wished.email);
    const places = person === undefined ? [] : await openMembershipsOf(reader, projectId, person.id);
    return { person, places, isPartner: await isPartner(reader, projectId, wished.partnerId) };
  },
  permit: (actor) => mayCreatePerson(actor),
  decide: (state, wished) => {
    const place = checkPlace({ role: wished.role, partnerId: wished.partnerId }, state.isPartner);
    if (!place.ok) return place;
    const isThere = state.places.some((each) => each.role === wished.role && each.partnerId === wished.partnerId);
    return agree({ ...wished, id: state.person?.id, isThere });
  },
  write: async (writer, { id, isThere, ...wished }, { projectId, newId, now }) => {
    const personId = id ?? newId();
    if (id === undefined) {
      const row = { id: personId, name: wished.personName, email: wished.email, email_verified: true, lang: wished.lang, created_at: now, updated_at: now };
      await into<PeopleTables>(writer).insertInto('person').values(row).execute();
    }
    if (!isThere) await addMembership(writer, { projectId, id: newId(), personId, role: wished.role, partnerId: wished.partnerId, now });
    return { subject: { kind: 'person', id: personId }, output: { personId } };
  },
});

const timeZone = z.string().max(60).refine((name) => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC', { message: 'not a time zone' });

/** PE-09: writes the own name, language and time zone. */
export const describePerson = command({
  name: 'person.describe',
  input: z.strictObject({ personId: z.uuid(), personName, lang: z.enum(langs), timeZone }),
  load: (reader, { personId }) => from<PeopleTables>(reader).selectFrom('person').select('id').where('id', '=', personId).where('erased_at', 'is', null).executeTakeFirst(),
  permit: (actor, found, { input }) => found !== undefined && mayDescribePerson(actor, input),
  decide: (_, wished) => agree(wished),
  write: async (writer, wished, { now }) => {
    const change = { name: wished.personName, lang: wished.lang, time_zone: wished.timeZone, updated_at: now };
    await into<PeopleTables>(writer).updateTable('person').set(change).where('id', '=', wished.personId).execute();
    return { subject: { kind: 'person', id: wished.personId }, output: { personId: wished.personId } };
  },
});

/**
 * PE-10: erases a person's data: name, address, ways of signing in, invitations, mails. The id stays, so that records and the log
 * keep somebody to point to, without saying who. Refuses who is still a member of a project: what is owned must be handed over first.
 */
export const erasePerson = command({
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
    const nobody = { name: '', email: `erased-${id}@invalid`, email_verified: false, image: null, two_factor_enabled: false, updated_at: now, erased_at: now };
    await db.updateTable('person').set(nobody).where('id', '=', id).execute();
    return { subject: { kind: 'person', id }, output: { id } };
  },
});

type Credentials = Record<'person_session' | 'person_credential' | 'person_passkey' | 'person_second_factor', { person_id: string }>;

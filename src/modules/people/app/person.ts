import { z } from 'zod';
import { roles } from '../../../kernel/actor.ts';
import { langs } from '../../../kernel/lang.ts';
import { agree } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { from, into } from '../../../platform/db/index.ts';
import { checkPlace } from '../model/membership.ts';
import { addMembership, isPartner, openMembershipsOf, personByEmail } from './lookup.ts';
import { mayCreatePerson, mayDescribePerson } from './policy.ts';
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

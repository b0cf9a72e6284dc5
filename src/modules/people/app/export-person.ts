import { from, type Reader } from '../../../platform/db/index.ts';
import { mailsTo } from '../../../platform/mail/index.ts';
import { type TrailEntry, trailOf } from '../../audit/index.ts';
import type { KeptAbout } from './kept.ts';
import type { PeopleTables } from './tables.ts';

/** Everything that is known about a person, as the person gets it (GDPR, articles 15 and 20). Times are instants, ISO 8601. */
export interface PersonalData {
  readonly person: Readonly<Record<string, string | boolean>>;
  readonly memberships: readonly { readonly projectId: string; readonly role: string; readonly partnerId: string | null; readonly since: string; readonly until: string | null }[];
  readonly invitations: readonly { readonly projectId: string; readonly role: string; readonly created: string; readonly accepted: string | null }[];
  readonly sessions: readonly { readonly began: string; readonly lastUsed: string; readonly browser: string | null }[];
  readonly passkeys: readonly { readonly name: string | null; readonly made: string | null }[];
  readonly mails: readonly { readonly kind: string; readonly subject: string; readonly created: string }[];
  readonly done: readonly TrailEntry[];
  /** What other modules keep, by the names of their parts. */
  readonly more: Readonly<Record<string, unknown>>;
}

/** PE-10, PE-13: the data of one person, in one piece, with what other modules keep; undefined where there is no such person. */
export async function personalDataOf(reader: Reader, personId: string, kept: readonly KeptAbout[]): Promise<PersonalData | undefined> {
  const db = from<PeopleTables & SignInTables>(reader);
  const person = await db.selectFrom('person').selectAll().where('id', '=', personId).where('erased_at', 'is', null).executeTakeFirst();
  if (person === undefined) return undefined;
  const memberships = await db.selectFrom('membership').selectAll().where('person_id', '=', personId).orderBy('since').execute();
  const invitations = await db.selectFrom('invitation').selectAll().where('email', '=', person.email).orderBy('created_at').execute();
  const sessions = await db.selectFrom('person_session').selectAll().where('person_id', '=', personId).orderBy('created_at').execute();
  const passkeys = await db.selectFrom('person_passkey').selectAll().where('person_id', '=', personId).orderBy('created_at').execute();
  return {
    person: {
      id: person.id, name: person.name, email: person.email, language: person.lang, timeZone: person.time_zone, secondFactor: person.two_factor_enabled,
      since: person.created_at.toISOString(),
    },
    memberships: memberships.map((each) => ({
      projectId: each.project_id, role: each.role, partnerId: each.partner_id, since: each.since.toISOString(), until: each.until?.toISOString() ?? null,
    })),
    invitations: invitations.map((each) => ({
      projectId: each.project_id, role: each.role, created: each.created_at.toISOString(), accepted: each.accepted_at?.toISOString() ?? null,
    })),
    sessions: sessions.map((each) => ({ began: each.created_at.toISOString(), lastUsed: each.updated_at.toISOString(), browser: each.user_agent })),
    passkeys: passkeys.map((each) => ({ name: each.name, made: each.created_at?.toISOString() ?? null })),
    mails: await mailsTo(reader, person.email),
    done: await trailOf(reader, personId),
    more: Object.fromEntries(await Promise.all(kept.map(async ({ part, read }) => [part, await read(reader, personId)] as const))),
  };
}

interface SignInTables {
  person_session: { person_id: string; created_at: Date; updated_at: Date; user_agent: string | null };
  person_passkey: { person_id: string; name: string | null; created_at: Date | null };
}

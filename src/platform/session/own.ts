import { from, into, type Reader } from '../db/index.ts';
import type { SessionCore } from './core.ts';
import type { SessionTables } from './schema.ts';

/** One place somebody is signed in at. */
export interface OwnSession {
  readonly id: string;
  /** Instant, ISO 8601. */
  readonly began: string;
  readonly lastUsed: string;
  /** What the browser says it is; empty where it said nothing. */
  readonly browser: string;
}

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly made: string | undefined;
}

/** The ways a person can sign in, beside a mailed link. */
export interface OwnSecurity {
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly passkeys: readonly OwnPasskey[];
  readonly sessions: readonly OwnSession[];
}

/** What a person has to sign in with, and where the person is signed in now. */
export async function securityOf(reader: Reader, personId: string, now: string): Promise<OwnSecurity> {
  const db = from<SessionTables>(reader);
  const person = await db.selectFrom('person').select('two_factor_enabled').where('id', '=', personId).executeTakeFirst();
  const password = await db.selectFrom('person_credential').select('id').where('person_id', '=', personId).where('provider_id', '=', 'credential').executeTakeFirst();
  const passkeys = await db.selectFrom('person_passkey').select(['id', 'name', 'created_at']).where('person_id', '=', personId).orderBy('created_at').execute();
  const sessions = await db.selectFrom('person_session').select(['id', 'user_agent', 'created_at', 'updated_at'])
    .where('person_id', '=', personId).where('expires_at', '>', new Date(now)).orderBy('updated_at', 'desc').execute();
  return {
    hasPassword: password !== undefined,
    hasSecondFactor: person?.two_factor_enabled ?? false,
    passkeys: passkeys.map(({ id, name, created_at }) => ({ id, name: name ?? '', made: created_at?.toISOString() })),
    sessions: sessions.map((each) => ({ id: each.id, began: each.created_at.toISOString(), lastUsed: each.updated_at.toISOString(), browser: each.user_agent ?? '' })),
  };
}

const idLike = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ends one session of this person, or removes one passkey; somebody else's is not there. Returns false where there is none. */
export async function removeOwn(core: SessionCore, table: 'person_session' | 'person_passkey', which: { readonly id: string; readonly personId: string }): Promise<boolean> {
  const { id, personId } = which;
  if (!idLike.test(id)) return false;
  const done = await core.database.transaction(async (writer) => {
    const removed = await into<SessionTables>(writer).deleteFrom(table).where('id', '=', id).where('person_id', '=', personId).returning('id').execute();
    return { ok: true as const, found: removed.length > 0 };
  });
  return done.found;
}

/** Ends every session of a person but one: "sign out everywhere else". */
export async function endOthers(core: SessionCore, { personId, sessionId }: { readonly personId: string; readonly sessionId: string }): Promise<void> {
  await core.database.transaction(async (writer) => {
    await into<SessionTables>(writer).deleteFrom('person_session').where('person_id', '=', personId).where('id', '<>', sessionId).execute();
    return { ok: true as const };
  });
}

/** Removes what is over: sessions, links, challenges, counts of attempts. */
export async function sweep(core: SessionCore): Promise<void> {
  const now = new Date(core.now());
  await core.database.transaction(async (writer) => {
    const db = into<SessionTables>(writer);
    await db.deleteFrom('person_session').where('expires_at', '<', now).execute();
    await db.deleteFrom('sign_in_secret').where('expires_at', '<', now).execute();
    await db.deleteFrom('sign_in_attempt').where('expire', '<', now.getTime()).execute();
    return { ok: true as const };
  });
}

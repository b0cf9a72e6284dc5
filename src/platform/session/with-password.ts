import { from, into } from '../db/index.ts';
import { newId } from '../clock/index.ts';
import { type Auth, passwordLength } from './auth.ts';
import type { SessionCore } from './core.ts';
import { type Changed, outcomeOf, read, refused, type SignInOutcome } from './outcome.ts';
import { hashPassword, verifyPassword } from './password.ts';
import type { SessionTables } from './schema.ts';

export interface PasswordAttempt {
  readonly email: string;
  readonly password: string;
  /** False on a machine that others use: the session ends with the browser, after a day at the latest. */
  readonly remember: boolean;
  readonly address: string;
  readonly headers: Headers;
}

/**
 * Signs in with address and password. An unknown address, an account without password and a wrong password cost the same
 * and get the same answer. Refuses after ten failures for an account, or thirty from a machine, within a quarter of an hour.
 */
export async function signInWithPassword(core: SessionCore, auth: Auth, attempt: PasswordAttempt): Promise<SignInOutcome> {
  const email = attempt.email.trim().toLowerCase();
  const wait = (await core.throttle.take('password-address', attempt.address)) ?? (await core.throttle.take('password-account', email));
  if (wait !== undefined) return refused('throttled', wait);
  const body = { email, password: attempt.password.slice(0, passwordLength.max), rememberMe: attempt.remember };
  const outcome = outcomeOf(await read(auth.api.signInEmail({ body, headers: attempt.headers, asResponse: true })), 'wrong');
  if (outcome.kind !== 'refused') await core.throttle.forget('password-account', email);
  return outcome;
}

export interface NewPassword {
  readonly personId: string;
  readonly sessionId: string;
  /** What the person says it is now; not asked for right after signing in, which is how a forgotten one is replaced. */
  readonly current: string;
  readonly next: string;
  /** True when the session began a moment ago. */
  readonly fresh: boolean;
}

/** Sets or changes the password; every other session of the person ends. */
export async function setPassword(core: SessionCore, wish: NewPassword): Promise<Changed> {
  if (wish.next.length < passwordLength.min) return { kind: 'refused', why: 'too-short' };
  if (wish.next.length > passwordLength.max) return { kind: 'refused', why: 'too-long' };
  if ((await core.throttle.take('password-account', wish.personId)) !== undefined) return { kind: 'refused', why: 'throttled' };
  const known = await passwordOf(core, wish.personId);
  if (!wish.fresh && !(known !== undefined && (await verifyPassword({ hash: known, password: wish.current })))) {
    return { kind: 'refused', why: known === undefined ? 'not-fresh' : 'wrong' };
  }
  const password = await hashPassword(wish.next);
  await core.database.transaction(async (writer) => {
    const db = into<SessionTables & { person_credential: { account_id: string } }>(writer);
    await db.deleteFrom('person_credential').where('person_id', '=', wish.personId).where('provider_id', '=', 'credential').execute();
    await db.insertInto('person_credential')
      .values({ id: newId(), person_id: wish.personId, provider_id: 'credential', account_id: wish.personId, password }).execute();
    await db.deleteFrom('person_session').where('person_id', '=', wish.personId).where('id', '<>', wish.sessionId).execute();
    return { ok: true as const };
  });
  await core.throttle.forget('password-account', wish.personId);
  return { kind: 'done', cookies: [] };
}

async function passwordOf(core: SessionCore, personId: string): Promise<string | undefined> {
  const row = await from<SessionTables>(core.database).selectFrom('person_credential').select('password')
    .where('person_id', '=', personId).where('provider_id', '=', 'credential').executeTakeFirst();
  return row?.password ?? undefined;
}

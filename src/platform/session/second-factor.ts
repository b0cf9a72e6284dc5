import type { Auth } from './auth.ts';
import type { SessionCore } from './core.ts';
import { type Changed, read, refused, type SignInOutcome } from './outcome.ts';

/** A second factor that waits for its first code. Shown once: the key, its address for apps, the codes for a lost phone. */
export interface NewTotp {
  readonly kind: 'started';
  /** `otpauth://totp/…`, as authenticator apps read it. */
  readonly address: string;
  /** Base32, for typing. */
  readonly key: string;
  readonly backupCodes: readonly string[];
}

/** Starts a second factor (RFC 6238: SHA-1, six digits, thirty seconds); it counts once a first code was right. Refuses a wrong password. */
export async function startTotp(auth: Auth, wish: { readonly password: string; readonly headers: Headers }): Promise<NewTotp | Extract<Changed, { kind: 'refused' }>> {
  const body = { method: 'totp' as const, ...(wish.password === '' ? {} : { password: wish.password.slice(0, 128) }) };
  const answer = await read(auth.api.enableTwoFactor({ body, headers: wish.headers, asResponse: true }));
  const { totpURI, backupCodes } = answer.data;
  if (!answer.ok || typeof totpURI !== 'string' || !Array.isArray(backupCodes)) return { kind: 'refused', why: 'wrong' };
  return { kind: 'started', address: totpURI, key: new URL(totpURI).searchParams.get('secret') ?? '', backupCodes: backupCodes.map(String) };
}

/** The first code of a new second factor: from now on it is asked for. The session gets a new name. */
export async function confirmTotp(core: SessionCore, auth: Auth, wish: { readonly code: string; readonly headers: Headers; readonly personId: string }): Promise<Changed> {
  if ((await core.throttle.take('code-address', wish.personId)) !== undefined) return { kind: 'refused', why: 'throttled' };
  const answer = await read(auth.api.verifyTOTP({ body: { code: digits(wish.code) }, headers: wish.headers, asResponse: true }));
  return answer.ok ? { kind: 'done', cookies: answer.cookies } : { kind: 'refused', why: 'wrong' };
}

/** Ends the second factor. Refuses a wrong password. */
export async function stopTotp(auth: Auth, wish: { readonly password: string; readonly headers: Headers }): Promise<Changed> {
  const body = wish.password === '' ? {} : { password: wish.password.slice(0, 128) };
  const answer = await read(auth.api.disableTwoFactor({ body, headers: wish.headers, asResponse: true }));
  return answer.ok ? { kind: 'done', cookies: answer.cookies } : { kind: 'refused', why: 'wrong' };
}

export interface GivenCode {
  readonly code: string;
  readonly address: string;
  readonly headers: Headers;
}

/**
 * The second step of signing in: a code of the app, or one of the codes for a lost phone. A code of the app works once
 * (OWASP ASVS 2.8.4). After five wrong ones the first step has to be done again; after ten the account waits a quarter of an hour.
 */
export async function giveSecondFactor(core: SessionCore, auth: Auth, wish: GivenCode): Promise<SignInOutcome> {
  const { headers } = wish;
  const wait = await core.throttle.take('code-address', wish.address);
  if (wait !== undefined) return refused('throttled', wait);
  if (!/^\s*\d{3}\s*\d{3}\s*$/.test(wish.code)) {
    const answer = await read(auth.api.verifyBackupCode({ body: { code: wish.code.trim().slice(0, 40) }, headers, asResponse: true }));
    return answer.ok ? { kind: 'in', cookies: answer.cookies } : refused('wrong');
  }
  const code = digits(wish.code);
  const answer = await read(auth.api.verifyTOTP({ body: { code }, headers, asResponse: true }));
  if (!answer.ok) return refused(answer.status === 429 ? 'throttled' : 'wrong');
  const user = answer.data['user'];
  const personId = typeof user === 'object' && user !== null && 'id' in user ? String(user.id) : '';
  if ((await core.throttle.take('totp-used', `${personId} ${code}`)) === undefined) return { kind: 'in', cookies: answer.cookies };
  await endByCookies(auth, answer.cookies);
  return refused('wrong');
}

/** Somebody saw the code and gave it a second time: the session it opened is closed before anybody uses it. */
async function endByCookies(auth: Auth, cookies: readonly string[]): Promise<void> {
  const headers = new Headers({ cookie: cookies.map((each) => each.split(';')[0] ?? '').join('; ') });
  await read(auth.api.signOut({ headers, asResponse: true }));
}

function digits(code: string): string {
  return code.replaceAll(/\D/g, '').slice(0, 6);
}

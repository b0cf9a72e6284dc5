import { createHash } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { magicLink } from 'better-auth/plugins/magic-link';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { APIError } from 'better-auth/api';
import { newId } from '../clock/index.ts';
import type { Database } from '../db/index.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { credentialTable, passkeyTable, secondFactorTable, secondFactorUserField, secretTable, sessionTable, userTable } from './schema.ts';

/** A city's own sign-in service (OpenID Connect). People of its own mail domains may use it, and nobody else. */
export interface IdentityProvider {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly domains: readonly string[];
}

export interface AuthParts {
  readonly database: Database;
  readonly secret: string;
  /** Origin that passkeys and providers know this installation by. */
  readonly origin: string;
  /** True where people reach it by https: cookies are then bound to the host and to https. */
  readonly secure: boolean;
  readonly providers: readonly IdentityProvider[];
}

const day = 24 * 60 * 60;
/** Sessions end a month after their last use; the library renews them once a day. */
export const sessionDays = 30;
/** A mailed link works for a quarter of an hour. */
export const linkMinutes = 15;

/** What the secret of a link is kept as: who reads the database cannot use it. */
export function linkHash(token: string): string {
  return createHash('sha256').update(`link:${token}`).digest('base64url');
}

/**
 * The sign-in library with everything about this installation: our tables, our password hash, no open sign-up, no telemetry,
 * no rate limit of its own (ours counts in the database), no address of anybody's machine.
 */
export function createAuth(parts: AuthParts) {
  return betterAuth({
    appName: 'BETTER',
    baseURL: parts.origin,
    basePath: '/auth',
    secret: parts.secret,
    database: { db: parts.database.reading, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: false, errorURL: '/' },
    trustedOrigins: [parts.origin],
    user: {
      ...userTable,
      additionalFields: { lang: { type: 'string', required: false, input: false } },
      validateUserInfo: ({ user, source }) => checkDomain(parts.providers, user.email, source.oauth?.providerId),
    },
    session: { ...sessionTable, expiresIn: sessionDays * day, updateAge: day, freshAge: day },
    // what a provider hands out beyond the name is not needed and not kept
    account: { ...credentialTable, updateAccountOnSignIn: false, accountLinking: { enabled: true, trustedProviders: parts.providers.map(({ id }) => id) } },
    databaseHooks: { account: { create: { before: (account) => Promise.resolve({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }) } } },
    verification: secretTable,
    emailAndPassword: {
      enabled: true, disableSignUp: true, autoSignIn: false, minPasswordLength: passwordLength.min, maxPasswordLength: passwordLength.max,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    advanced: {
      // the prefix makes browsers refuse the cookie from other hosts and without https; the library only knows `__Secure-`
      cookiePrefix: parts.secure ? '__Host-better' : 'better',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: parts.secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId(), validateSchema: false },
    },
    plugins: [links(), secondFactor(), passkeys(parts.origin), genericOAuth({ config: parts.providers.map(providerConfig) })],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** NIST SP 800-63B: length counts, not kinds of characters. */
export const passwordLength = { min: 12, max: 128 } as const;

function links() {
  return magicLink({
    expiresIn: linkMinutes * 60,
    disableSignUp: true,
    storeToken: { type: 'custom-hasher', hash: (token) => Promise.resolve(linkHash(token)) },
    // links are made by ourselves (link.ts), so that the mail is queued together with the secret
    sendMagicLink: () => undefined,
  });
}

/**
 * The library asks for the second factor after a password only; a mailed link is one factor as well. A passkey is two already
 * (`passkeys` below), and what a city's service asks its people for is the city's decision (docs/decisions/0017-second-factor.md).
 */
function secondFactor() {
  const plugin = twoFactor({
    issuer: 'BETTER', allowPasswordless: true,
    schema: { user: secondFactorUserField, twoFactor: secondFactorTable },
  });
  const [after] = plugin.hooks.after;
  if (after === undefined) throw new Error('the sign-in library asks for no second factor any more');
  const matcher = ({ path }: { readonly path?: string }) => path === '/sign-in/email' || path === '/magic-link/verify';
  return { ...plugin, hooks: { after: [{ ...after, matcher }] } };
}

/** A passkey counts as both factors, so the device must have checked who holds it. */
function passkeys(origin: string) {
  return passkey({
    rpName: 'BETTER',
    rpID: new URL(origin).hostname,
    origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'passkey_challenge' },
    schema: { passkey: passkeyTable },
    registration: { afterVerification: ({ verification }) => mustBeVerified(verification.registrationInfo?.userVerified) },
    authentication: { afterVerification: ({ verification }) => mustBeVerified(verification.authenticationInfo.userVerified) },
  });
}

function mustBeVerified(verified: boolean | undefined): Promise<undefined> {
  if (verified !== true) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED', message: 'the device did not check its holder' });
  return Promise.resolve(undefined);
}

function providerConfig({ id, name, issuer, clientId, clientSecret }: IdentityProvider) {
  return {
    providerId: id, name, clientId, clientSecret, pkce: true, disableSignUp: true, requireIdTokenVerification: true,
    scopes: ['openid', 'email', 'profile'],
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  };
}

/** A city's service vouches for the mail addresses of the city, and for no others: it could name anybody's. */
function checkDomain(providers: readonly IdentityProvider[], email: string | undefined, providerId: string | undefined) {
  const provider = providers.find(({ id }) => id === providerId);
  const domain = email?.toLowerCase().split('@').at(-1);
  if (provider === undefined || (domain !== undefined && provider.domains.includes(domain))) return undefined;
  return { error: 'foreign_domain' };
}

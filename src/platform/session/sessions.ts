import type { Lang } from '../../kernel/lang.ts';
import type { Database, Reader, Writer } from '../db/index.ts';
import { type Auth, createAuth, type IdentityProvider } from './auth.ts';
import { langOf, type LinkMail, type SessionCore } from './core.ts';
import { answerEndpoint } from './endpoints.ts';
import { linkAddress, type LinkWish, makeLink, requestLink, takeLink } from './link.ts';
import type { Changed, Refused, SignInOutcome } from './outcome.ts';
import { read, refused } from './outcome.ts';
import { endOthers, type OwnSecurity, removeOwn, securityOf, sweep } from './own.ts';
import { confirmTotp, giveSecondFactor, type NewTotp, startTotp, stopTotp } from './second-factor.ts';
import { createThrottle } from './throttle.ts';
import { type NewPassword, type PasswordAttempt, setPassword, signInWithPassword } from './with-password.ts';

export interface SessionParts {
  readonly database: Database;
  /** At least 32 characters; signs cookies, encrypts second factors. The same in every process. */
  readonly secret: string;
  /** Public origin where one is configured. */
  readonly origin: string | undefined;
  /** Queues the mail with a link that signs in. */
  readonly sendLink: (writer: Writer, mail: LinkMail) => Promise<void>;
  readonly providers?: readonly IdentityProvider[];
  readonly now: () => string;
}

/** Who the cookies of a request belong to. */
export interface Found {
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly lang: Lang;
  /** Instant the session began. */
  readonly began: string;
  /** To be set where the session was renewed. */
  readonly cookies: readonly string[];
}

/** Signing in, and everything a person does with the own ways of signing in. The library behind it is nobody else's business. */
export interface Sessions {
  readonly find: (headers: Headers) => Promise<Found | undefined>;
  readonly requestLink: (wish: LinkWish) => Promise<{ readonly kind: 'mailed' } | Refused>;
  readonly makeLink: (wish: { readonly email: string; readonly minutes: number; readonly loopback: boolean }) => Promise<string>;
  readonly linkAddress: typeof linkAddress;
  readonly useLink: (use: { readonly token: string; readonly headers: Headers; readonly loopback: boolean }) => Promise<SignInOutcome>;
  readonly signInWithPassword: (attempt: PasswordAttempt) => Promise<SignInOutcome>;
  readonly giveSecondFactor: (wish: { readonly code: string; readonly address: string; readonly headers: Headers }) => Promise<SignInOutcome>;
  readonly setPassword: (wish: NewPassword) => Promise<Changed>;
  readonly startTotp: (wish: { readonly password: string; readonly headers: Headers }) => Promise<NewTotp | Extract<Changed, { kind: 'refused' }>>;
  readonly confirmTotp: (wish: { readonly code: string; readonly headers: Headers; readonly personId: string }) => Promise<Changed>;
  readonly stopTotp: (wish: { readonly password: string; readonly headers: Headers }) => Promise<Changed>;
  readonly securityOf: (reader: Reader, personId: string) => Promise<OwnSecurity>;
  /** Ends one session of this person; false where there is none. */
  readonly endSession: (which: { readonly id: string; readonly personId: string }) => Promise<boolean>;
  readonly endOthers: (which: { readonly personId: string; readonly sessionId: string }) => Promise<void>;
  readonly removePasskey: (which: { readonly id: string; readonly personId: string }) => Promise<boolean>;
  /** Ends the session of this browser; returns the cookies that forget it. */
  readonly signOut: (headers: Headers) => Promise<readonly string[]>;
  /** The cities' own services, as the sign-in page lists them. */
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** Where to send the browser for a city's own service. */
  readonly startProvider: (wish: ProviderWish) => Promise<{ readonly kind: 'go'; readonly to: string; readonly cookies: readonly string[] } | Refused>;
  /** The few addresses below `/auth/` that a browser may ask; undefined for every other. */
  readonly handle: (request: Request) => Promise<Response | undefined>;
  /** Removes what is over. */
  readonly sweep: () => Promise<void>;
}

export interface ProviderWish {
  readonly id: string;
  readonly origin: string;
  readonly headers: Headers;
  /** Path to go on to; path of the sign-in page for when it goes wrong. */
  readonly next: string;
  readonly back: string;
}

/** So many origins are remembered where none is configured; more is somebody playing with the Host header. */
const mostOrigins = 20;

export function createSessions(parts: SessionParts): Sessions {
  const { database, now } = parts;
  const core: SessionCore = { database, now, throttle: createThrottle(database, parts.secret), sendLink: parts.sendLink, langOf };
  const providers = parts.providers ?? [];
  const at = authsByOrigin(parts);
  const auth = at(parts.origin ?? 'http://localhost', 'own');
  return {
    find: (headers) => find(auth, headers),
    requestLink: (wish) => requestLink(core, wish),
    makeLink: (wish) => makeLink(core, wish),
    linkAddress,
    useLink: (use) => takeLink(core, auth, use),
    signInWithPassword: (attempt) => signInWithPassword(core, auth, attempt),
    giveSecondFactor: (wish) => giveSecondFactor(core, auth, wish),
    setPassword: (wish) => setPassword(core, wish),
    startTotp: (wish) => startTotp(auth, wish),
    confirmTotp: (wish) => confirmTotp(core, auth, wish),
    stopTotp: (wish) => stopTotp(auth, wish),
    securityOf: (reader, personId) => securityOf(reader, personId, now()),
    endSession: (which) => removeOwn(core, 'person_session', which),
    endOthers: (which) => endOthers(core, which),
    removePasskey: (which) => removeOwn(core, 'person_passkey', which),
    signOut: async (headers) => (await read(auth.api.signOut({ headers, asResponse: true }))).cookies,
    providers: providers.map(({ id, name }) => ({ id, name })),
    startProvider: (wish) => startProvider(at, wish),
    handle: (request) => {
      const { origin, pathname } = new URL(request.url);
      return answerEndpoint(at(parts.origin ?? origin, pathname.startsWith('/auth/callback/') ? 'providers' : 'own'), request);
    },
    sweep: () => sweep(core),
  };
}

type AuthAt = (origin: string, kind: 'own' | 'providers', anew?: boolean) => Auth;

/**
 * The library keeps its origin, so there is one of it for each. The one that knows the cities' services reads their descriptions
 * when it is made: it is apart, so that a service that does not answer keeps nobody else from signing in.
 */
function authsByOrigin(parts: SessionParts): AuthAt {
  const known = new Map<string, Auth>();
  const secure = parts.origin?.startsWith('https:') === true;
  return (asked, kind, anew = false) => {
    const origin = parts.origin ?? asked;
    const key = `${kind} ${origin}`;
    const before = anew ? undefined : known.get(key);
    if (before !== undefined) return before;
    if (known.size >= mostOrigins) known.clear();
    const auth = createAuth({ database: parts.database, secret: parts.secret, origin, secure, providers: kind === 'providers' ? (parts.providers ?? []) : [] });
    known.set(key, auth);
    return auth;
  };
}

async function find(auth: Auth, headers: Headers): Promise<Found | undefined> {
  if (!headers.has('cookie')) return undefined;
  const { response, headers: set } = await auth.api.getSession({ headers, returnHeaders: true });
  if (response === null) return undefined;
  const { session, user } = response;
  return {
    personId: user.id, sessionId: session.id, name: user.name, email: user.email, lang: langOf(user.lang ?? undefined) ?? 'en',
    began: session.createdAt.toISOString(), cookies: set.getSetCookie(),
  };
}

/** A service that was not there when the library read its description is asked once more. */
async function startProvider(at: AuthAt, wish: ProviderWish): ReturnType<Sessions['startProvider']> {
  const body = { provider: wish.id, callbackURL: wish.next, errorCallbackURL: wish.back, disableRedirect: true };
  for (const anew of [false, true]) {
    const answer = await read(at(wish.origin, 'providers', anew).api.signInSocial({ body, headers: wish.headers, asResponse: true }));
    const to = answer.data['url'];
    if (answer.ok && typeof to === 'string') return { kind: 'go', to, cookies: answer.cookies };
  }
  return refused('unreachable');
}

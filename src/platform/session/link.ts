import { z } from 'zod';
import type { Lang } from '../../kernel/lang.ts';
import { newId, randomToken } from '../clock/index.ts';
import { from, into, type Reader, type Writer } from '../db/index.ts';
import { type Auth, linkHash, linkMinutes } from './auth.ts';
import type { SessionCore } from './core.ts';
import { outcomeOf, read, type Refused, refused, type SignInOutcome } from './outcome.ts';
import type { SessionTables } from './schema.ts';

export interface LinkWish {
  readonly email: string;
  /** Language of the page it was asked for on; the person's own is used where there is an account. */
  readonly lang: Lang;
  readonly origin: string;
  readonly address: string;
  /** Path to go on to after signing in. */
  readonly next: string | undefined;
}

/**
 * Mails a link that signs in, where there is an account with this address. The answer and the work are the same where there is none:
 * nobody learns from it who has an account. Refuses too many at once.
 */
export async function requestLink(core: SessionCore, wish: LinkWish): Promise<{ readonly kind: 'mailed' } | Refused> {
  const email = wish.email.trim().toLowerCase();
  const wait = (await core.throttle.take('link-address', wish.address)) ?? (await core.throttle.take('link-account', email));
  if (wait !== undefined) return refused('throttled', wait);
  await core.database.transaction(async (writer) => {
    const person = await personOf(writer, email);
    const token = await writeLink(writer, { email: person?.email ?? '', now: core.now(), minutes: linkMinutes, loopback: false });
    const lang = core.langOf(person?.lang) ?? wish.lang;
    await core.sendLink(writer, { to: person?.email, name: person?.name ?? '', lang, minutes: linkMinutes, url: linkAddress({ ...wish, lang, token }) });
    return { ok: true as const };
  });
  return { kind: 'mailed' };
}

/** The address that shows the page with the button; reading it uses nothing up (mail scanners read every link). */
export function linkAddress({ origin, lang, token, next }: { readonly origin: string; readonly lang: Lang; readonly token: string; readonly next?: string | undefined }): string {
  const query = new URLSearchParams({ token, ...(next === undefined ? {} : { next }) });
  return `${origin}/${lang}/account/link?${query.toString()}`;
}

/** A one-time link for an account, made by the program itself: the first administrator, the people of the demo. Returns its token. */
export function makeLink(core: SessionCore, wish: { readonly email: string; readonly minutes: number; readonly loopback: boolean }): Promise<string> {
  const made = core.database.transaction(async (writer) => ({ ok: true as const, token: await writeLink(writer, { ...wish, now: core.now() }) }));
  return made.then(({ token }) => token);
}

interface WrittenLink {
  readonly email: string;
  readonly now: string;
  readonly minutes: number;
  readonly loopback: boolean;
}

async function writeLink(writer: Writer, { email, now, minutes, loopback }: WrittenLink): Promise<string> {
  const token = randomToken();
  const expires = new Date(new Date(now).getTime() + minutes * 60_000);
  // the shape the library's own link endpoint reads; `loopback` is ours
  const row = { id: newId(), identifier: linkHash(token), value: JSON.stringify({ email, loopback }), expires_at: expires };
  await into<SessionTables>(writer).insertInto('sign_in_secret').values(row).execute();
  return token;
}

const stored = z.object({ loopback: z.boolean().optional() });

/** Uses a link up and signs in. One that was used, is too old, or may only be used on the machine itself is refused, all with the same word. */
export async function takeLink(core: SessionCore, auth: Auth, use: { readonly token: string; readonly headers: Headers; readonly loopback: boolean }): Promise<SignInOutcome> {
  const row = await from<SessionTables>(core.database).selectFrom('sign_in_secret').select('value').where('identifier', '=', linkHash(use.token)).executeTakeFirst();
  if (row === undefined) return refused('expired');
  const { loopback } = stored.parse(JSON.parse(row.value));
  if (loopback === true && !use.loopback) return refused('expired');
  return outcomeOf(await read(auth.api.magicLinkVerify({ query: { token: use.token }, headers: use.headers, asResponse: true })), 'expired');
}

async function personOf(reader: Reader, email: string) {
  return from<SessionTables>(reader).selectFrom('person').select(['name', 'email', 'lang']).where('email', '=', email).where('erased_at', 'is', null).executeTakeFirst();
}

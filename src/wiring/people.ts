import type { Actor } from '../kernel/actor.ts';
import type { Lang } from '../kernel/lang.ts';
import type { Locale } from '../kernel/locale.ts';
import { uploadsBy } from '../modules/attachments/index.ts';
import { keptTogether, passOnTasks } from '../modules/coordination/index.ts';
import { observationsBy } from '../modules/events/index.ts';
import { interestsBy } from '../modules/practices/index.ts';
import { citiesById } from '../modules/partnership/index.ts';
import {
  accountPages, createPerson, erasePersonCommand, handOverCommand, installationId, type KeptAbout, linkMail, membershipsOf, type PassOn, type PeopleParts, peopleWorkPages,
} from '../modules/people/index.ts';
import { goRound, hour, now } from '../platform/clock/index.ts';
import type { Runner } from '../platform/command/index.ts';
import { Problem } from '../platform/config/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { AccountPage, SignedIn, WorkPage } from '../platform/forms/index.ts';
import type { Mounting } from '../platform/http/index.ts';
import { createMailSender, queueMail, sweepMails } from '../platform/mail/index.ts';
import { createSessions, type IdentityProvider, type Sessions } from '../platform/session/index.ts';
import { startReminders } from './coordination.ts';

/** What leaving people own in other modules, in the order of the chain. */
const passOn: readonly PassOn[] = [passOnTasks];

/** The command that lets somebody leave a project. */
export const handOver = handOverCommand(passOn);

/** What the other modules keep about people. Observations, interest and files are the partners': they stay, under a number that names nobody. */
export const kept: readonly KeptAbout[] = [
  keptTogether,
  { part: 'observations', read: observationsBy },
  { part: 'interest', read: interestsBy },
  { part: 'files', read: uploadsBy },
];

/** The command that erases a person. */
export const erasePerson = erasePersonCommand(kept);

export interface PeopleWiring {
  readonly database: Database;
  readonly runner: Runner;
  readonly locales: Readonly<Record<Lang, Locale>>;
  /** Public origin where one is configured. */
  readonly origin: string | undefined;
  /** At least 32 characters, the same in every process (docs/operations.md). */
  readonly secret: string;
  readonly providers?: readonly IdentityProvider[];
  /** Undefined: mails wait in the outbox, where the administrator reads them. */
  readonly mail?: { readonly url: string; readonly from: string } | undefined;
  readonly mailFailed?: Parameters<typeof createMailSender>[0]['failed'];
  readonly remindersFailed?: (error: unknown) => void;
}

/** A line of the start: a person of the demo, and the address that signs in as it, once, on this machine. */
export interface DemoLink {
  readonly name: string;
  readonly url: string;
}

/** Signing in and people, put together. */
export interface People {
  readonly sessions: Sessions;
  readonly accountPages: readonly AccountPage[];
  readonly workPages: readonly WorkPage[];
  readonly findSignedIn: (headers: Headers) => Promise<SignedIn | undefined>;
  /** Mounts the few addresses below `/auth/` that the browser's own sign-in (passkeys, a city's service) needs. */
  readonly mountAuth: (mounting: Mounting) => void;
  /** Makes an administrator of the installation; returns the path and query of a one-time link that is open for a day. */
  readonly createAdministrator: (wish: { readonly email: string; readonly name: string }) => Promise<string>;
  readonly demoLinks: (wish: { readonly projectId: string; readonly origin: string }) => Promise<readonly DemoLink[]>;
  /** Starts sending mail where there is a server, reminding people, and sweeping what is over, once an hour; `address` is where this installation is reached. */
  readonly start: (address: string) => void;
  readonly close: () => Promise<void>;
}

export function createPeople(parts: PeopleWiring): People {
  const { database, runner, locales } = parts;
  const sessions = createSessions({
    database, now, secret: parts.secret, origin: parts.origin, providers: parts.providers ?? [],
    sendLink: async (writer, mail) => void (await queueMail(writer, linkMail(locales, mail, now()))),
  });
  const failed = parts.mailFailed === undefined ? {} : { failed: parts.mailFailed };
  const sender = parts.mail === undefined ? undefined : createMailSender({ database, now, ...parts.mail, ...failed });
  const pages: PeopleParts = { sessions, runner, locales, handOver, kept, erasePerson };
  const stops: (() => Promise<void>)[] = [];
  const sweep = () => Promise.all([sessions.sweep(), sweepMails(database, now())]);
  return {
    sessions,
    accountPages: accountPages(pages),
    workPages: peopleWorkPages(pages),
    findSignedIn: (headers) => findSignedIn(database, sessions, headers),
    mountAuth: (mounting) => mountAuth(mounting, sessions),
    createAdministrator: (wish) => createAdministrator(parts, sessions, wish),
    demoLinks: (wish) => demoLinks(parts, sessions, wish),
    start(address) {
      sender?.start();
      stops.push(startReminders({ database, runner, locales, secret: parts.secret, origin: parts.origin ?? address }, parts.remindersFailed ?? (() => undefined)));
      // what is over stays over; a sweep that fails is made good by the next
      stops.push(goRound(hour, sweep, () => undefined));
    },
    async close() {
      for (const stop of stops) await stop();
      await sender?.close();
    },
  };
}

async function findSignedIn(database: Database, sessions: Sessions, headers: Headers): Promise<SignedIn | undefined> {
  const found = await sessions.find(headers);
  if (found === undefined) return undefined;
  const { personId: id, name, email, lang, sessionId, cookies } = found;
  return { actor: { kind: 'person', id, memberships: await membershipsOf(database, id) }, name, email, lang, sessionId, cookies };
}

function mountAuth({ app, named, limited }: Mounting, sessions: Sessions): void {
  app.on(['GET', 'POST'], '/auth/*', async (c) => {
    named(c, 'auth');
    const wait = await limited(c, c.req.method === 'POST' ? 'attempt' : 'form');
    return wait ?? (await sessions.handle(c.req.raw)) ?? c.notFound();
  });
}

const linkMinutes = { administrator: 24 * 60, demo: 30 };

async function createAdministrator({ runner }: PeopleWiring, sessions: Sessions, { email, name }: { readonly email: string; readonly name: string }): Promise<string> {
  const actor: Actor = { kind: 'system', name: 'command line' };
  const wish = { email, personName: name, lang: 'en', role: 'administrator' };
  const done = await runner.run(createPerson, wish, { actor, projectId: installationId });
  if (!done.ok) throw new Problem(`No administrator was made: "${email}" must be an e-mail address, and the name at most 120 characters.`);
  const token = await sessions.makeLink({ email: email.toLowerCase(), minutes: linkMinutes.administrator, loopback: false });
  return sessions.linkAddress({ origin: '', lang: 'en', token });
}

/** One made-up person for each role; the names say that they are made up. */
const demoPeople = [
  { role: 'coordinator', city: undefined, lang: 'it' },
  { role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' },
  { role: 'practice-owner', city: 'birmingham', lang: 'en' },
  { role: 'policy-authority', city: 'tartu', lang: 'et' },
  { role: 'stakeholder', city: 'gavle', lang: 'sv' },
  { role: 'communication-manager', city: undefined, lang: 'it' },
  { role: 'programme-officer', city: undefined, lang: 'en' },
  { role: 'administrator', city: undefined, lang: 'en' },
] as const;

/** Makes the demo's people where they are missing, and a one-time link for each: half an hour, this machine only. */
async function demoLinks(parts: PeopleWiring, sessions: Sessions, wish: { readonly projectId: string; readonly origin: string }): Promise<readonly DemoLink[]> {
  const { database, runner, locales } = parts;
  const { projectId, origin } = wish;
  const actor: Actor = { kind: 'system', name: 'demo' };
  const cities = [...(await citiesById(database, projectId)).values()];
  const links: DemoLink[] = [];
  for (const { role, city: slug, lang } of demoPeople) {
    const city = cities.find((each) => each.slug === slug);
    const word = locales.en.say(`people.role-${role}`);
    const personName = city === undefined ? `Example ${word}` : `Example ${word}, ${locales.en.plain(city.name)}`;
    const email = `${[role, slug].filter((part) => part !== undefined).join('.')}@example.org`;
    const place = { role, ...(city === undefined ? {} : { partnerId: city.id }) };
    const at = role === 'administrator' ? installationId : projectId;
    const done = await runner.run(createPerson, { email, personName, lang, ...place }, { actor, projectId: at });
    // a city of the demo that is not there (a project of one's own) has nobody
    if (!done.ok) continue;
    const token = await sessions.makeLink({ email, minutes: linkMinutes.demo, loopback: true });
    links.push({ name: personName, url: sessions.linkAddress({ origin, lang, token }) });
  }
  return links;
}

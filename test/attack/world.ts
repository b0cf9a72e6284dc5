import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Actor, Role } from '../../src/kernel/actor.ts';
import { noProvenance } from '../../src/kernel/provenance.ts';
import { written } from '../../src/kernel/text.ts';
import { verifyAudit } from '../../src/modules/audit/index.ts';
import { recordNeed } from '../../src/modules/needs/index.ts';
import { citiesById } from '../../src/modules/partnership/index.ts';
import { createPerson, installationId } from '../../src/modules/people/index.ts';
import { diskStore } from '../../src/platform/files/index.ts';
import { formTokens, tokenField } from '../../src/platform/forms/index.ts';
import type { Log } from '../../src/platform/log/index.ts';
import { wiredDownloads } from '../../src/wiring/files/attachments.ts';
import { createSite } from '../../src/wiring/index.ts';
import { formRoutes } from '../../src/wiring/work.ts';
import { demoDatabase } from '../demo.ts';
import { recordPartnership } from '../partnership.ts';

export const origin = 'http://better.test';
const secret = 'thirty-two characters of a secret, at least';
const tokens = formTokens(secret);

/** What a form is filled in with: fields may be there several times. */
export type Fields = readonly (readonly [name: string, value: string])[];

function isList(fields: Fields | Readonly<Record<string, string>>): fields is Fields {
  return Array.isArray(fields);
}

/** A browser without script that is signed in, or not. */
export interface Browser {
  readonly actor: Actor;
  /** Cookies of the session; '' for who is not signed in. */
  readonly cookie: string;
  /** The form token this browser's pages carry. */
  readonly token: string;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Sends a form as its own page would: own origin, valid token, urlencoded. */
  readonly post: (path: string, fields: Fields | Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>) => Promise<Response>;
}

/** The whole site on a copy of the demo, with people of every role in it and a second project beside. Call it once, at the top of a test file. */
export async function attackedWorld({ unlimited = true, trustProxy = false } = {}) {
  const on = await demoDatabase();
  const { database, projectId } = on;
  const errors: unknown[] = [];
  const home = mkdtempSync(join(tmpdir(), 'attacked-'));
  const files = { store: diskStore(join(home, 'files')), scanner: undefined };
  const site = await createSite({
    database, root: join(import.meta.dirname, '../..'), log: hearing(errors), origin: undefined, trustProxy, unlimited, work: { secret, files },
  });
  afterAll(async () => {
    await site.close();
    rmSync(home, { recursive: true, force: true });
  });
  const { people, runner } = site;
  if (people === undefined) throw new Error('The site has no workspace.');
  const cities = new Map([...(await citiesById(database, projectId)).values()].map(({ id, slug }) => [slug, id]));
  const ask = (path: string, init: RequestInit) => Promise.resolve(site.app.request(`${origin}${path}`, init));

  /** A browser with these cookies. */
  function browserWith(actor: Actor, cookie: string, token: string): Browser {
    const own = { ...(cookie === '' ? {} : { cookie }) };
    return {
      actor, cookie, token,
      get: (path, headers = {}) => ask(path, { headers: { ...own, ...headers } }),
      post: (path, fields, headers = {}) => {
        const pairs: Fields = isList(fields) ? fields : Object.entries(fields);
        const body = new URLSearchParams([[tokenField, token], ...pairs.map(([name, value]): [string, string] => [name, value])]).toString();
        return ask(path, { method: 'POST', headers: { ...own, origin, 'content-type': 'application/x-www-form-urlencoded', ...headers }, body });
      },
    };
  }

  /** Signs in as a new person with this place in a project. */
  async function signedIn(role: Role, { city, at = projectId }: { readonly city?: string | undefined; readonly at?: string } = {}): Promise<Browser> {
    const partnerId = city === undefined ? undefined : (cities.get(city) ?? city);
    const email = `${role}.${city ?? 'all'}.${on.newId()}@example.org`;
    const wish = { email, personName: `Tester ${role}`, lang: 'en', role, ...(partnerId === undefined ? {} : { partnerId }) };
    const done = await runner.run(createPerson, wish, { actor: { kind: 'system', name: 'test' }, projectId: role === 'administrator' ? installationId : at });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return again(email);
  }

  /** A new session of somebody who has an account. */
  async function again(email: string): Promise<Browser> {
    if (people === undefined) throw new Error('The site has no workspace.');
    const token = await people.sessions.makeLink({ email, minutes: 15, loopback: false });
    const outcome = await people.sessions.useLink({ token, headers: new Headers({ origin }), loopback: true });
    if (outcome.kind !== 'in') throw new Error(`${email} could not sign in: ${JSON.stringify(outcome)}`);
    const cookie = outcome.cookies.map((each) => each.split(';')[0] ?? '').join('; ');
    const found = await people.findSignedIn(new Headers({ cookie }));
    if (found === undefined) throw new Error(`${email} is not signed in.`);
    return browserWith(found.actor, cookie, tokens.of(found.sessionId));
  }

  const holder = 'a-holder-of-nobody-in-particular';
  return {
    ...on, runner, site, forms: formRoutes({ database, runner, secret, people, files }), downloads: wiredDownloads(files), files,
    people, errors, cities, ask, signedIn, again, browserWith, tokens,
    anonymous: browserWith({ kind: 'anonymous' }, `better-form=${holder}`, tokens.of(holder)),
    /** What must hold whatever was asked: nothing failed, and every change stands in a log without a gap. */
    async wholeness() {
      const log = await verifyAudit(database, projectId);
      return { errors: errors.map(String), log: log.whole ? 'whole' : log, entries: log.whole ? log.entries : 0 };
    },
  };
}

export type World = Awaited<ReturnType<typeof attackedWorld>>;

/** A second project, with a partner, an officer of it and a need nobody outside of it knows. */
export async function otherProject(world: World) {
  const projectId = '01980000-0000-7000-8000-0000000000ff';
  const as = { actor: world.actor, projectId };
  const { elsewhere: partnerId } = await recordPartnership({ runner: world.runner, as }, ['elsewhere'], 'other');
  const need = { slug: 'their-need', title: written('en', 'Their need'), description: null, thematicAreaId: null, partnerId, visibility: 'project', provenance: noProvenance };
  const done = await world.runner.run(recordNeed, need, as);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return { projectId, partnerId, needId: done.value.id, officer: await world.signedIn('partner-officer', { city: partnerId, at: projectId }) };
}

function hearing(errors: unknown[]): Log {
  const silent = () => undefined;
  const hear = (...said: readonly unknown[]) => {
    const [first] = said;
    // pino is given what went wrong under `err`
    const err = typeof first === 'object' && first !== null && 'err' in first ? first.err : said;
    errors.push(err instanceof Error ? err.stack : err);
  };
  return { debug: silent, info: silent, warn: silent, error: hear, fatal: hear };
}

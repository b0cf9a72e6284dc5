import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import type { Log } from '../../../platform/log/index.ts';
import { createSite } from '../../../wiring/index.ts';

const { database } = await demoDatabase();
const errors: unknown[] = [];
const silent = () => undefined;
const log: Log = { debug: silent, info: silent, warn: silent, error: (...said: readonly unknown[]) => errors.push(said), fatal: silent };
const root = join(import.meta.dirname, '../../../..');
const site = await createSite({ database, root, log, origin: undefined, trustProxy: false, unlimited: true, work: { secret: 'a secret of thirty-two characters or more' } });
afterAll(() => site.close());
const origin = 'http://better.test';
const links = new Map((await site.demoLinks(origin)).map(({ name, url }) => [name, url]));

/** A browser without script: keeps cookies, fills in forms. */
function browser(headers: Readonly<Record<string, string>> = {}) {
  const jar = new Map<string, string>();
  const keep = (answer: Response) => {
    for (const each of answer.headers.getSetCookie()) {
      const [pair = ''] = each.split(';');
      const [name = '', ...value] = pair.split('=');
      if (each.includes('Max-Age=0')) jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return answer;
  };
  const cookie = () => [...jar].map((pair) => pair.join('=')).join('; ');
  const get = async (path: string) => {
    const answer = keep(await site.app.request(path.startsWith('http') ? path : `${origin}${path}`, { headers: { ...headers, cookie: cookie() } }));
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text(), headers: answer.headers };
  };
  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    const { html } = await get(path);
    const token = /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const url = path.startsWith('http') ? path : `${origin}${path}`;
    const body = new URLSearchParams({ 'form-token': token, ...fields }).toString();
    const sent = { ...headers, cookie: cookie(), origin, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = keep(await site.app.request(url, { method: 'POST', headers: sent, body }));
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text(), headers: answer.headers };
  };
  return { get, post, jar };
}

const secretIn = (url: string) => new URL(url, origin).searchParams.get('token') ?? '';

async function signedInAs(role: string) {
  const url = [...links].find(([name]) => name.includes(role))?.[1] ?? '';
  // each start prints new ones; a test signs in as often as it likes
  const fresh = new Map((await site.demoLinks(origin)).map((each) => [each.name, each.url]));
  const who = browser();
  const link = [...fresh].find(([name]) => name.includes(role))?.[1] ?? url;
  const done = await who.post(link, { token: secretIn(link) });
  expect([done.status, done.to]).toMatchObject([303, expect.stringContaining('/account/projects')]);
  return who;
}

async function mailTo(email: string): Promise<string> {
  const { rows } = await sql<{ body_text: string }>`select body_text from mail_outbox where recipient = ${email} order by id desc limit 1`.execute(database.reading);
  return /http:\S+/.exec(rows[0]?.body_text ?? '')?.[0] ?? '';
}

describe('the demo’s people', () => {
  test('SI-02 there is one for each role, named as an example, with a link that looking at uses nothing up', async () => {
    expect([...links.keys()]).toEqual([
      'Example coordinator', 'Example project officer, Nyíregyháza', 'Example practice owner, Birmingham', 'Example policy-responsible authority, Tartu',
      'Example stakeholder group member, Gävle', 'Example communication manager', 'Example programme officer', 'Example administrator',
    ]);
    const url = links.get('Example project officer, Nyíregyháza') ?? '';
    const scanner = browser();
    expect((await scanner.get(url)).status).toBe(200);
    const officer = browser();
    const done = await officer.post(url, { token: secretIn(url) });
    expect([done.status, done.to]).toEqual([303, '/hu/account/projects']);
    expect((await officer.get('/hu/account/projects')).html).toContain('projektmunkatárs, Nyíregyháza');
    const again = await browser().post(url, { token: secretIn(url) });
    expect([again.status, again.html.includes('már nem működik')]).toEqual([422, true]);
  });

  test('SI-02 through a proxy they are refused', async () => {
    const url = links.get('Example coordinator') ?? '';
    expect((await browser({ 'x-forwarded-for': '198.51.100.7' }).post(url, { token: secretIn(url) })).status).toBe(422);
    expect((await browser().post(url, { token: secretIn(url) })).status).toBe(303);
  });
});

describe('the account pages', () => {
  test('PE-12 send who is not signed in to the sign-in page and back, and never to another site', async () => {
    for (const page of ['projects', 'profile', 'security', 'my-data', 'outbox']) {
      const { status, to } = await browser().get(`/en/account/${page}`);
      expect([status, to]).toEqual([303, `/en/account/sign-in?next=%2Fen%2Faccount%2F${page}`]);
    }
    const url = [...(await site.demoLinks(origin))][0]?.url ?? '';
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/en//evil.example', 'javascript:alert(1)']) {
      const { to } = await browser().post(url, { token: secretIn(url), next });
      expect(to === '' || to === '/it/account/projects').toBe(true);
    }
  });

  test('SI-03 asking for a link says the same for everybody; the mail signs in', async () => {
    const known = await browser().post('/en/account/sign-in', { email: 'coordinator@example.org', way: 'link' });
    const unknown = await browser().post('/en/account/sign-in', { email: 'unknown@example.org', way: 'link' });
    expect([known.status, known.to]).toEqual([unknown.status, unknown.to]);
    expect((await browser().get(known.to)).html).toContain('a link is on its way');
    expect(await mailTo('unknown@example.org')).toBe('');
    const url = await mailTo('coordinator@example.org');
    expect(url).toMatch(/^http:\/\/better\.test\/it\/account\/link\?token=/);
    expect((await browser().post(url, { token: secretIn(url) })).to).toBe('/it/account/projects');
  });

  test('PE-11 keep what was typed, and say what is wrong at its field', async () => {
    const empty = await browser().post('/en/account/sign-in', { email: ' ', way: 'link' });
    expect([empty.status, empty.html.includes('href="#email"')]).toEqual([422, true]);
    const wrong = await browser().post('/hu/account/sign-in', { email: 'a<b@example.org', password: 'something wrong', way: 'password' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="a&lt;b@example.org"');
    expect(wrong.html).not.toContain('something wrong');
    const who = await signedInAs('stakeholder');
    const profile = await who.post('/sv/account/profile', { personName: '', lang: 'sv', timeZone: 'Mars/Base' });
    expect([profile.status, profile.html.includes('href="#personName"'), profile.html.includes('href="#timeZone"')]).toEqual([422, true, true]);
    const saved = await who.post('/sv/account/profile', { personName: 'Example <b>stakeholder</b>', lang: 'en', timeZone: 'Europe/Stockholm' });
    expect([saved.status, saved.to]).toEqual([303, '/en/account/profile?said=saved']);
    expect((await who.get('/en/account/profile')).html).toContain('Example &lt;b>stakeholder&lt;/b>');
  });

  test('SI-08 SI-09 set a password and a second factor, each on a plain form', async () => {
    const who = await signedInAs('programme officer');
    const short = await who.post('/en/account/security', { do: 'password', current: '', new: 'short' });
    expect([short.status, short.html.includes('at least 12 characters')]).toEqual([422, true]);
    expect((await who.post('/en/account/security', { do: 'password', current: '', new: 'a password long enough' })).status).toBe(303);
    const other = browser();
    const attempt = { email: 'programme-officer@example.org', password: 'a password long enough', way: 'password' };
    expect((await other.post('/en/account/sign-in', attempt)).to).toBe('/en/account/projects');
    const started = await who.post('/en/account/security', { do: 'start-totp', 'totp-password': 'a password long enough' });
    expect([started.status, started.html.includes('otpauth://totp/')]).toEqual([200, true]);
    expect((await who.post('/en/account/security', { do: 'confirm-totp', code: '000000' })).status).toBe(422);
    expect((await who.post('/en/account/security', { do: 'no-such-thing' })).status).toBe(404);
    expect((await who.post('/en/account/security', { do: 'end-others' })).status).toBe(303);
    expect((await other.get('/en/account/projects')).status).toBe(303);
  });

  test('PE-10 hand out one’s data as a file, and erase only who has left the projects and is sure', async () => {
    const who = await signedInAs('communication manager');
    const file = await who.post('/en/account/my-data', { do: 'export' });
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="better-my-data.json"');
    expect(JSON.parse(file.html)).toMatchObject({ person: { email: 'communication-manager@example.org' } });
    expect((await who.post('/en/account/my-data', { do: 'erase' })).status).toBe(422);
    expect((await who.post('/en/account/my-data', { do: 'erase', sure: 'yes' })).status).toBe(409);
  });

  test('PE-12 the outbox is for the installation’s administrators', async () => {
    expect((await (await signedInAs('coordinator')).get('/en/account/outbox')).status).toBe(404);
    expect((await (await signedInAs('administrator')).get('/en/account/outbox')).status).toBe(200);
  });

  test('SI-05 signing out takes a form, and ends it', async () => {
    const who = await signedInAs('practice owner');
    expect((await who.get('/en/account/sign-out')).status).toBe(200);
    expect((await who.get('/en/account/projects')).status).toBe(200);
    expect((await who.post('/en/account/sign-out', {})).to).toContain('/en/account/sign-in');
    expect((await who.get('/en/account/projects')).status).toBe(303);
  });
});

describe('inviting and accepting, as people do it', () => {
  test('PE-03 PE-04 a coordinator invites; the invited person reads, accepts, and is in', async () => {
    const coordinator = await signedInAs('coordinator');
    const page = await coordinator.get('/en/better/work/people/invite');
    const gavle = /value="([0-9a-f-]{36})">Gävle/.exec(page.html)?.[1] ?? '';
    const wrong = await coordinator.post('/en/better/work/people/invite', { emails: 'fine@example.org\nnot an address', role: 'partner-officer', partnerId: gavle, lang: 'sv' });
    expect([wrong.status, wrong.html.includes('No e-mail address: not an address')]).toEqual([422, true]);
    expect(wrong.html).toContain('fine@example.org');
    const done = await coordinator.post('/en/better/work/people/invite', { emails: 'nils@example.org', role: 'partner-officer', partnerId: gavle, lang: 'sv' });
    expect([done.status, done.to]).toEqual([303, '/en/better/work/people?said=done']);
    expect((await coordinator.get('/en/better/work/people')).html).toContain('nils@example.org');
    const url = await mailTo('nils@example.org');
    expect(url).toMatch(/^http:\/\/better\.test\/sv\/account\/invitation\?token=/);
    expect((await coordinator.get(url)).html).toContain('en annan adress');
    const nils = browser();
    expect((await nils.get(url)).html).toContain('projekthandläggare, Gävle');
    expect((await nils.post(url, { token: secretIn(url), personName: '', lang: 'sv' })).status).toBe(422);
    const accepted = await nils.post(url, { token: secretIn(url), personName: 'Nils Example', lang: 'sv' });
    expect([accepted.status, accepted.to]).toEqual([303, '/sv/account/projects']);
    expect((await nils.get('/sv/better/work/people')).html).toContain('Nils Example');
    expect((await browser().get(url)).html).toContain('kan inte tas emot');
  });

  test('PE-05 PE-06 PE-07 members are changed, ended, handed over; an officer sees the buttons for the own city only', async () => {
    const coordinator = await signedInAs('coordinator');
    const { html } = await coordinator.get('/en/better/work/people');
    const idOf = (name: string) => new RegExp(`/people/([0-9a-f-]{36})">${name}`).exec(html)?.[1] ?? '';
    const tartu = `/en/better/work/people/${idOf('Example policy-responsible')}`;
    const officer = await signedInAs('project officer');
    expect((await officer.get(tartu)).html).not.toContain('name="revision"');
    const id = /name="id" value="([0-9a-f-]{36})"/.exec((await coordinator.get(tartu)).html)?.[1] ?? '';
    expect((await officer.post(tartu, { do: 'end', id, revision: '1' })).status).toBe(404);
    expect((await coordinator.post(tartu, { do: 'end', id, revision: '7' })).status).toBe(409);
    expect((await coordinator.post(tartu, { do: 'hand-over', toId: idOf('Example practice owner') })).status).toBe(422);
    expect((await coordinator.post(tartu, { do: 'end', id, revision: '1' })).status).toBe(303);
    expect((await coordinator.get(tartu)).status).toBe(404);
    expect((await coordinator.get('/en/better/work/people/no-such-person')).status).toBe(404);
  });

  test('PE-11 nothing of all this was a failure of the program', () => {
    expect(errors).toEqual([]);
  });
});

import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { totp } from '../../../../test/authenticator.ts';
import { demoDatabase } from '../../../../test/demo.ts';
import { testReading } from '../../../../test/reading.ts';
import { accountAsk, mainOf, post } from '../../../../test/work-ask.tsx';
import { type WorkingPerson, workingPerson } from '../../../../test/working-people.ts';
import type { Role } from '../../../kernel/actor.ts';
import { langs } from '../../../kernel/lang.ts';
import { now } from '../../../platform/clock/index.ts';
import { type AccountAsk, type AccountPage, postedOf, type Submitted } from '../../../platform/forms/index.ts';
import { loadLocales } from '../../../platform/i18n/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { createSessions, type LinkMail } from '../../../platform/session/index.ts';
import { accountPages, endMembership, erasePersonCommand, handOverCommand, installationId, linkMail, membershipsOf, peopleOfProject } from '../index.ts';
import { onward } from './parts.ts';

const on = await demoDatabase();
const { database, runner, as, projectId } = on;
const { say } = testReading('en');
const mails: LinkMail[] = [];
const sessions = createSessions({
  database, now, secret: 'a secret of thirty-two characters or more', origin: 'http://better.test',
  sendLink: (_, mail) => {
    mails.push(mail);
    return Promise.resolve();
  },
});
const locales = loadLocales(fileURLToPath(new URL('../../../../locales', import.meta.url)));
const pages = accountPages({ sessions, runner, locales, handOver: handOverCommand([]), kept: [], erasePerson: erasePersonCommand([]) });
let machine = 0;

beforeEach(() => {
  mails.length = 0;
  machine += 1;
});

function page(name: string): AccountPage {
  const found = pages.find((each) => each.name === `account.${name}`);
  if (found === undefined) throw new Error(`no page ${name}`);
  return found;
}

/** Nobody's browser, each test's at a machine of its own. */
const nobody = (query: Readonly<Record<string, string>> = {}, headers = new Headers()): AccountAsk => (
  { ...accountAsk(on, { by: undefined, query }), headers, from: { address: `192.0.2.${machine}`, loopback: false }, now: now() }
);
const cookies = (set: readonly string[] = []) => new Headers({ cookie: set.filter((each) => !each.includes('Max-Age=0')).map((each) => each.split(';')[0]).join('; ') });
const setBy = (done: Submitted) => ('cookies' in done ? cookies(done.cookies) : new Headers());
const linkFor = (email: string) => sessions.makeLink({ email, minutes: 5, loopback: false });
const refusedWith = (done: Submitted) => (done.kind === 'again' ? [done.status, mainOf(done.view)] : [done.kind, '']);

/** A page asked by somebody in a browser that is signed in. */
async function inBrowser(by: WorkingPerson): Promise<AccountAsk> {
  const done = await sessions.useLink({ token: await linkFor(by.email), headers: new Headers(), loopback: false });
  if (done.kind !== 'in') throw new Error(done.kind);
  const headers = cookies(done.cookies);
  const sessionId = (await sessions.find(headers))?.sessionId ?? '';
  const { signedIn, ...ask } = accountAsk(on, { by });
  return { ...ask, headers, now: now(), signedIn: signedIn === undefined ? undefined : { ...signedIn, sessionId } };
}

const make = (name: string, role: Role, city?: string) => workingPerson(on, { name, role, lang: 'en', ...(city === undefined ? {} : { city }) });
const anna = await make('Anna', 'partner-officer', 'gavle');

describe('signing in', () => {
  const byLink = (email: string, next = '') => post(page('sign-in'), nobody(), [['way', 'link'], ['email', email], ['next', next]]);
  const byPassword = (email: string, password: string) => post(page('sign-in'), nobody(), [['way', 'password'], ['email', email], ['password', password]]);

  test('SI-03 an unknown address gets the answer of a known one, and no letter', async () => {
    const [known, unknown] = [await byLink(anna.email, '/en/better/work'), await byLink('ghost@example.eu', '/en/better/work')];
    expect(known).toEqual({ kind: 'done', to: '/en/account/sign-in?mailed=yes&next=%2Fen%2Fbetter%2Fwork' });
    expect(unknown).toEqual(known);
    expect(mails.map(({ to }) => to)).toEqual([anna.email, undefined]);
    const shown = mainOf(await page('sign-in').show(nobody({ mailed: 'yes', next: '/en/better/work' })));
    expect(shown).toContain(say('sign-in.mailed'));
    expect(shown).toContain('name="next" value="/en/better/work"');
  });

  test('SI-04 who asks too often is told how long to wait, and keeps what was typed', async () => {
    const often = await make('Often', 'stakeholder', 'gavle');
    for (let n = 0; n < 4; n += 1) expect((await byLink(often.email)).kind).toBe('done');
    const [status, html] = refusedWith(await byLink(often.email));
    expect([status, html]).toEqual([429, expect.stringMatching(/Try again in \d+ minutes/)]);
    expect(html).toContain(`value="${often.email}"`);
    for (let n = 0; n < 10; n += 1) await byPassword('guessed@example.eu', `wrong password ${n}`);
    expect(refusedWith(await byPassword('guessed@example.eu', 'wrong password'))[0]).toBe(429);
  });

  test('SI-07 a wrong password and an unknown address look the same, and no password comes back', async () => {
    const [known, unknown] = [refusedWith(await byPassword(anna.email, 'not the right one')), refusedWith(await byPassword('ghost@example.eu', 'not the right one'))];
    expect(known[0]).toBe(422);
    expect(String(known[1]).replaceAll(anna.email, 'X')).toBe(String(unknown[1]).replaceAll('ghost@example.eu', 'X'));
    expect(known[1]).not.toContain('not the right one');
  });

  test('PE-11 no address, a service that is not there and one that knows nobody here are said at the field', async () => {
    expect(refusedWith(await byLink('  '))).toEqual([422, expect.stringContaining(say('sign-in.email-missing'))]);
    const away = await post(page('sign-in'), nobody(), [['way', 'provider'], ['provider', 'nowhere']]);
    expect(refusedWith(away)).toEqual([422, expect.stringContaining(say('sign-in.provider-away'))]);
    expect(mainOf(await page('sign-in').show(nobody({ refused: 'yes' })))).toContain(say('sign-in.provider-refused'));
  });

  test.each([
    '//evil.example', 'https://evil.example', '/\\evil.example', '/en//evil.example', '/xx/account', '/en/a b', '/en/a\nb', `/en/${'x'.repeat(200)}`, '', 'en/account',
  ])('PE-12 the way back is never %j', (next) => {
    expect(onward(nobody(), next)).toBe('/en/account/projects');
    expect(onward(nobody(), '/sv/better/work/needs?city=gavle&page=2')).toBe('/sv/better/work/needs?city=gavle&page=2');
  });
});

describe('the link of a mail', () => {
  test.each(langs)('SI-01 comes in a letter in %s, with the name, the address alone on its line, and how long it works', (lang) => {
    const url = `http://better.test/${lang}/account/link?token=abc`;
    const mail = linkMail(locales, { to: anna.email, name: 'Anna {braces} <b>', lang, url, minutes: 15 }, now());
    expect(mail).toMatchObject({ to: anna.email, kind: 'sign-in-link', lang, subject: locales[lang].say('mail.link-subject') });
    expect(mail.text.split('\n')).toContain(url);
    for (const part of ['Anna {braces} <b>', '15']) expect(mail.text).toContain(part);
  });

  test('SI-01 asks for one click, works once, and leads on', async () => {
    const token = await linkFor(anna.email);
    expect(mainOf(await page('link').show(nobody({ token, next: '/en/better/work' })))).toContain(`name="token" value="${token}"`);
    const done = await post(page('link'), nobody(), [['token', token], ['next', '/en/better/work']]);
    expect(done).toMatchObject({ kind: 'done', to: '/en/better/work' });
    expect(await sessions.find(setBy(done))).toMatchObject({ personId: anna.id });
    for (const dead of [token, 'made up', '']) {
      expect(refusedWith(await post(page('link'), nobody(), [['token', dead]]))).toEqual([422, expect.stringContaining(say('sign-in.link-dead'))]);
    }
    expect(mainOf(await page('link').show(nobody()))).toContain('href="/en/account/sign-in"');
  });

  test('SI-09 stops at the second factor where there is one: wrong code, right code, code of a lost phone', async () => {
    const ask = await inBrowser(await make('Second', 'stakeholder', 'gavle'));
    const started = await sessions.startTotp({ password: '', headers: ask.headers });
    if (started.kind !== 'started') throw new Error('not started');
    const confirmed = await post(page('security'), ask, [['do', 'confirm-totp'], ['code', totp(started.key, Date.now())]]);
    expect(confirmed).toMatchObject({ kind: 'done', to: '/en/account/security', said: 'done' });
    const first = await post(page('link'), nobody(), [['token', await linkFor('second@example.eu')], ['next', '/en/better/work']]);
    expect(first).toMatchObject({ kind: 'done', to: '/en/account/second-factor?next=%2Fen%2Fbetter%2Fwork' });
    expect(await sessions.find(setBy(first))).toBeUndefined();
    const half = nobody({ next: '/en/better/work' }, setBy(first));
    expect(mainOf(await page('second-factor').show(half))).toContain('name="next" value="/en/better/work"');
    expect(refusedWith(await post(page('second-factor'), half, [['code', '000000'], ['next', '/en/x']]))).toEqual([422, expect.stringContaining('name="next" value="/en/x"')]);
    const done = await post(page('second-factor'), half, [['code', started.backupCodes[0] ?? ''], ['next', '/en/better/work']]);
    expect(done).toMatchObject({ kind: 'done', to: '/en/better/work' });
    expect(await sessions.find(setBy(done))).toMatchObject({ email: 'second@example.eu' });
    expect(refusedWith(await post(page('second-factor'), nobody(), [['code', '123456']]))[0]).toBe(422);
  });

  test('SI-05 signing out is asked before it is done, and ends the session of this browser', async () => {
    const ask = await inBrowser(anna);
    expect(mainOf(await page('sign-out').show(ask))).toContain(say('sign-in.out-title'));
    expect(await sessions.find(ask.headers)).toBeDefined();
    expect(await post(page('sign-out'), ask, [])).toMatchObject({ kind: 'done', to: '/en/account/sign-in', said: 'done' });
    expect(await sessions.find(ask.headers)).toBeUndefined();
  });
});

describe('one’s own pages', () => {
  test('PE-12 are for who is signed in: shown, they lead to the sign-in page; sent to, they are not there', async () => {
    for (const name of ['projects', 'profile', 'security', 'my-data', 'outbox']) {
      const shown = await page(name).show(nobody());
      expect(shown instanceof Response && [shown.status, shown.headers.get('location')]).toEqual([303, '/en/account/sign-in?next=%2Fen%2Faccount']);
      const { submit } = page(name);
      if (submit !== undefined) expect(await submit(nobody(), postedOf([['do', 'erase'], ['sure', 'yes']]))).toEqual({ kind: 'absent' });
    }
  });

  test('SI-08 SI-06 security: what is refused is said in words, and what is somebody else’s is not there', async () => {
    const [ask, other] = [await inBrowser(await make('Safe', 'stakeholder', 'gavle')), await inBrowser(anna)];
    const change = (...fields: (readonly [string, string])[]) => post(page('security'), ask, fields);
    expect(refusedWith(await change(['do', 'password'], ['new', 'short']))).toEqual([422, expect.stringContaining(say('people.password-short', { count: 12 }))]);
    expect(refusedWith(await change(['do', 'password'], ['new', 'short']))[1]).toContain('href="#new"');
    expect(refusedWith(await change(['do', 'password'], ['new', 'x'.repeat(129)]))[1]).toContain(say('people.password-long', { count: 128 }));
    const late = { ...ask, now: new Date(Date.parse(ask.now) + 31 * 60_000).toISOString() };
    expect(refusedWith(await post(page('security'), late, [['do', 'password'], ['new', 'a password long enough']]))[1]).toContain(say('people.password-not-fresh'));
    expect(await change(['do', 'password'], ['new', 'a password long enough'])).toMatchObject({ kind: 'done' });
    expect(mainOf(await page('security').show(ask))).toContain(say('people.password-set'));
    expect(refusedWith(await change(['do', 'start-totp'], ['totp-password', 'wrong']))).toEqual([422, expect.stringContaining(say('people.password-wrong'))]);
    for (const doing of ['end-session', 'remove-passkey']) expect(await change(['do', doing], ['id', other.signedIn?.sessionId ?? ''])).toEqual({ kind: 'absent' });
    for (const doing of ['constructor', 'toString', '']) expect(await change(['do', doing])).toEqual({ kind: 'absent' });
    expect(await sessions.find(other.headers)).toBeDefined();
    expect(await change(['do', 'end-session'], ['id', ask.signedIn?.sessionId ?? ''])).toMatchObject({ kind: 'done' });
    expect(await sessions.find(ask.headers)).toBeUndefined();
  });

  test('SI-09 a new second factor is a picture to scan, the same key to type, codes to keep, and counts after its first code', async () => {
    const ask = await inBrowser(await make('Scans', 'stakeholder', 'gavle'));
    const [status, html] = refusedWith(await post(page('security'), ask, [['do', 'start-totp']]));
    expect([status, html]).toEqual([200, expect.stringContaining('<svg class="qr-code"')]);
    expect(html).toContain(`role="img" aria-label="${say('people.totp-qr')}"`);
    const key = /<dd><code>([A-Z2-7 ]+)<\/code><\/dd>/.exec(String(html))?.[1]?.replaceAll(' ', '') ?? '';
    expect(html).toMatch(new RegExp(`href="otpauth://totp/BETTER[^"]*secret=${key}&`));
    expect(refusedWith(await post(page('security'), ask, [['do', 'confirm-totp'], ['code', '000000']]))[1]).toContain('href="#code"');
    expect(mainOf(await page('security').show(ask))).toContain(say('people.totp-off'));
    expect(await post(page('security'), ask, [['do', 'confirm-totp'], ['code', totp(key, Date.now())]])).toMatchObject({ kind: 'done' });
  });

  test('SI-06 SI-11 where one is signed in is named as a person would; without script the page says what passkeys need', async () => {
    const ask = await inBrowser(await make('Plain', 'stakeholder', 'gavle'));
    const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
    await sql`update person_session set user_agent = ${browser} where id = ${ask.signedIn?.sessionId}`.execute(database.reading);
    const shown = await page('security').show(ask);
    expect(shown).toMatchObject({ script: 'passkey' });
    const html = mainOf(shown);
    expect(html).toMatch(/Firefox, Linux<\/div>/);
    expect(html).toContain(`<p data-passkey-says="script">${say('people.passkey-script')}</p>`);
    expect(html).toContain('<div hidden data-passkey-controls="true">');
    const signIn = await page('sign-in').show(nobody({ next: '//evil.example' }));
    expect(mainOf(signIn)).toContain('data-to="/en/account/projects"');
  });

  test('PE-09 PE-11 the profile keeps what was typed, says what is wrong, and answers in the new language', async () => {
    const ask = accountAsk(on, { by: anna });
    const save = (name: string, lang: string, zone: string) => post(page('profile'), ask, [['personName', name], ['lang', lang], ['timeZone', zone]]);
    const [status, html] = refusedWith(await save('  ', 'xx', 'Mars/Base'));
    expect(status).toBe(422);
    for (const field of ['personName', 'lang', 'timeZone']) expect(html).toContain(`href="#${field}"`);
    expect(await save('Anna <b>Example</b>', 'sv', 'Europe/Stockholm')).toEqual({ kind: 'done', to: '/sv/account/profile', said: 'saved' });
    expect(mainOf(await page('profile').show(ask))).toContain('value="Anna &lt;b>Example&lt;/b>"');
  });

  test('PE-01 the projects page names every place, and who is in none reads what to wait for', async () => {
    expect(mainOf(await page('projects').show(accountAsk(on, { by: anna })))).toMatch(/<h2>BETTER<\/h2><ul><li>project officer, Gävle<\/li><\/ul>.*href="\/en\/better\/work"/);
    const { signedIn, ...ask } = accountAsk(on, { by: anna });
    const left = signedIn === undefined ? undefined : { ...signedIn, actor: { ...signedIn.actor, memberships: [] } };
    expect(mainOf(await page('projects').show({ ...ask, signedIn: left }))).toContain(say('people.no-projects-hint'));
  });

  test('PE-10 one’s data is a file; erased is only who is sure and has left, and then every session ends', async () => {
    const leaver = await make('Leaver', 'stakeholder', 'gavle');
    const ask = await inBrowser(leaver);
    const send = (...fields: (readonly [string, string])[]) => post(page('my-data'), ask, fields);
    const file = await send(['do', 'export']);
    if (file.kind !== 'answer') throw new Error(file.kind);
    expect(file.response.headers.get('content-disposition')).toContain('attachment');
    const about = { person: { email: leaver.email }, memberships: [{ role: 'stakeholder', until: null }], sessions: [{ began: expect.any(String) }] };
    expect(await file.response.json()).toMatchObject(about);
    expect(refusedWith(await send(['do', 'erase']))).toEqual([422, expect.stringContaining(say('people.erase-refused'))]);
    expect(refusedWith(await send(['do', 'erase'], ['sure', 'yes']))[0]).toBe(409);
    const place = (await peopleOfProject(database, projectId, leaver.actor)).find(({ id }) => id === leaver.id)?.places[0];
    expect((await runner.run(endMembership, { id: place?.id, revision: 1 }, { ...as, actor: (await make('Chief', 'coordinator')).actor })).ok).toBe(true);
    expect(await send(['do', 'erase'], ['sure', 'yes'])).toMatchObject({ kind: 'done', to: '/en/account/sign-in' });
    expect([await sessions.find(ask.headers), await membershipsOf(database, leaver.id)]).toEqual([undefined, []]);
  });

  test('PE-01 the outbox is for the installation’s administrators alone, the project’s own included', async () => {
    await database.transaction(async (writer) => {
      await queueMail(writer, { to: 'x@example.eu', kind: 'invitation', lang: 'en', subject: 'A <b>letter</b>', text: 'Hello', now: now() });
      return { ok: true as const };
    });
    await sql`update mail_outbox set last_error = 'no such host' where recipient = 'x@example.eu'`.execute(database.reading);
    for (const role of ['coordinator', 'administrator'] as const) {
      expect(await page('outbox').show(accountAsk(on, { by: await make(`Of-${role}`, role) }))).toBeUndefined();
    }
    const { actor, ...root } = await make('Root', 'programme-officer');
    const by = { ...root, actor: { ...actor, memberships: [{ projectId: installationId, role: 'administrator' as const, partnerId: undefined }] } };
    const html = mainOf(await page('outbox').show(accountAsk(on, { by })));
    for (const text of ['A &lt;b>letter&lt;/b>', 'no such host', say('people.mail-waiting')]) expect(html).toContain(text);
    expect(mainOf(await page('projects').show(accountAsk(on, { by })))).toContain('href="/en/account/outbox"');
  });
});

import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { totp } from '../../../test/authenticator.ts';
import { testDatabase } from '../../../test/database.ts';
import { countQueries } from '../db/index.ts';
import type { LinkMail } from './core.ts';
import type { SignInOutcome } from './outcome.ts';
import { createSessions } from './index.ts';

const { database, newId } = await testDatabase();
const mails: LinkMail[] = [];
const sessions = createSessions({
  database,
  secret: 'a secret of thirty-two characters or more',
  origin: 'https://better.example.eu',
  now: () => new Date().toISOString(),
  sendLink: (_, mail) => {
    mails.push(mail);
    return Promise.resolve();
  },
});
const origin = 'https://better.example.eu';
let address = 0;

/** A person with this address; each test has its own, so that no count of attempts meets another's. */
async function person(email: string): Promise<string> {
  const id = newId();
  await sql`insert into person (id, name, email, email_verified, lang) values (${id}, 'Anna Example', ${email}, true, 'hu')`.execute(database.reading);
  return id;
}

const from = () => `192.0.2.${address}`;
const wish = (email: string) => ({ email, lang: 'en' as const, origin, address: from(), next: undefined });
const cookie = (cookies: readonly string[]) => new Headers({ cookie: cookies.filter((each) => !each.includes('Max-Age=0')).map((each) => each.split(';')[0]).join('; ') });
const tokenOf = (mail: LinkMail | undefined) => new URL(mail?.url ?? 'http://x').searchParams.get('token') ?? '';
const use = (token: string, loopback = false) => sessions.useLink({ token, headers: new Headers(), loopback });

async function signedIn(email: string): Promise<{ readonly headers: Headers; readonly personId: string; readonly sessionId: string }> {
  const token = await sessions.makeLink({ email, minutes: 5, loopback: false });
  const headers = cookie(cookiesOf(await use(token)));
  const found = await sessions.find(headers);
  if (found === undefined) throw new Error('not signed in');
  return { headers, ...found };
}

function cookiesOf(outcome: SignInOutcome): readonly string[] {
  if (outcome.kind === 'refused') throw new Error(outcome.why);
  return outcome.cookies;
}

beforeEach(() => {
  mails.length = 0;
  address += 1;
});

describe('a link by mail', () => {
  test('SI-01 signs in once, within a quarter of an hour, and never again', async () => {
    await person('link@example.org');
    expect(await sessions.requestLink(wish(' LINK@example.org'))).toEqual({ kind: 'mailed' });
    expect(mails).toMatchObject([{ to: 'link@example.org', lang: 'hu', minutes: 15 }]);
    expect(mails[0]?.url).toMatch(/^https:\/\/better\.example\.eu\/hu\/account\/link\?token=[\w-]{43}$/);
    const outcome = await use(tokenOf(mails[0]));
    const found = await sessions.find(cookie(cookiesOf(outcome)));
    expect(found).toMatchObject({ name: 'Anna Example', email: 'link@example.org', lang: 'hu' });
    expect(await use(tokenOf(mails[0]))).toEqual({ kind: 'refused', why: 'expired' });
  });

  test('SI-01 is refused when too old, made up, or for nobody', async () => {
    await person('old@example.org');
    const token = await sessions.makeLink({ email: 'old@example.org', minutes: -1, loopback: false });
    expect(await use(token)).toEqual({ kind: 'refused', why: 'expired' });
    expect(await use('made-up')).toEqual({ kind: 'refused', why: 'expired' });
    expect(await use(await sessions.makeLink({ email: 'nobody@example.org', minutes: 5, loopback: false }))).toEqual({ kind: 'refused', why: 'expired' });
  });

  test('SI-01 used twice at the same moment, opens one session', async () => {
    await person('twice@example.org');
    const token = await sessions.makeLink({ email: 'twice@example.org', minutes: 5, loopback: false });
    const outcomes = await Promise.all([use(token), use(token), use(token)]);
    expect(outcomes.filter((each) => each.kind === 'in')).toHaveLength(1);
  });

  test('SI-02 of the machine itself is refused from elsewhere, and is not used up by it', async () => {
    await person('demo@example.org');
    const token = await sessions.makeLink({ email: 'demo@example.org', minutes: 30, loopback: true });
    expect(await use(token, false)).toEqual({ kind: 'refused', why: 'expired' });
    expect((await use(token, true)).kind).toBe('in');
  });

  test('SI-03 the answer and the work are the same where there is no such account', async () => {
    await person('known@example.org');
    const known = await countQueries(() => sessions.requestLink(wish('known@example.org')));
    const unknown = await countQueries(() => sessions.requestLink(wish('unknown@example.org')));
    expect(unknown).toEqual(known);
    expect(mails.map((mail) => mail.to)).toEqual(['known@example.org', undefined]);
    expect(mails[1]?.lang).toBe('en');
  });

  test('SI-04 is asked for only so often, known or not', async () => {
    for (const email of ['many@example.org', 'none@example.org']) {
      const answers = [];
      for (let n = 0; n < 5; n += 1) answers.push(await sessions.requestLink(wish(email)));
      expect(answers.map((each) => each.kind)).toEqual(['mailed', 'mailed', 'mailed', 'mailed', 'refused']);
      expect(answers[4]).toMatchObject({ why: 'throttled', wait: expect.any(Number) });
    }
  });
});

describe('the session', () => {
  test('SI-05 is in a cookie of this host alone, by https, out of reach of scripts', async () => {
    await person('cookie@example.org');
    const cookies = cookiesOf(await use(await sessions.makeLink({ email: 'cookie@example.org', minutes: 5, loopback: false })));
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^__Host-better\.session_token=/);
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=2592000']) expect(cookies[0]).toContain(part);
    expect(cookies[0]).not.toContain('Domain');
  });

  test('SI-05 is new at each sign-in: one planted before is worth nothing', async () => {
    await person('fixed@example.org');
    const planted = new Headers({ cookie: '__Host-better.session_token=planted' });
    const outcome = await sessions.useLink({ token: await sessions.makeLink({ email: 'fixed@example.org', minutes: 5, loopback: false }), headers: planted, loopback: false });
    expect(cookiesOf(outcome)[0]).not.toContain('planted');
    expect(await sessions.find(planted)).toBeUndefined();
  });

  test('SI-05 is over when the person signs out, and when it is a month old', async () => {
    await person('out@example.org');
    const first = await signedIn('out@example.org');
    expect((await sessions.signOut(first.headers)).some((each) => each.includes('Max-Age=0'))).toBe(true);
    expect(await sessions.find(first.headers)).toBeUndefined();
    const second = await signedIn('out@example.org');
    await sql`update person_session set expires_at = now() - interval '1 minute' where id = ${second.sessionId}`.execute(database.reading);
    expect(await sessions.find(second.headers)).toBeUndefined();
  });

  test('SI-05 is renewed by use, once a day', async () => {
    await person('slide@example.org');
    const { headers, sessionId } = await signedIn('slide@example.org');
    expect((await sessions.find(headers))?.cookies).toEqual([]);
    await sql`update person_session set expires_at = now() + interval '28 days', updated_at = now() - interval '2 days' where id = ${sessionId}`.execute(database.reading);
    expect((await sessions.find(headers))?.cookies[0]).toContain('Max-Age=2592000');
  });

  test('SI-06 of each place is listed, and ended one by one or all at once, and never somebody else’s', async () => {
    const personId = await person('list@example.org');
    const other = await person('other@example.org');
    const here = await signedIn('list@example.org');
    const there = await signedIn('list@example.org');
    await signedIn('list@example.org');
    expect((await sessions.securityOf(database, personId)).sessions).toHaveLength(3);
    expect(await sessions.endSession({ id: there.sessionId, personId: other })).toBe(false);
    expect(await sessions.endSession({ id: 'no id', personId })).toBe(false);
    expect(await sessions.endSession({ id: there.sessionId, personId })).toBe(true);
    expect(await sessions.find(there.headers)).toBeUndefined();
    await sessions.endOthers({ personId, sessionId: here.sessionId });
    expect((await sessions.securityOf(database, personId)).sessions.map((each) => each.id)).toEqual([here.sessionId]);
  });

  test('SI-05 what is over is removed', async () => {
    await sql`insert into sign_in_secret (id, identifier, value, expires_at) values (${newId()}, 'gone', '{}', now() - interval '1 day')`.execute(database.reading);
    await sessions.sweep();
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from sign_in_secret where expires_at < now()`.execute(database.reading);
    expect(rows[0]?.count).toBe(0);
  });
});

describe('a password', () => {
  const right = 'correct horse battery';
  const attempt = (email: string, password: string, remember = true) => sessions.signInWithPassword({ email, password, remember, address: from(), headers: new Headers() });

  async function withPassword(email: string) {
    await person(email);
    const who = await signedIn(email);
    expect(await sessions.setPassword({ ...who, current: '', next: right, fresh: true })).toEqual({ kind: 'done', cookies: [] });
    return who;
  }

  test('SI-07 signs in; a wrong one, an unknown address and an account without one get one answer', async () => {
    await withPassword('pass@example.org');
    await person('without@example.org');
    expect((await attempt('Pass@example.org', right)).kind).toBe('in');
    for (const [email, password] of [['pass@example.org', 'wrong password!'], ['without@example.org', right], ['ghost@example.org', right], ['no address', right]] as const) {
      expect(await attempt(email, password)).toEqual({ kind: 'refused', why: 'wrong' });
    }
  });

  test('SI-07 costs the same to refuse, whether there is an account or not', async () => {
    await withPassword('time@example.org');
    const median = async (email: string) => {
      const times = [];
      for (let n = 0; n < 5; n += 1) {
        const began = performance.now();
        await attempt(email, 'wrong password!');
        times.push(performance.now() - began);
      }
      return times.toSorted((a, b) => a - b)[2] ?? 0;
    };
    const [known, unknown] = [await median('time@example.org'), await median('nobody-here@example.org')];
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2.5);
  });

  test('SI-07 on a machine of others makes a session that ends with the browser', async () => {
    await withPassword('library@example.org');
    const cookies = cookiesOf(await attempt('library@example.org', right, false));
    expect(cookies.find((each) => each.includes('session_token='))).not.toContain('Max-Age');
  });

  test('SI-04 is tried only so often: then even the right one has to wait', async () => {
    await withPassword('guess@example.org');
    for (let n = 0; n < 10; n += 1) await attempt('guess@example.org', `wrong password ${n}`);
    expect(await attempt('guess@example.org', right)).toMatchObject({ kind: 'refused', why: 'throttled' });
    expect(await sessions.requestLink(wish('guess@example.org'))).toEqual({ kind: 'mailed' });
  });

  test('SI-08 is long enough, changed with the present one or right after a link, and ends other sessions', async () => {
    const who = await withPassword('change@example.org');
    const other = await signedIn('change@example.org');
    expect(await sessions.setPassword({ ...who, current: right, next: 'short', fresh: false })).toEqual({ kind: 'refused', why: 'too-short' });
    expect(await sessions.setPassword({ ...who, current: right, next: 'x'.repeat(129), fresh: false })).toEqual({ kind: 'refused', why: 'too-long' });
    expect(await sessions.setPassword({ ...who, current: 'wrong', next: 'another long one', fresh: false })).toEqual({ kind: 'refused', why: 'wrong' });
    expect(await sessions.setPassword({ ...who, current: right, next: 'another long one', fresh: false })).toMatchObject({ kind: 'done' });
    expect(await sessions.find(other.headers)).toBeUndefined();
    expect(await sessions.find(who.headers)).toBeDefined();
    expect((await attempt('change@example.org', 'another long one')).kind).toBe('in');
  });

  test('SI-08 is kept as Argon2id with OWASP’s costs', async () => {
    const { personId } = await withPassword('kept@example.org');
    const { rows } = await sql<{ password: string }>`select password from person_credential where person_id = ${personId}`.execute(database.reading);
    expect(rows[0]?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  });
});

describe('the second factor', () => {
  async function withTotp(email: string) {
    const personId = await person(email);
    const who = await signedIn(email);
    const started = await sessions.startTotp({ password: '', headers: who.headers });
    if (started.kind !== 'started') throw new Error('not started');
    expect(await sessions.confirmTotp({ code: '000000', headers: who.headers, personId })).toEqual({ kind: 'refused', why: 'wrong' });
    const confirmed = await sessions.confirmTotp({ code: totp(started.key, Date.now()), headers: who.headers, personId });
    if (confirmed.kind !== 'done') throw new Error('not confirmed');
    return { ...who, ...started, headers: cookie(confirmed.cookies) };
  }

  const link = async (email: string) => use(await sessions.makeLink({ email, minutes: 5, loopback: false }));
  const give = (code: string, cookies: readonly string[]) => sessions.giveSecondFactor({ code, address: from(), headers: cookie(cookies) });

  test('SI-09 is asked for after a link too, and a code works once', async () => {
    const { key, address: otpauth } = await withTotp('totp@example.org');
    expect(otpauth).toMatch(/^otpauth:\/\/totp\/BETTER:totp(%40|@)example\.org\?/);
    const first = await link('totp@example.org');
    expect(first.kind).toBe('second-factor');
    expect(await sessions.find(cookie(cookiesOf(first)))).toBeUndefined();
    const code = totp(key, Date.now());
    expect(await give('123456', cookiesOf(first))).toMatchObject({ kind: 'refused', why: 'wrong' });
    const second = await give(` ${code.slice(0, 3)} ${code.slice(3)} `, cookiesOf(first));
    expect(await sessions.find(cookie(cookiesOf(second)))).toMatchObject({ email: 'totp@example.org' });
    expect(await give(code, cookiesOf(await link('totp@example.org')))).toMatchObject({ kind: 'refused', why: 'wrong' });
  });

  test('SI-09 codes for a lost phone work once each', async () => {
    const { backupCodes } = await withTotp('lost@example.org');
    expect(backupCodes).toHaveLength(10);
    const code = backupCodes[0] ?? '';
    expect((await give(code, cookiesOf(await link('lost@example.org')))).kind).toBe('in');
    expect(await give(code, cookiesOf(await link('lost@example.org')))).toMatchObject({ kind: 'refused', why: 'wrong' });
  });

  test('SI-09 cannot be given without the first', async () => {
    expect(await give('123456', ['__Host-better.two_factor=made-up.signature'])).toMatchObject({ kind: 'refused', why: 'wrong' });
  });

  test('SI-09 can be ended, and is asked for no more', async () => {
    const { headers } = await withTotp('end@example.org');
    expect((await sessions.stopTotp({ password: '', headers })).kind).toBe('done');
    expect((await link('end@example.org')).kind).toBe('in');
  });
});

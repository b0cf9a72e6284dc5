import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { totp } from '../../../test/authenticator.ts';
import { testDatabase } from '../../../test/database.ts';
import { createSessions, type Sessions } from './index.ts';

const { database, newId } = await testDatabase();
const origin = 'http://better.test';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
/** What the stand-in says of who signs in there next. */
const says = { email: 'anna@gavle.example', sub: 'anna-at-gavle', verified: true, signedBy: privateKey };
const asked: { readonly nonce: string; readonly challenge: string }[] = [];
const base64 = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A city's service, as OpenID Connect Core 1.0 and Discovery 1.0 write it down. */
const server = createServer((request, response) => {
  const issuer = `http://127.0.0.1:${port()}`;
  const answer = (data: unknown) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(data));
  const url = new URL(request.url ?? '/', issuer);
  if (url.pathname === '/.well-known/openid-configuration') {
    answer({
      issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, userinfo_endpoint: `${issuer}/me`,
      id_token_signing_alg_values_supported: ['RS256'], response_types_supported: ['code'], subject_types_supported: ['public'],
    });
  } else if (url.pathname === '/jwks') answer({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] });
  else if (url.pathname === '/token') {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const last = asked.at(-1);
      // PKCE (RFC 7636): the code belongs to who began
      const fits = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url') === last?.challenge;
      if (!fits || form.get('code') !== 'a-code') return response.writeHead(400).end('{"error":"invalid_grant"}');
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: 'better', sub: says.sub, email: says.email, email_verified: says.verified, name: 'Anna', nonce: last?.nonce, iat: now, exp: now + 60 };
      const head = `${base64({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${base64(claims)}`;
      const idToken = `${head}.${sign('sha256', Buffer.from(head), createPrivateKey(says.signedBy.export({ type: 'pkcs8', format: 'pem' }))).toString('base64url')}`;
      return answer({ access_token: 'not-kept', token_type: 'Bearer', expires_in: 60, id_token: idToken });
    });
  } else response.writeHead(404).end('{}');
});

function port(): number {
  // a listening TCP server has an address with a port
  return (server.address() as AddressInfo).port;
}

let sessions: Sessions;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  sessions = createSessions({
    database, secret: 'a secret of thirty-two characters or more', origin, now: () => new Date().toISOString(), sendLink: () => Promise.resolve(),
    providers: [
      { id: 'gavle', name: 'Gävle kommun', issuer: `http://127.0.0.1:${port()}`, clientId: 'better', clientSecret: 'secret', domains: ['gavle.example'] },
      { id: 'away', name: 'Away', issuer: 'http://127.0.0.1:1', clientId: 'better', clientSecret: 'secret', domains: ['away.example'] },
    ],
  });
  for (const email of ['anna@gavle.example', 'admin@birmingham.example']) {
    await sql`insert into person (id, name, email, email_verified) values (${newId()}, 'Example', ${email}, true)`.execute(database.reading);
  }
});

afterAll(() => {
  server.close();
});

const cookie = (cookies: readonly string[]) => new Headers({ cookie: cookies.map((each) => each.split(';')[0]).join('; ') });

async function begin(id = 'gavle') {
  return sessions.startProvider({ id, origin, headers: new Headers(), next: '/sv/account/projects', back: '/sv/account/sign-in?refused=yes' });
}

/** The whole way there and back; returns where the browser ends and the cookies it got. */
async function through(change: { readonly state?: string; readonly cookies?: readonly string[] } = {}) {
  const begun = await begin();
  if (begun.kind !== 'go') throw new Error('not begun');
  const there = new URL(begun.to);
  const parameter = (name: string) => there.searchParams.get(name) ?? '';
  asked.push({ nonce: parameter('nonce'), challenge: parameter('code_challenge') });
  const state = change.state ?? parameter('state');
  const back = `${parameter('redirect_uri')}?${new URLSearchParams({ code: 'a-code', state }).toString()}`;
  const answer = await sessions.handle(new Request(back, { headers: cookie(change.cookies ?? begun.cookies) }));
  return { to: answer?.headers.get('location') ?? '', found: await sessions.find(cookie(answer?.headers.getSetCookie() ?? [])), there };
}

describe('a city’s own service', () => {
  test('SI-10 signs in who has an account here, with PKCE, state and nonce, and keeps none of its tokens', async () => {
    const { to, found, there } = await through();
    expect(to).toContain('/sv/account/projects');
    expect(found).toMatchObject({ email: 'anna@gavle.example' });
    const request = { client_id: 'better', response_type: 'code', code_challenge_method: 'S256', redirect_uri: `${origin}/auth/callback/gavle` };
    expect(Object.fromEntries(there.searchParams)).toMatchObject(request);
    const { rows } = await sql`select access_token, refresh_token, id_token from person_credential where provider_id = 'gavle'`.execute(database.reading);
    expect(rows).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
    expect((await through()).found).toMatchObject({ email: 'anna@gavle.example' });
  });

  test('SI-10 makes no account, and speaks for its own mail domains only', async () => {
    for (const email of ['nobody@gavle.example', 'admin@birmingham.example']) {
      Object.assign(says, { email, sub: email });
      const { to, found } = await through();
      expect(found).toBeUndefined();
      expect(to).toContain('/sv/account/sign-in?refused=yes');
    }
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from person`.execute(database.reading);
    expect(rows[0]?.count).toBe(2);
    Object.assign(says, { email: 'anna@gavle.example', sub: 'anna-at-gavle' });
  });

  test('SI-10 is not believed with another key, another state, or without the cookie it began with', async () => {
    Object.assign(says, { signedBy: stranger });
    expect((await through()).found).toBeUndefined();
    Object.assign(says, { signedBy: privateKey });
    expect((await through({ state: 'made-up' })).found).toBeUndefined();
    expect((await through({ cookies: [] })).found).toBeUndefined();
  });

  test('SI-09 vouches for its people as the city has decided: no code of ours is asked for, while a link still asks for it', async () => {
    const headers = await signedIn();
    const started = await sessions.startTotp({ password: '', headers });
    if (started.kind !== 'started') throw new Error(started.why);
    const personId = (await sessions.find(headers))?.personId ?? '';
    const confirmed = await sessions.confirmTotp({ code: totp(started.key, Date.now()), headers, personId });
    if (confirmed.kind !== 'done') throw new Error(confirmed.why);
    expect((await through()).found).toMatchObject({ personId });
    const token = await sessions.makeLink({ email: 'anna@gavle.example', minutes: 5, loopback: false });
    expect((await sessions.useLink({ token, headers: new Headers(), loopback: false })).kind).toBe('second-factor');
    expect((await sessions.stopTotp({ password: '', headers: cookie(confirmed.cookies) })).kind).toBe('done');
  });

  test('SI-10 that does not answer, or that nobody knows, is said so and keeps nobody else out', async () => {
    expect(await begin('away')).toEqual({ kind: 'refused', why: 'unreachable' });
    expect(await begin('unknown')).toEqual({ kind: 'refused', why: 'unreachable' });
    expect((await through()).found).toBeDefined();
  });
});

async function signedIn(): Promise<Headers> {
  const token = await sessions.makeLink({ email: 'anna@gavle.example', minutes: 5, loopback: false });
  const outcome = await sessions.useLink({ token, headers: new Headers(), loopback: false });
  if (outcome.kind === 'refused') throw new Error(outcome.why);
  return cookie(outcome.cookies);
}

describe('passkeys and the library’s own addresses', () => {
  const url = (path: string) => `${origin}/auth${path}`;
  const post = (path: string, body: unknown, given = new Headers()) => {
    const headers = { 'Content-Type': 'application/json', Origin: origin, ...Object.fromEntries(given) };
    return sessions.handle(new Request(url(path), { method: 'POST', headers, body: JSON.stringify(body) }));
  };

  test('SI-11 a passkey is offered to who is signed in, and must check its holder', async () => {
    expect((await sessions.handle(new Request(url('/passkey/generate-register-options'))))?.status).toBe(401);
    const answer = await sessions.handle(new Request(url('/passkey/generate-register-options'), { headers: await signedIn() }));
    expect(await answer?.json()).toMatchObject({
      rp: { id: 'better.test', name: 'BETTER' }, user: { name: 'anna@gavle.example' }, authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  });

  test('SI-11 what is no passkey is refused with the right word, and never as a failure of ours', async () => {
    const response = { clientDataJSON: 'x', attestationObject: 'x', authenticatorData: 'x', signature: 'x' };
    const credential = { id: 'x', rawId: 'x', type: 'public-key', clientExtensionResults: {}, response };
    const headers = await signedIn();
    const options = await sessions.handle(new Request(url('/passkey/generate-register-options'), { headers }));
    const both = new Headers({ cookie: [headers.get('cookie'), ...(options?.headers.getSetCookie() ?? []).map((each) => each.split(';')[0])].join('; ') });
    expect((await post('/passkey/verify-registration', { response: credential }, both))?.status).toBe(400);
    expect((await post('/passkey/verify-authentication', { response: credential }))?.status).toBe(400);
    expect((await post('/passkey/verify-authentication', { response: { id: { toString: 1 } } }))?.status).toBe(422);
    expect((await post('/passkey/verify-authentication', { response: 'x'.repeat(70_000) }))?.status).toBe(413);
    const wrongType = new Request(url('/passkey/verify-authentication'), { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: '{}' });
    expect((await sessions.handle(wrongType))?.status).toBe(415);
  });

  test('SI-11 every other address of the library is closed', async () => {
    const account = ['/sign-up/email', '/sign-in/email', '/sign-in/magic-link', '/update-user', '/delete-user'];
    const closed = [...account, '/get-session', '/list-sessions', '/two-factor/enable', '/ok', '/error'];
    for (const path of closed) {
      expect([path, await post(path, {})]).toEqual([path, undefined]);
      expect([path, await sessions.handle(new Request(url(path)))]).toEqual([path, undefined]);
    }
  });
});

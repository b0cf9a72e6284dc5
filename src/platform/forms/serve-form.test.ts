import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { loadLocales } from '../i18n/index.ts';
import type { LimitKind } from '../http/limits.ts';
import type { SiteApp } from '../http/site.ts';
import { type AccountPage, formTokens, mountForms, type SignedIn, type Submitted, type WorkPage } from './index.ts';
import { isOwnOrigin } from './origin.ts';

const { database, runner, projectId } = await testDatabase();
const origin = 'http://better.test';
const tokens = formTokens('a secret of thirty-two characters or more');
const counted: LimitKind[] = [];
const asked: string[] = [];

const outcomes: Readonly<Record<string, Submitted>> = {
  done: { kind: 'done', to: '/en/account/profile', said: 'saved', cookies: ['a=1', 'b=2'], data: { revision: 3 } },
  part: { kind: 'done', to: '/en/account/profile#names', said: 'saved' },
  filtered: { kind: 'done', to: '/en/account/profile?city=gavle', said: 'saved' },
  again: { kind: 'again', status: 422, view: { title: 'again', main: 'again' }, data: { problems: ['x'] } },
  absent: { kind: 'absent' },
  answer: { kind: 'answer', response: new Response('a file', { headers: { 'content-type': 'text/plain' } }) },
};

const account: AccountPage = {
  name: 'account.sample', path: '/sample', query: ['tab'], largestBody: 1000, throttled: true,
  show: ({ query, actor }) => Promise.resolve({ title: `${actor.kind} ${JSON.stringify(query)}`, main: '' }),
  submit: (_, form) => {
    asked.push(form.get('outcome'));
    return Promise.resolve(outcomes[form.get('outcome')] ?? { kind: 'absent' });
  },
};
const readOnly: AccountPage = { name: 'account.seen', path: '/seen', show: () => Promise.resolve(undefined) };
const work: WorkPage = {
  name: 'work.sample', path: '/sample/:slug',
  show: ({ params, project }) => Promise.resolve({ title: `${project.slug} ${params['slug'] ?? ''}`, main: '' }),
  submit: (_, form) => Promise.resolve(outcomes[form.get('outcome')] ?? { kind: 'absent' }),
};

function person(id: string, at: string): SignedIn {
  const memberships = [{ projectId: at, role: 'coordinator', partnerId: undefined }] as const;
  return { actor: { kind: 'person', id, memberships }, name: id, email: id, lang: 'en', sessionId: `session-of-${id}`, cookies: [] };
}
const people = new Map([['member', person('member', projectId)], ['stranger', person('stranger', 'another')]]);

const app: SiteApp = new Hono();
mountForms({
  app,
  named: () => undefined,
  limited: (_, kind) => {
    counted.push(kind);
    return Promise.resolve(undefined);
  },
  refused: (c, status, headers = {}) => Promise.resolve(c.body(`error ${status}`, status, headers)),
}, [{ kind: 'account', page: account }, { kind: 'account', page: readOnly }, { kind: 'work', page: work }], {
  database, runner, tokens, origin: undefined, trustProxy: false,
  locales: loadLocales(fileURLToPath(new URL('../../../locales', import.meta.url))),
  findProject: (slug) => Promise.resolve(slug === 'better' ? { id: projectId, slug } : undefined),
  findSignedIn: (headers) => Promise.resolve(people.get(headers.get('cookie') ?? '')),
  drawForm: (view, _, token) => Promise.resolve(`<title>${view.title}</title>${token}`),
  sendAgain: (_, form) => ({ title: `send again ${form.get('outcome')}`, main: '' }),
});

const get = (path: string, cookie = '') => app.request(`${origin}${path}`, { headers: { cookie } });

interface Sent {
  readonly cookie?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function post(path: string, outcome: string, { cookie = 'member', token = tokens.of(`session-of-${cookie}`), headers = {}, body }: Sent = {}) {
  const sent = { origin, cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers };
  return app.request(`${origin}${path}`, { method: 'POST', headers: sent, body: body ?? new URLSearchParams({ 'form-token': token, outcome }).toString() });
}
const sample = '/en/account/sample';

describe('showing a page with a form', () => {
  test('is never stored, knows declared parameters only, and names the person', async () => {
    const answer = await get(`${sample}?tab=a%00b&said=saved&utm=x`, 'member');
    expect(await answer.text()).toBe(`<title>person {"tab":"ab","said":"saved"}</title>${tokens.of('session-of-member')}`);
    expect([answer.headers.get('cache-control'), answer.headers.get('vary'), answer.headers.get('set-cookie')]).toEqual(['no-store', 'Cookie', null]);
  });

  test('gives who is not signed in a cookie that the token is bound to, once', async () => {
    const first = await get(sample);
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^better-form=[\w-]{20,64}; Path=\/; HttpOnly; SameSite=Lax$/);
    const pair = cookie.split(';')[0] ?? '';
    const second = await get(sample, pair);
    expect([second.headers.get('set-cookie'), await second.text()]).toEqual([null, await first.text()]);
    expect((await get(sample, 'better-form=short')).headers.get('set-cookie')).toContain('better-form=');
  });

  test('sends who is not signed in from the workspace to the sign-in page and back; a stranger sees nothing', async () => {
    const away = await get('/sv/better/work/sample/one?city=gavle');
    expect([away.status, away.headers.get('location')]).toEqual([303, '/sv/account/sign-in?next=%2Fsv%2Fbetter%2Fwork%2Fsample%2Fone%3Fcity%3Dgavle']);
    expect(await (await get('/sv/better/work/sample/one', 'member')).text()).toContain('better one');
    for (const path of ['/sv/better/work/sample/one', '/sv/other/work/sample/one']) expect((await get(path, 'stranger')).status).toBe(404);
    const nowhere = ['/xx/better/work/sample/one', '/sv/better/work/sample/A%20B', '/sv/b%27/work/sample/one', '/en/account/seen'];
    for (const path of nowhere) expect((await get(path, 'member')).status).toBe(404);
  });
});

describe('taking a form', () => {
  test('asks in a fixed order: method, origin, who, body, token, and only then the page', async () => {
    asked.length = 0;
    const foreign = { origin: 'https://evil.example' };
    const seen = await post('/en/account/seen', 'done', { headers: foreign });
    expect([seen.status, seen.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const large = 'x'.repeat(1001);
    expect((await post('/xx/account/sample', 'done', { headers: foreign, body: large })).status).toBe(403);
    expect((await post('/xx/account/sample', 'done', { body: large })).status).toBe(404);
    expect((await post(sample, 'done', { body: large, token: 'wrong' })).status).toBe(413);
    expect((await post(sample, 'done', { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect((await post(sample, 'done', { body: 'a=%FF' })).status).toBe(400);
    expect((await post(sample, 'done', { token: 'wrong' })).status).toBe(403);
    expect(asked).toEqual([]);
    expect((await post(sample, 'done')).status).toBe(303);
    expect(asked).toEqual(['done']);
  });

  test('a late token is answered with what was typed and a button that sends it again', async () => {
    for (const token of ['', tokens.of('session-of-stranger')]) {
      const late = await post(sample, 'done', { token });
      expect([late.status, await late.text()]).toEqual([403, `<title>send again done</title>${tokens.of('session-of-member')}`]);
    }
    const signedOut = await post('/en/better/work/sample/one', 'done', { cookie: '' });
    expect([signedOut.status, await signedOut.text()]).toEqual([403, expect.stringContaining('send again done')]);
    expect((await post('/en/better/work/sample/one', 'done', { cookie: 'stranger' })).status).toBe(404);
  });

  test('leads on with what was said, sets the cookies, and hands out an answer of its own', async () => {
    const done = await post(sample, 'done');
    expect([done.status, done.headers.get('location'), done.headers.getSetCookie()]).toEqual([303, '/en/account/profile?said=saved', ['a=1', 'b=2']]);
    expect((await post(sample, 'filtered')).headers.get('location')).toBe('/en/account/profile?city=gavle&said=saved');
    expect((await post(sample, 'part')).headers.get('location')).toBe('/en/account/profile?said=saved#names');
    expect((await post(sample, 'again')).status).toBe(422);
    expect((await post(sample, 'absent')).status).toBe(404);
    expect(await (await post(sample, 'answer')).text()).toBe('a file');
  });

  test('tells a script data instead of pages', async () => {
    const headers = { accept: 'application/json' };
    const done = await post(sample, 'done', { headers });
    expect([done.status, await done.json(), done.headers.get('location')]).toEqual([200, { revision: 3, to: '/en/account/profile' }, null]);
    const again = await post(sample, 'again', { headers });
    expect([again.status, await again.json(), again.headers.get('cache-control')]).toEqual([422, { problems: ['x'] }, 'no-store']);
    expect((await post(sample, 'absent', { headers })).status).toBe(404);
  });

  test('attempts are counted apart from forms, and forms from looking', async () => {
    counted.length = 0;
    await get(sample);
    await post(sample, 'done');
    await post('/en/better/work/sample/one', 'done');
    expect(counted).toEqual(['page', 'attempt', 'form']);
  });
});

describe('who may send a form', () => {
  const from = (given: string | undefined, at = 'https://better.example/en/account') => new Request(at, { method: 'POST', ...(given === undefined ? {} : { headers: { origin: given } }) });

  test('the configured origin alone, or the same host where none is configured', () => {
    const configured = 'https://better.example';
    expect(['https://better.example', 'http://better.example', 'https://better.example.evil', 'null', undefined].map((each) => isOwnOrigin(from(each), configured)))
      .toEqual([true, false, false, false, false]);
    // a proxy ended TLS: the host is what counts
    expect([from('http://better.example'), from('https://evil.example'), from('null'), from(undefined)].map((each) => isOwnOrigin(each, undefined))).toEqual([true, false, false, false]);
  });

  test('a token fits its holder only, whatever its length', () => {
    const token = tokens.of('anna');
    expect([tokens.fits('anna', token), tokens.fits('erik', token), tokens.fits('anna', ''), tokens.fits('anna', `${token}x`), tokens.fits('anna', 'é'.repeat(22))])
      .toEqual([true, false, false, false, false]);
    expect(formTokens('another secret of thirty-two characters').fits('anna', token)).toBe(false);
  });
});

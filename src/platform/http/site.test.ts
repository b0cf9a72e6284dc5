import fc from 'fast-check';
import { h } from 'preact';
import { afterAll, describe, expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { testDatabase } from '../../../test/database.ts';
import { loadLocales } from '../i18n/index.ts';
import { createLog } from '../log/index.ts';
import { createMetrics } from '../metrics/index.ts';
import { createLimits, createSiteApp, followRevisions, keepAnswers, type Page, type PublicFile, rememberRevisions } from './index.ts';

const { database, projectId } = await testDatabase();
const revisions = await followRevisions(database);
afterAll(() => revisions.close());
let shown = 0;

const pages: readonly Page[] = [
  {
    name: 'needs.list',
    path: '/needs',
    query: ['city'],
    show: (ask) => {
      shown += 1;
      return Promise.resolve({ title: 'Needs', description: 'All needs of the project.', main: h('p', null, ask.query['city'] ?? 'every city') });
    },
  },
  {
    name: 'needs.show',
    path: '/needs/:slug',
    show: ({ params }) => Promise.resolve(params['slug'] === 'known' ? { title: 'Known', description: 'x'.repeat(20), main: '' } : undefined),
  },
  { name: 'search', path: '/search', query: ['q'], costly: true, show: ({ query }) => Promise.resolve({ title: query['q'] ?? '', description: 'Search', main: '' }) },
  { name: 'broken', path: '/broken', show: () => Promise.reject(new Error('a bug')) },
];
const files: readonly PublicFile[] = [{ name: 'feed', path: '/feed.atom', answer: () => Promise.resolve({ type: 'application/atom+xml', body: '<feed/>', saveAs: 'feed.atom' }) }];

const parts: Parameters<typeof createSiteApp>[0] = {
  database, revisions,
  routes: [...pages.map((page) => ({ kind: 'page' as const, page })), ...files.map((file) => ({ kind: 'file' as const, file }))],
  lasting: rememberRevisions(),
  plain: [], locales: loadLocales(fileURLToPath(new URL('../../../locales', import.meta.url))), kept: keepAnswers(1_000_000), origin: 'https://better.example', build: 'b1',
  findProject: (slug) => Promise.resolve(slug === 'better' ? { id: projectId, slug } : undefined),
  draw: (_page, view, ask) => Promise.resolve(`<html lang="${ask.reading.lang}"><title>${view.title}</title>${ask.query['city'] ?? ''}${'x'.repeat(2000)}`),
  drawError: (status, lang) => Promise.resolve(`${status} in ${lang}`),
  log: createLog('silent'), metrics: createMetrics(), limits: createLimits(), client: { get: () => undefined }, trustProxy: true,
  homeProject: () => Promise.resolve('better'), isReady: () => Promise.resolve(true),
};
const app = createSiteApp(parts);

const get = async (path: string, headers: Record<string, string> = {}) => app.request(`http://localhost${path}`, { headers });

describe('pages', () => {
  test('R-01 an unchanged page is drawn once, and again after the next revision', async () => {
    const before = shown;
    await get('/en/better/needs');
    await get('/en/better/needs');
    expect(shown).toBe(before + 1);
    revisions.changed(projectId, 99);
    await get('/en/better/needs');
    expect(shown).toBe(before + 2);
  });

  test('R-02 answers 304 without a body to who has the page', async () => {
    const first = await get('/hu/better/needs', { 'accept-encoding': 'br' });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"b1-\d+-br"$/);
    const second = await get('/hu/better/needs', { 'accept-encoding': 'br', 'if-none-match': etag });
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect((await get('/hu/better/needs', { 'if-none-match': etag })).status).toBe(200);
  });

  test('R-04 only declared parameters count, in any order', async () => {
    const before = shown;
    await get('/it/better/needs?city=tartu');
    await get('/it/better/needs?utm_source=x&city=tartu&y=1');
    expect(shown).toBe(before + 1);
    expect(await (await get('/it/better/needs?city=gavle')).text()).toContain('gavle');
  });

  test('a HEAD has the headers and no body; a file says how it is saved and may be read from elsewhere', async () => {
    const head = await app.request('http://localhost/en/better/needs', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const feed = await get('/en/better/feed.atom');
    expect(feed.headers.get('content-disposition')).toBe('attachment; filename="feed.atom"');
    expect(feed.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('the way in follows the browser’s languages; a slash at the end is taken away', async () => {
    const root = await get('/', { 'accept-language': 'sv' });
    expect([root.status, root.headers.get('location')]).toEqual([302, '/sv/better']);
    expect((await get('/et')).headers.get('location')).toBe('/et/better');
    expect((await get('/en/better/needs/')).headers.get('location')).toBe('/en/better/needs');
    expect((await get('//evil.example/')).headers.get('location')).toBe('/evil.example');
  });
});

test('R-12 without a configured origin a page is kept for the host it names', async () => {
  const open = createSiteApp({ ...parts, origin: undefined, draw: (_page, _view, ask) => Promise.resolve(ask.origin) });
  const as = async (host: string) => (await open.request(`http://${host}/sv/better/needs`)).text();
  expect(await as('evil.example')).toBe('http://evil.example');
  expect(await as('better.example')).toBe('http://better.example');
});

describe('refusals', () => {
  test.each([
    ['/en/better/nothing', 404], ['/en/other/needs', 404], ['/xx/better/needs', 404], ['/en/better/needs/unknown', 404], ['/en/better/needs/known', 200],
    ['/en/better/needs/%00', 404], ['/en/better/needs/..%2f..%2fetc', 404], ['/en/better/needs/%ff', 404], ['/en/%', 404], ['/metrics/x', 404],
    [`/en/better/search?q=${'x'.repeat(5000)}`, 414], ['/en/better/broken', 500],
  ] as const)('R-06 %s answers %d', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  test('R-06 speaks the language of the address, else of the browser', async () => {
    expect(await (await get('/it/better/nothing')).text()).toBe('404 in it');
    expect(await (await get('/nothing/at/all', { 'accept-language': 'hu' })).text()).toBe('404 in hu');
  });

  test('R-06 other methods are not allowed', async () => {
    const answer = await app.request('http://localhost/en/better/needs', { method: 'POST', body: 'x' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('R-06 whatever the address, never a 500', async () => {
    await fc.assert(fc.asyncProperty(fc.webPath(), fc.webQueryParameters(), async (path, query) => {
      expect((await get(`/en/better${path}?${query}`)).status).toBeLessThan(500);
    }), { numRuns: 300 });
  });

  test('R-07 too many questions of one reader wait, another’s do not', async () => {
    const ask = (from: string) => get('/en/better/search?q=x', { 'x-forwarded-for': from });
    const answers = await Promise.all(Array.from({ length: 130 }, () => ask('192.0.2.1')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBe(10);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('192.0.2.2')).status).toBe(200);
  });
});

describe('headers', () => {
  test.each(['/en/better/needs', '/en/better/nothing', '/en/better/broken', '/healthz', '/'])('R-05 %s carries the security headers', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age');
  });

  test('the figures are for the machine itself, not through a proxy', async () => {
    expect((await get('/metrics')).status).toBe(200);
    expect(await (await get('/metrics')).text()).toContain('http_request_duration_ms');
    expect((await get('/metrics', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(404);
  });

  test('health and readiness', async () => {
    expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([200, 200]);
  });
});

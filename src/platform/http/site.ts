import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isLang, type Lang } from '../../kernel/lang.ts';
import { newId, ticks } from '../clock/index.ts';
import { preferredLang } from '../i18n/index.ts';
import type { Log } from '../log/index.ts';
import type { Metrics } from '../metrics/index.ts';
import { type ClientFiles, serveAsset } from './assets.ts';
import { securityHeaders, strictTransport } from './headers.ts';
import { type LimitKind, type Limits, reader } from './limits.ts';
import { type Route, rowOf, serve, type ServeParts } from './serve.ts';

/** A page outside of any project: robots, sitemap, the design system. */
export interface PlainRoute {
  readonly name: string;
  readonly path: string;
  readonly answer: (request: PlainRequest) => Promise<Response | undefined>;
}

/** What such a page is asked for. */
export interface PlainRequest {
  readonly origin: string;
  readonly params: Readonly<Record<string, string>>;
  /** The language named in the address (`?lang=hu`), else the one the browser asks for. */
  readonly lang: Lang;
  /** What was typed into the page's own search box; '' where nothing was. */
  readonly asked: string;
}

const longestAsked = 200;

export interface SiteParts extends ServeParts {
  readonly routes: readonly Route[];
  readonly plain: readonly PlainRoute[];
  /** The error page in the reader's language. */
  readonly drawError: (status: ContentfulStatusCode, lang: Lang) => Promise<string>;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly limits: Limits;
  readonly client: ClientFiles;
  readonly trustProxy: boolean;
  /** Mounts further routes before the public ones, so that no slug hides them: pages with forms. */
  readonly more?: (mounting: Mounting) => void;
  /** Where `/` and `/{lang}` lead. */
  readonly homeProject: () => Promise<string | undefined>;
  /** True when the program can answer: the database is there, and it is not closing. */
  readonly isReady: () => Promise<boolean>;
}

/** What routes outside of this folder are mounted with. */
export interface Mounting {
  readonly app: SiteApp;
  /** Names the route for the log and the figures. */
  readonly named: (c: Context, route: string) => void;
  /** Counts one request of this reader; an answer where it is one too many. */
  readonly limited: (c: Context, kind: LimitKind) => Promise<Response | undefined>;
  /** The error page in the reader's language. */
  readonly refused: (c: Context, status: ContentfulStatusCode, headers?: Record<string, string>) => Promise<Response>;
}

type Variables = { Variables: { requestId: string; route: string } };
export type SiteApp = Hono<Variables>;

const longestAddress = 4000;

/** The request pipeline (architecture.md, "A request"): id and log → security headers → language → limits → route → page → log. */
export function createSiteApp(parts: SiteParts): SiteApp {
  const app = new Hono<Variables>();
  app.use(observe(parts));
  app.use(async (c, next) => {
    if (c.req.url.length > longestAddress) return errorAnswer(parts, c, 414);
    return next();
  });
  mountOwn(app, parts);
  parts.more?.(mounting(app, parts));
  mountPublic(app, parts);
  app.notFound((c) => (['GET', 'HEAD'].includes(c.req.method) ? errorAnswer(parts, c, 404) : errorAnswer(parts, c, 405, { Allow: 'GET, HEAD' })));
  app.onError((error, c) => {
    parts.log.error({ requestId: c.get('requestId'), err: error }, 'request failed');
    return errorAnswer(parts, c, 500, { 'X-Request-Id': c.get('requestId') });
  });
  return app;
}

function observe(parts: SiteParts) {
  return createMiddleware<Variables>(async (c, next) => {
    const began = ticks();
    c.set('requestId', newId());
    await next();
    // an uploaded file brings a stricter policy of its own
    for (const [name, value] of Object.entries(securityHeaders)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    if (parts.origin?.startsWith('https:') === true) c.res.headers.set('Strict-Transport-Security', strictTransport['Strict-Transport-Security']);
    const route = c.get('route') ?? 'none';
    const milliseconds = ticks() - began;
    parts.metrics.answered(route, c.res.status, milliseconds);
    parts.log.info({ requestId: c.get('requestId'), method: c.req.method, path: c.req.path, route, status: c.res.status, ms: Math.round(milliseconds) }, 'answered');
  });
}

/** The program's own addresses: health, figures, assets, the way in. */
function mountOwn(app: SiteApp, parts: SiteParts): void {
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => ((await parts.isReady()) ? c.text('ready') : c.text('not ready', 503)));
  app.get('/metrics', async (c) => {
    // only for the machine itself, and never through a proxy: the figures are nobody else's business
    const outside = c.req.header('x-forwarded-for') !== undefined || !reader(c, false).loopback;
    return outside ? c.notFound() : c.text(await parts.metrics.text());
  });
  app.get('/assets/:name', (c) => serveAsset(parts.client, c.req.param('name'), c.req.header('accept-encoding')) ?? c.notFound());
  app.get('/', async (c) => {
    const project = await parts.homeProject();
    if (project === undefined) return c.notFound();
    return c.redirect(`/${preferredLang(c.req.header('accept-language'))}/${project}`, 302);
  });
  for (const route of parts.plain) {
    app.get(route.path, async (c) => {
      c.set('route', route.name);
      const wait = await parts.limits.take('page', reader(c, parts.trustProxy).address);
      if (wait !== undefined) return errorAnswer(parts, c, 429, { 'Retry-After': String(wait) });
      const named = c.req.query('lang');
      const lang = isLang(named) ? named : preferredLang(c.req.header('accept-language'));
      const asked = (c.req.query('q') ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, longestAsked);
      const origin = parts.origin ?? new URL(c.req.url).origin;
      return (await route.answer({ origin, params: c.req.param(), lang, asked })) ?? c.notFound();
    });
  }
  app.get('/:lang', async (c) => {
    const project = isLang(c.req.param('lang')) ? await parts.homeProject() : undefined;
    return project === undefined ? c.notFound() : c.redirect(`/${c.req.param('lang')}/${project}`, 302);
  });
}

function mountPublic(app: SiteApp, parts: SiteParts): void {
  for (const route of parts.routes) {
    const { name, path: below } = rowOf(route);
    const costly = route.kind === 'page' && route.page.costly === true;
    app.get(`/:lang/:project${below === '/' ? '' : below}`, async (c) => {
      c.set('route', name);
      const wait = await parts.limits.take(costly ? 'search' : 'page', reader(c, parts.trustProxy).address);
      if (wait !== undefined) return errorAnswer(parts, c, 429, { 'Retry-After': String(wait) });
      return (await serve(parts, route, c)) ?? c.notFound();
    });
  }
  app.get('/:rest{.+/}', (c) => c.redirect(new URL(c.req.url).pathname.replace(/^\/+/, '/').replace(/\/+$/, ''), 301));
}

function mounting(app: SiteApp, parts: SiteParts): Mounting {
  const refused: Mounting['refused'] = (c, status, headers = {}) => errorAnswer(parts, c, status, headers);
  return {
    app,
    named: (c, route) => c.set('route', route),
    refused,
    limited: async (c, kind) => {
      const wait = await parts.limits.take(kind, reader(c, parts.trustProxy).address);
      return wait === undefined ? undefined : refused(c, 429, { 'Retry-After': String(wait) });
    },
  };
}

/** An error page in the reader's language: the one of the address, else the one the browser asks for. */
// the four things an error page is made of
async function errorAnswer(...[parts, c, status, headers]: [SiteParts, Context, ContentfulStatusCode, Record<string, string>?]): Promise<Response> {
  const first = c.req.path.split('/')[1];
  const html = await parts.drawError(status, isLang(first) ? first : preferredLang(c.req.header('accept-language')));
  return c.html(html, status, { ...headers, 'Cache-Control': 'no-store' });
}

import type { Context } from 'hono';
import { anonymous } from '../../kernel/actor.ts';
import { isLang, type Lang } from '../../kernel/lang.ts';
import type { Locale, Reading } from '../../kernel/locale.ts';
import { type Database, readerOfOnePage } from '../db/index.ts';
import { publicCaching, securityHeaders, strictTransport } from './headers.ts';
import { acceptedEncoding, etagIn, isUnchanged, type KeptAnswer, type KeptAnswers, keptAnswer } from './kept.ts';
import type { Lasting } from './lasting.ts';
import type { Ask, FileAnswer, Page, PageView, ProjectAddress, PublicDownload, PublicFile } from './page.ts';
import type { Revisions } from './revisions.ts';

/** What a public route needs to answer. */
export interface ServeParts {
  readonly database: Database;
  readonly locales: Readonly<Record<Lang, Locale>>;
  readonly findProject: (slug: string) => Promise<ProjectAddress | undefined>;
  /** Draws the whole document around a page. */
  readonly draw: (page: Page, view: PageView, ask: Ask) => Promise<string>;
  readonly kept: KeptAnswers;
  readonly revisions: Revisions;
  /** What pages of one revision share. */
  readonly lasting: (projectId: string, revision: number) => Lasting;
  /** Public origin where it is configured; the request's own otherwise. */
  readonly origin: string | undefined;
  /** Names the running build: answers of another build have other ETags. */
  readonly build: string;
}

/** One public route. */
export type Route = KeptRoute | { readonly kind: 'download'; readonly download: PublicDownload };

/** A route whose answers are kept ready. */
type KeptRoute = { readonly kind: 'page'; readonly page: Page } | { readonly kind: 'file'; readonly file: PublicFile };

/** The row of the route table behind a route. */
export function rowOf(route: Route): Page | PublicFile | PublicDownload {
  if (route.kind === 'page') return route.page;
  return route.kind === 'file' ? route.file : route.download;
}

const slugLike = /^[a-z0-9][a-z0-9.-]{0,120}$/;
const longestQuery = 200;

/** Answers a public route; undefined where there is no such page for this reader. */
export async function serve(parts: ServeParts, route: Route, c: Context): Promise<Response | undefined> {
  const ask = await askOf(parts, route, c);
  if (ask === undefined) return undefined;
  if (route.kind === 'download') return route.download.answer(ask, c.req.raw.headers);
  const address = addressOf(parts, c, ask);
  const revision = await parts.revisions.current(ask.project.id);
  const ready = parts.kept.get(address);
  if (ready !== undefined && ready.revision === revision) return send(ready, c);
  const reader = readerOfOnePage(parts.database, parts.lasting(ask.project.id, revision));
  const made = await make(parts, route, { ...ask, reader });
  if (made === undefined) return undefined;
  const answer = prepare(parts, made, { ask, revision, address });
  if (route.kind === 'file' || route.page.costly !== true) parts.kept.put(address, answer);
  return send(answer, c);
}

async function askOf(parts: ServeParts, route: Route, c: Context): Promise<Ask | undefined> {
  // the routes are mounted below /:lang/:project, so both are there
  const { lang, project: projectSlug = '', ...params } = c.req.param() as Record<string, string>;
  if (!isLang(lang) || ![projectSlug, ...Object.values(params)].every((value) => slugLike.test(value))) return undefined;
  const project = await parts.findProject(projectSlug);
  if (project === undefined) return undefined;
  return {
    reader: parts.database,
    project,
    reading: readingOf(parts.locales[lang], project.slug),
    actor: anonymous,
    path: c.req.path,
    params,
    query: declaredQuery(route, c),
    origin: parts.origin ?? new URL(c.req.url).origin,
  };
}

export function readingOf(locale: Locale, projectSlug: string): Reading {
  const root = `/${locale.lang}/${projectSlug}`;
  return { ...locale, path: (below) => (below === '/' ? root : `${root}${below}`) };
}

function declaredQuery(route: Route, c: Context): Record<string, string> {
  const row = rowOf(route);
  const declared = ('query' in row ? row.query : undefined) ?? [];
  const given = declared.map((name) => [name, (c.req.query(name) ?? '').replaceAll('\0', '').slice(0, longestQuery)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

/**
 * The one address of a page: declared parameters only, in their declared order. Without a configured origin the page carries
 * the host it was asked under, so it is kept for that host only: nobody can slip another host into everyone's page.
 */
function addressOf(parts: ServeParts, c: Context, ask: Ask): string {
  const query = new URLSearchParams(ask.query).toString();
  const host = parts.origin === undefined ? new URL(c.req.url).host : '';
  return `${host}${c.req.path}${query === '' ? '' : `?${query}`}`;
}

async function make(parts: ServeParts, route: KeptRoute, ask: Ask): Promise<FileAnswer | undefined> {
  if (route.kind === 'file') return route.file.answer(ask);
  const view = await route.page.show(ask);
  if (view === undefined) return undefined;
  return { type: 'text/html; charset=utf-8', body: await parts.draw(route.page, view, ask) };
}

function prepare(parts: ServeParts, made: FileAnswer, at: { ask: Ask; revision: number; address: string }): KeptAnswer {
  const isPage = made.type.startsWith('text/html');
  return keptAnswer(
    {
      projectId: at.ask.project.id,
      revision: at.revision,
      etag: `${parts.build}-${at.revision}`,
      body: Buffer.from(made.body),
      headers: {
        ...securityHeaders,
        ...(parts.origin?.startsWith('https:') === true && strictTransport),
        'Content-Type': made.type,
        'Cache-Control': publicCaching,
        Vary: 'Accept-Encoding',
        ...(!isPage && { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' }),
        ...(made.saveAs !== undefined && { 'Content-Disposition': `attachment; filename="${made.saveAs}"` }),
      },
    },
    !made.type.startsWith('image/'),
  );
}

function send(answer: KeptAnswer, c: Context): Response {
  const encoding = acceptedEncoding(c.req.header('accept-encoding'));
  if (isUnchanged(answer, encoding, c.req.header('if-none-match'))) {
    return new Response(null, { status: 304, headers: { ...answer.headers, ETag: etagIn(answer, encoding) } });
  }
  const body = answer.encoded(encoding);
  const headers = answer.headersIn(encoding);
  // a Node buffer is a view on plain memory, which is what a response body wants
  return new Response(c.req.method === 'HEAD' ? null : (body as Uint8Array<ArrayBuffer>), { status: 200, headers });
}

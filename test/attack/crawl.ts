import { pathOf } from '../../src/platform/forms/index.ts';
import { files, pages } from '../../src/wiring/modules.ts';
import type { Browser, World } from './world.ts';

/** One address of the site, as it is mounted. */
export interface RouteRow {
  readonly name: string;
  readonly kind: 'public' | 'account' | 'work' | 'plain';
  readonly path: string;
  readonly query: readonly string[];
  readonly takesForms: boolean;
}

/** The program's own addresses: they belong to no page, and are told apart by their path. */
const plainRows = new Map([['/auth/*', 'auth'], ['/:rest{.+/}', 'trailing slash']]);

/**
 * The whole route table: every address that is mounted, with the name of its page. A row that is mounted and belongs to no page is
 * named by its path, so that nothing is mounted beside the table.
 */
export function routeTable(world: World): readonly RouteRow[] {
  const forms = world.forms.map((route): RouteRow => (
    { name: route.page.name, kind: route.kind, path: pathOf(route), query: route.page.query ?? [], takesForms: route.page.submit !== undefined }
  ));
  const open = [...pages, ...files, ...world.downloads.map((each) => ({ ...each, query: [] }))].map(({ name, path, query = [] }): RouteRow => (
    { name, kind: 'public', path: `/:lang/:project${path === '/' ? '' : path}`, query, takesForms: false }
  ));
  const known = new Set([...forms, ...open].map(({ path }) => path));
  const mounted = world.site.app.routes.filter(({ method, path }) => method !== 'ALL' && !known.has(path));
  const posted = new Set(mounted.filter(({ method }) => method === 'POST').map(({ path }) => path));
  const plain = [...new Set(mounted.map(({ path }) => path))].map((path): RouteRow => (
    { name: plainRows.get(path) ?? path, kind: 'plain', path, query: [], takesForms: posted.has(path) }
  ));
  return [...plain, ...forms, ...open];
}

/** A page somebody saw. */
export interface Seen {
  readonly row: RouteRow;
  readonly path: string;
  readonly html: string;
}

/** Routes that name one address each, or one for each record; what takes any path is left out. */
export function namedRows(rows: readonly RouteRow[]): readonly RouteRow[] {
  return rows.filter(({ path }) => !path.includes('*') && !path.includes('{'));
}

/** Addresses of the demo, in English, of those routes that need no record to be asked for. */
export function startsOf(rows: readonly RouteRow[]): readonly string[] {
  return namedRows(rows).map(({ path }) => path.replace(':lang', 'en').replace(':project', 'better')).filter((path) => !path.includes(':'));
}

function finderOf(rows: readonly RouteRow[]): (path: string) => RouteRow | undefined {
  const patterns = namedRows(rows).map((row) => ({ row, pattern: new RegExp(`^${row.path.replaceAll('.', '\\.').replaceAll(/:[a-z]+/gi, '[^/]+')}$`) }));
  return (path) => patterns.find(({ pattern }) => pattern.test(path.split('?')[0] ?? ''))?.row;
}

/** Follows links from these addresses, at most `most` addresses of a route; answers that are no page are not read. */
export async function crawl(browser: Browser, rows: readonly RouteRow[], { start, most }: { readonly start: readonly string[]; readonly most: number }): Promise<readonly Seen[]> {
  const find = finderOf(rows);
  const waiting = [...start];
  const known = new Set(waiting);
  const counts = new Map<RouteRow, number>();
  const seen: Seen[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const row = find(path);
    const count = row === undefined ? most : (counts.get(row) ?? 0);
    if (row === undefined || count >= most) continue;
    counts.set(row, count + 1);
    const html = await htmlAt(browser, path);
    if (html === undefined) continue;
    seen.push({ row, path, html });
    const fresh = linksIn(html, path).filter((link) => !known.has(link));
    waiting.push(...fresh);
    for (const link of fresh) known.add(link);
  }
  return seen;
}

/** The page at an address; '' for what is no page, undefined where there is nothing. */
async function htmlAt(browser: Browser, path: string): Promise<string | undefined> {
  const answer = await browser.get(path);
  if (answer.status !== 200) return undefined;
  return (answer.headers.get('content-type') ?? '').startsWith('text/html') ? answer.text() : '';
}

function linksIn(html: string, from: string): readonly string[] {
  const found = [...html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].map((each) => new URL((each[1] ?? '').replaceAll('&amp;', '&'), `http://better.test${from}`));
  return found.filter(({ origin }) => origin === 'http://better.test').map(({ pathname }) => pathname);
}

/** What the `:names` of these pages' addresses were, by route and name. */
export function paramsSeen(seen: readonly Seen[], { path }: Pick<RouteRow, 'path'>): Readonly<Record<string, readonly string[]>> {
  const names = path.split('/').flatMap((part, at) => (part.startsWith(':') ? [[part.slice(1), at] as const] : []));
  const mine = seen.filter((each) => each.row.path === path).map((each) => (each.path.split('?')[0] ?? '').split('/'));
  return Object.fromEntries(names.map(([name, at]) => [name, [...new Set(mine.flatMap((parts) => parts[at] ?? []))]]));
}

/** The controls of a page's forms, with the values they offer. */
export function controlsIn(html: string): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, value: string) => found.set(name, (found.get(name) ?? new Set()).add(value));
  for (const [tag] of html.matchAll(/<(?:input|textarea|button)\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (name !== undefined && name !== 'form-token') add(name, attribute(tag, 'value') ?? '');
  }
  for (const [, name = '', options = ''] of html.matchAll(/<select\b[^>]*\sname="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)) {
    for (const [tag] of options.matchAll(/<option\b[^>]*>/g)) add(name, attribute(tag, 'value') ?? '');
  }
  return Object.fromEntries([...found].map(([name, values]) => [name, [...values]]));
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

import type { Lang } from '../../src/kernel/lang.ts';
import { countQueries } from '../../src/platform/db/index.ts';
import { files, pages } from '../../src/wiring/modules.ts';
import type { DemoSite } from '../demo.ts';
import { attributes } from './html.ts';

/** One address of the site as a reader found it. */
export interface Visit {
  readonly path: string;
  /** Name of its row in the route table; undefined where no row fits. */
  readonly route: string | undefined;
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  /** Text of a page; empty for files. */
  readonly html: string;
  /** Statements sent to the database to make it. */
  readonly queries: number;
  /** Addresses of this site it leads to. */
  readonly links: readonly string[];
}

const routes = [...pages, ...files].map(({ name, path }) => ({ name, path, pattern: patternOf(path) }));

function patternOf(path: string): RegExp {
  const below = path === '/' ? '' : path.replaceAll('.', '\\.').replaceAll(/:[a-zA-Z]+/g, '[^/]+');
  return new RegExp(`^/[a-z]{2}/better${below}$`);
}

/** Rows of the route table. */
export const routeNames: readonly string[] = routes.map((each) => each.name);

/** Asks for everything a reader can reach in one language, starting from the route table's own addresses, one filter at a time. */
export async function walk(site: DemoSite, lang: Lang): Promise<readonly Visit[]> {
  const start = `/${lang}/better`;
  const waiting = [start, ...routes.filter((each) => !each.path.includes(':') && each.path !== '/').map((each) => `${start}${each.path}`), `${start}/search?q=digital`];
  const known = new Set(waiting);
  const visits: Visit[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const visit = await look(site, path);
    visits.push(visit);
    for (const link of visit.links.filter((each) => follows(each, start) && !known.has(each))) {
      known.add(link);
      waiting.push(link);
    }
  }
  return visits;
}

/** Pages of this language with at most one parameter: every filter once, not every combination. */
function follows(link: string, start: string): boolean {
  const { pathname, searchParams } = new URL(link, 'http://better.test');
  return (pathname === start || pathname.startsWith(`${start}/`)) && [...searchParams].length <= 1;
}

async function look(site: DemoSite, path: string): Promise<Visit> {
  const { value: response, queries } = await countQueries(() => site.get(path));
  const type = response.headers.get('content-type') ?? '';
  const body = Buffer.from(await response.arrayBuffer());
  const html = type.startsWith('text/html') ? body.toString() : '';
  return { path, route: routeOf(path), status: response.status, type, headers: response.headers, html, queries, links: linksIn(html, path) };
}

/** Name of the row of the route table that answers an address. */
export function routeOf(path: string): string | undefined {
  return routes.find((each) => each.pattern.test(path.split('?')[0] ?? ''))?.name;
}

/** Address of a page's preview picture. */
export function pictureOf(visit: Visit): string | undefined {
  const found = /property="og:image" content="([^"]+)"/.exec(visit.html)?.[1];
  return found === undefined ? undefined : new URL(found).pathname;
}

function linksIn(html: string, from: string): readonly string[] {
  const base = new URL(from, 'http://better.test');
  const named = [...attributes(html, 'a', 'href'), ...attributes(html, 'link', 'href'), ...attributes(html, 'img', 'src')];
  const links = named.map((each) => new URL(each, base)).filter((url) => url.origin === base.origin);
  return [...new Set(links.map((url) => `${url.pathname}${url.search}`))];
}

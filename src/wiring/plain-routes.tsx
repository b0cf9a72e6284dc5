import type { VNode } from 'preact';
import type { Lang } from '../kernel/lang.ts';
import type { Locale } from '../kernel/locale.ts';
import { conceptPath, conceptPlaces } from '../modules/taxonomy/index.ts';
import { siteMap, sitemapPaths } from '../modules/publishing/index.ts';
import type { Reader } from '../platform/db/index.ts';
import type { PlainRoute, ProjectAddress } from '../platform/http/index.ts';
import { type DesignEntry, DesignIndex, DesignPage } from '../ui/index.ts';
import { allExamples } from './all-examples.ts';
import { schemaOf } from './import/import.ts';
import { conceptRoutes } from './concepts/concept-routes.tsx';
import type { Frame } from './frames/public.tsx';

interface PlainParts {
  readonly reader: Reader;
  readonly frame: Frame;
  readonly locales: Readonly<Record<Lang, Locale>>;
  readonly findProjects: () => Promise<readonly ProjectAddress[]>;
}

/** Addresses outside of any project. */
export function plainRoutes(parts: PlainParts): readonly PlainRoute[] {
  return [
    { name: 'site.robots', path: '/robots.txt', answer: ({ origin }) => Promise.resolve(plain(`User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`, 'text/plain')) },
    { name: 'site.sitemap', path: '/sitemap.xml', answer: async ({ origin }) => plain(await sitemap(parts, origin), 'application/xml') },
    { name: 'site.icon', path: '/icon.svg', answer: () => Promise.resolve(plain(icon, 'image/svg+xml')) },
    { name: 'site.schema', path: '/schemas/:name', answer: ({ origin, params }) => Promise.resolve(schema(parts.locales, origin, params['name'])) },
    ...conceptRoutes(parts),
    { name: 'design.index', path: '/design', answer: ({ lang }) => design(parts, lang, () => <DesignIndex entries={allExamples} href={(name) => `/design/${name}`} />) },
    { name: 'design.show', path: '/design/:component', answer: ({ lang, params }) => designOf(parts, lang, params['component']) },
  ];
}

function plain(body: string, type: string): Response {
  return new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'public, max-age=300' } });
}

/** IM-02: what a file for `better import` holds, for editors and programs. */
function schema(locales: PlainParts['locales'], origin: string, name: string | undefined): Response | undefined {
  const found = schemaOf(name ?? '', { locales, origin });
  return found === undefined ? undefined : plain(`${JSON.stringify(found, null, 2)}\n`, 'application/schema+json');
}

async function sitemap(parts: PlainParts, origin: string): Promise<string> {
  const projects = await parts.findProjects();
  const entries = await Promise.all(projects.map(async ({ id, slug }) => (
    (await sitemapPaths(parts.reader, id)).map((path) => (own: Lang) => `/${own}/${slug}${path === '/' ? '' : path}`)
  )));
  const concepts = (await conceptPlaces(parts.reader)).map(({ scheme, code }) => (own: Lang) => conceptPath(own, scheme, code));
  return siteMap([...entries.flat(), ...concepts], origin);
}

/** Two stops of the chain. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#16202e"/>
<path d="M10 16h12" stroke="#fff" stroke-width="3"/><circle cx="9" cy="16" r="5" fill="#fff"/>
<circle cx="23" cy="16" r="4" fill="#16202e" stroke="#fff" stroke-width="3"/></svg>`;

async function design(parts: PlainParts, lang: Lang, content: () => VNode): Promise<Response> {
  const html = await parts.frame.drawPlain({ title: 'Design', content: content() }, lang);
  return plain(html, 'text/html');
}

async function designOf(parts: PlainParts, lang: Lang, component: string | undefined): Promise<Response | undefined> {
  const entry: DesignEntry | undefined = allExamples.find((each) => each.component === component);
  return entry === undefined ? undefined : design(parts, lang, () => <DesignPage entry={entry} index={{ label: 'Design', href: '/design' }} />);
}

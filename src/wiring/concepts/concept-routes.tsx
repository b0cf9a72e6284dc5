import type { VNode } from 'preact';
import type { Lang } from '../../kernel/lang.ts';
import type { Locale } from '../../kernel/locale.ts';
import { publicProjects } from '../../modules/partnership/index.ts';
import {
  conceptDetails, ConceptPage, exportSkos, findConcepts, nameFor, type PublicRecordPorts, SchemePage, schemes, SchemesPage, schemeTree,
} from '../../modules/taxonomy/index.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { PlainRequest, PlainRoute } from '../../platform/http/index.ts';
import { rdfSyntaxes, rdfTypes } from '../../platform/rdf/index.ts';
import { publicRecords } from '../files/attachments.ts';
import type { Frame } from '../frames/public.tsx';

interface ConceptParts {
  readonly reader: Reader;
  readonly frame: Frame;
  readonly locales: Readonly<Record<Lang, Locale>>;
}

/** What the concept pages know of records: those that everybody may see, of all public projects. */
const ports: PublicRecordPorts = {
  projectIds: async (reader) => (await publicProjects(reader)).map(({ id }) => id),
  async shown(reader, records) {
    const projects = await publicProjects(reader);
    const found = await Promise.all(projects.map(async ({ id, slug }) => (
      (await publicRecords(reader, id, records.filter(({ projectId }) => projectId === id))).map((record) => ({ ...record, path: `/${slug}${record.path}` }))
    )));
    return found.flat();
  },
};

/** TX-20: the concepts, outside of any project: pages in the reader's language, and SKOS files. Their addresses are the concepts' own. */
export function conceptRoutes(parts: ConceptParts): readonly PlainRoute[] {
  return [
    { name: 'concepts.schemes', path: '/concepts', answer: (request) => schemesPage(parts, request) },
    { name: 'concepts.scheme', path: '/concepts/:scheme', answer: (request) => schemePage(parts, request) },
    { name: 'concepts.concept', path: '/concepts/:scheme/:code', answer: (request) => conceptPage(parts, request) },
  ];
}

const codeLike = /^[\w.-]{1,80}$/;
const fileLike = new RegExp(`^(.+)\\.(${rdfSyntaxes.map((syntax) => rdfTypes[syntax].ending).join('|')})$`);

async function schemesPage(parts: ConceptParts, request: PlainRequest): Promise<Response> {
  const { say } = parts.locales[request.lang];
  const all = await schemes(parts.reader);
  return drawn(parts, request, { path: '/concepts', title: say('taxonomy.concepts'), description: say('taxonomy.schemes-lead'), content: <SchemesPage schemes={all} /> });
}

async function schemePage(parts: ConceptParts, request: PlainRequest): Promise<Response | undefined> {
  const { reader, locales } = parts;
  const { params, lang, asked } = request;
  const code = params['scheme'] ?? '';
  const scheme = codeLike.test(code) ? (await schemes(reader)).find((each) => each.code === code) : undefined;
  if (scheme === undefined) return fileOf(parts, request, code);
  const found = await findConcepts(reader, { scheme: code, lang, text: asked });
  const tree = asked === '' ? await schemeTree(reader, code, await ports.projectIds(reader)) : [];
  const description = `${scheme.title}: ${locales[lang].say('taxonomy.scheme-lead', { count: scheme.concepts })}`;
  return drawn(parts, request, { path: `/concepts/${code}`, title: scheme.title, description, content: <SchemePage {...{ scheme, tree, asked, found }} /> });
}

async function conceptPage(parts: ConceptParts, request: PlainRequest): Promise<Response | undefined> {
  const { lang, origin, params } = request;
  const [scheme, code] = [params['scheme'] ?? '', params['code'] ?? ''];
  if (!codeLike.test(scheme) || !codeLike.test(code)) return undefined;
  const concept = await conceptDetails(parts.reader, [scheme, code], ports);
  if (concept === undefined) return fileOf(parts, request, code);
  const name = nameFor(concept.name, lang)?.text ?? code;
  const description = parts.locales[lang].say('taxonomy.concept-description', { name });
  return drawn(parts, request, { path: `/concepts/${scheme}/${code}`, title: name, description, content: <ConceptPage concept={concept} origin={origin} /> });
}

/** `better.ttl` is the scheme as a file, `better/parking.ttl` one concept of it. */
async function fileOf({ reader }: ConceptParts, { params, origin }: PlainRequest, last: string): Promise<Response | undefined> {
  const [, name = '', ending = ''] = fileLike.exec(last) ?? [];
  const syntax = rdfSyntaxes.find((each) => rdfTypes[each].ending === ending);
  if (syntax === undefined || !codeLike.test(name)) return undefined;
  const wish = params['code'] === undefined ? { scheme: name } : { scheme: params['scheme'] ?? '', concept: name };
  const body = await exportSkos(reader, { ...wish, syntax, origin });
  if (body === undefined) return undefined;
  const forEverybody = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
  return new Response(body, { headers: { 'Content-Type': rdfTypes[syntax].type, 'Cache-Control': caching, ...forEverybody } });
}

/** Records change more often than concepts; who reads may be five minutes behind. */
const caching = 'public, max-age=300';

interface Drawing {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly content: VNode;
}

async function drawn({ frame }: ConceptParts, { lang, origin, asked }: PlainRequest, { path, title, description, content }: Drawing): Promise<Response> {
  const html = await frame.drawPlain({ title, content, open: { origin, path, asked, description } }, lang);
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': lang, 'Cache-Control': caching, Vary: 'Accept-Language' } });
}

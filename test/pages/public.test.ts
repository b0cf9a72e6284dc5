import { beforeAll, describe, expect, it } from 'vitest';
import { type Lang, langs } from '../../src/kernel/lang.ts';
import { demoSite } from '../demo.ts';
import { keysOf } from '../house/keys.ts';
import { attributes, faultsOfHeadings, faultsOfHtml, slipsIn } from './html.ts';
import { pictureOf, routeNames, routeOf, type Visit, walk } from './walk.ts';

const site = await demoSite();
const keys = keysOf('en');
const mostQueries = 20;
const mostShown = 60;
const seen = new Map<Lang, readonly Visit[]>();

beforeAll(async () => {
  for (const lang of langs) seen.set(lang, await walk(site, lang));
}, 300_000);

const visits = (lang: Lang) => seen.get(lang) ?? [];
const pagesOf = (lang: Lang) => visits(lang).filter((visit) => visit.html !== '');
const below = (visit: Visit) => visit.path.slice(3);

/** What each page's check complains about, with the page's address; at most so many that one can still read them. */
function complaints(lang: Lang, check: (visit: Visit) => readonly string[]): readonly string[] {
  return pagesOf(lang).flatMap((visit) => check(visit).map((fault) => `${visit.path} ${fault}`)).slice(0, mostShown);
}

describe.each(langs)('the public pages in %s', (lang) => {
  it('H-20 every address a reader can reach answers', () => {
    expect(visits(lang).length).toBeGreaterThan(100);
    expect(visits(lang).filter((visit) => visit.status !== 200).map((visit) => `${visit.path} ${visit.status}`)).toEqual([]);
  });

  it('H-20 every route of the table was reached', () => {
    const reached = new Set(visits(lang).flatMap((visit) => [visit.route, routeOf(pictureOf(visit) ?? '')]));
    expect(routeNames.filter((name) => !reached.has(name))).toEqual([]);
  });

  it('H-20 every page is valid HTML', () => {
    expect(complaints(lang, (visit) => faultsOfHtml(visit.html))).toEqual([]);
  }, 180_000);

  it('H-20 every page has one h1 and headings in order', () => {
    expect(complaints(lang, (visit) => faultsOfHeadings(visit.html))).toEqual([]);
  });

  it('H-20 no page shows undefined, NaN, a placeholder or a bare message key', () => {
    expect(complaints(lang, (visit) => slipsIn(visit.html, keys))).toEqual([]);
  });

  it('H-20 every page says its language, its other languages, its address, a title of its own and a description', () => {
    expect(complaints(lang, (visit) => faultsOfHead(visit, lang))).toEqual([]);
    const titles = pagesOf(lang).filter((visit) => !visit.path.includes('?')).map((visit) => /<title>([^<]*)/.exec(visit.html)?.[1] ?? '');
    expect(titles.filter((title, n) => titles.indexOf(title) !== n)).toEqual([]);
  });

  it('H-21 no page asks the database more than twenty times', () => {
    expect(visits(lang).filter((visit) => visit.queries > mostQueries).map((visit) => `${visit.path} ${visit.queries}`)).toEqual([]);
  });

  it('H-22 every page has an ETag and answers 304 to it', async () => {
    const plain = visits(lang).filter((visit) => visit.status === 200 && !visit.type.startsWith('image/'));
    const again = async ({ path, headers }: Visit) => ({ path, status: (await site.get(path, { 'If-None-Match': headers.get('etag') ?? 'none' })).status });
    const answers = await Promise.all(plain.map(again));
    expect(answers.filter((each) => each.status !== 304)).toEqual([]);
  });

  it('H-23 every page links only to addresses of the route table', () => {
    const known = /^\/(design|assets|icon\.svg|sitemap\.xml)(\/|$)/;
    const ours = new RegExp(`^/(${langs.join('|')})/better([/?]|$)`);
    expect(complaints(lang, (visit) => visit.links.filter((link) => !known.test(link) && !ours.test(link)))).toEqual([]);
    expect(visits(lang).filter((visit) => visit.route === undefined).map((visit) => visit.path)).toEqual([]);
  });

  it('H-23 the pages are the same as in English', () => {
    // in which languages something is found depends on the reader's
    const compared = (each: typeof lang) => new Set(visits(each).map(below).filter((path) => !path.includes('lang%3A')));
    const [english, here] = [compared('en'), compared(lang)];
    expect([...english].filter((path) => !here.has(path))).toEqual([]);
    expect([...here].filter((path) => !english.has(path))).toEqual([]);
  });

  it('H-24 no page carries a script or an inline style', () => {
    expect(complaints(lang, (visit) => scriptsIn(visit.html))).toEqual([]);
  });
});

it('H-20 nothing was logged as an error', () => {
  expect(site.errors).toEqual([]);
});

it('H-23 assets, icon and sitemap that pages name are there', async () => {
  const named = [...new Set(langs.flatMap((lang) => pagesOf(lang).flatMap((visit) => visit.links)).filter((link) => !/^\/[a-z]{2}\//.test(link)))];
  const answers = await Promise.all(named.map(async (path) => ({ path, status: (await site.get(path)).status })));
  expect(named.length).toBeGreaterThan(1);
  expect(answers.filter((each) => each.status !== 200)).toEqual([]);
});

it('H-23 every page type has a preview picture', async () => {
  const onePerType = [...new Map(pagesOf('en').map((visit) => [visit.route, visit])).values()];
  const pictures = [...new Set(onePerType.map((visit) => pictureOf(visit) ?? `/none-at${visit.path}`))];
  for (const picture of pictures) {
    const answer = await site.get(picture);
    expect({ picture, status: answer.status, type: answer.headers.get('content-type') }).toEqual({ picture, status: 200, type: 'image/png' });
  }
});

function faultsOfHead(visit: Visit, lang: Lang): readonly string[] {
  const { html } = visit;
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const alternates = attributes(html, 'link', 'hreflang');
  return [
    ...(attributes(html, 'html', 'lang')[0] === lang ? [] : ['has another lang']),
    ...(langs.every((each) => alternates.includes(each)) && alternates.includes('x-default') ? [] : ['lacks an hreflang']),
    ...(/<link rel="canonical" href="http:\/\/better\.test\//.test(html) ? [] : ['lacks its canonical address']),
    ...(title.length >= 4 ? [] : ['lacks a title']),
    ...(description.length >= 20 ? [] : [`has a description of ${description.length} letters`]),
    ...jsonFaults(html),
  ];
}

function jsonFaults(html: string): readonly string[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map((found) => found[1] ?? '');
  return blocks.flatMap((block) => {
    try {
      const parsed: unknown = JSON.parse(block);
      return typeof parsed === 'object' && parsed !== null && '@context' in parsed ? [] : ['has JSON-LD without @context'];
    } catch {
      return ['has JSON-LD that does not parse'];
    }
  });
}

function scriptsIn(html: string): readonly string[] {
  const scripts = (html.match(/<script\b[^>]*>/gi) ?? []).filter((tag) => tag !== '<script type="application/ld+json">');
  return [...scripts, ...(/<[^>]+\sstyle="/.test(html) ? ['an inline style'] : []), ...(/<[^>]+\son[a-z]+="/.test(html) ? ['an inline handler'] : [])];
}

import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { testReading } from '../../../../test/reading.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import type { Ask, PageView } from '../../../platform/http/index.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { chainList, chainOverview } from '../../journey/index.ts';
import { plans } from '../../plans/index.ts';
import { search } from '../../search/index.ts';
import { homeData } from '../app/home.ts';
import { allNews, newsBySlug, newsletters } from '../app/news.ts';
import { sitemapPaths } from '../app/site-paths.ts';
import { pictureSubject } from '../app/picture-subject.ts';
import { publishingPages, siteMap, unknownOperator } from '../index.ts';

const { database, projectId, actor } = await demoDatabase();
const pages = publishingPages({ operator: unknownOperator });

function ask(over: Partial<Ask>, lang: Lang): Ask {
  const project = { id: projectId, slug: 'better' };
  return { reader: database, project, reading: testReading(lang), actor, path: '', params: {}, query: {}, origin: 'https://better.test', ...over };
}

async function view(name: string, over: Partial<Ask> = {}, lang: Lang = 'en'): Promise<PageView> {
  const shown = await pages.find((page) => page.name === name)?.show(ask(over, lang));
  if (shown === undefined) throw new Error(`${name} is absent`);
  return shown;
}

async function html(name: string, over: Partial<Ask> = {}, lang: Lang = 'en'): Promise<string> {
  const { main } = await view(name, over, lang);
  return render(<ReadingProvider reading={testReading(lang)}>{main}</ReadingProvider>);
}

/** Numbers in the circles of the chain band. */
function counts(page: string): readonly number[] {
  return [...page.matchAll(/<b>(\d+)<\/b>/g)].map((found) => Number(found[1]));
}

describe('the home page of the demo', () => {
  test('PU-09 counts five cities and five plans, in words', async () => {
    const home = await html('home');
    expect(home).toContain('<h1>Five cities learn from each other, and show what came of it.</h1>');
    expect(home).toContain('Read the five action plans');
    expect(await html('home', {}, 'hu')).toContain('Öt város tanul egymástól');
    expect(await html('home', {}, 'et')).toContain('Viis linna õpivad üksteiselt');
  });

  test('PU-09 shows the phases and the money of the project', async () => {
    const home = await html('home');
    expect(home).toContain('August 2019 – July 2022');
    expect(home).toContain('August 2022 – July 2023');
    expect(home).toContain('€1.09m ERDF');
  });

  test('PU-09 has the numbers of the chain as the chain itself counts them', async () => {
    const { needs, practices, visits, actions, effects } = await chainOverview(database, projectId);
    expect(counts(await html('home'))).toEqual([needs, practices, visits, actions, effects.measured + effects.reported]);
  });

  test('PU-09 shows what moved, and a plan for each city', async () => {
    const home = await html('home');
    const cards = await chainList(database, projectId);
    for (const card of cards.slice(0, 4)) expect(home).toContain(`href="/en/better${card.path}"`);
    for (const plan of await plans(database, projectId)) expect(home).toContain(`href="/en/better${plan.path}"`);
  });

  test('PU-09 draws a line only where the giver is on record', async () => {
    const data = await homeData(database, projectId);
    const known = (await chainList(database, projectId)).flatMap((card) => card.givers);
    expect(data?.chain.arcs).toHaveLength(known.length);
    expect(data?.chain.places).toHaveLength(5);
  });

  test('PU-09 never says that a plan without an action on record is at zero', async () => {
    const data = await homeData(database, projectId);
    const silent = data?.plans.filter((plan) => plan.actions === 0) ?? [];
    expect(silent.map((plan) => plan.city.slug)).toEqual(['genova']);
    expect(await html('home')).toContain('No action on record');
  });

  test('PU-09 is absent for a project that is not there', async () => {
    expect(await homeData(database, '01980000-0000-7000-8000-0000000000ff')).toBeUndefined();
  });

  test.each(langs)('PU-09 describes the project to machines in %s', async (lang) => {
    const { jsonLd, title, description } = await view('home', {}, lang);
    expect(jsonLd?.[0]).toMatchObject({ '@type': 'Project', name: 'BETTER', url: `https://better.test/${lang}/better` });
    expect(title).toContain('BETTER');
    expect(description.length).toBeGreaterThan(20);
  });
});

describe('the news of the demo', () => {
  test('PU-08 has eighteen items that were found', async () => {
    const { kinds } = { kinds: await allNews(database, projectId) };
    expect(kinds.filter((item) => item.found)).toHaveLength(18);
    expect(kinds.filter((item) => item.kind === 'press').map((item) => item.original?.publisher)).not.toContain('Distinctly Birmingham');
  });

  test('PU-07 shows newsletters 1, 3 and 4 as missing', async () => {
    const missing = (await newsletters(database, projectId)).filter((issue) => !issue.found);
    expect(missing.map((issue) => issue.number)).toEqual([1, 3, 4]);
    const list = await html('news.list');
    expect(list).toContain('3 of 6 issues were not found in the public record.');
    for (const issue of missing) expect(list).toContain(`href="/en/better${issue.path}"`);
  });

  test('PU-01 every item that was found leads to its original page', async () => {
    for (const item of (await allNews(database, projectId)).filter((each) => each.found)) {
      expect(item.original?.url, item.slug).toMatch(/^https?:\/\//);
      expect(item.provenance.statements.length, item.slug).toBeGreaterThan(0);
    }
  });

  test('PU-01 a late upload says when its text was written', async () => {
    const page = await html('news.show', { params: { slug: 'adopt-good-practices' } });
    expect(page).toContain('21 June 2022');
    expect(page).toContain('the text is from about January 2022');
  });

  test('PU-04 items name the events and transfers they are about', async () => {
    const item = await newsBySlug(database, projectId, 'digital-innovation-in-public-services');
    expect(item?.about.map((record) => record.path)).toEqual(['/transfers/design-thinking-council-teams', '/transfers/challenge-process-digital-services']);
    const closed = await newsBySlug(database, projectId, 'project-closed');
    expect(closed?.about.map((record) => record.path)).toEqual(['/events/final-conference']);
  });

  test.each(langs)('PU-08 every item has a page with a title of its own in %s', async (lang) => {
    const items = await allNews(database, projectId);
    const titles = await Promise.all(items.map(async (item) => (await view('news.show', { params: { slug: item.slug } }, lang)).title));
    expect(new Set(titles).size).toBe(items.length);
  });

  test('PU-07 an item that was not found is not for search engines', async () => {
    expect(await view('news.show', { params: { slug: 'newsletter-3' } })).toMatchObject({ indexed: false });
    expect(await view('news.show', { params: { slug: 'newsletter-2' } })).toMatchObject({ indexed: true, picture: '/picture/news/newsletter-2' });
  });
});

describe('searching the demo', () => {
  const questions: readonly (readonly [lang: Lang, question: string, path: string])[] = [
    ['en', 'gavle', '/cities/gavle'],
    ['en', 'service design', '/transfers/in-house-service-design'],
    ['en', 'designing services', '/transfers/in-house-service-design'],
    ['en', 'challenge proc', '/transfers/challenge-process-digital-services'],
    ['hu', 'lezarult', '/news/project-closed'],
    ['hu', 'Nyiregyhaza', '/cities/nyiregyhaza'],
    ['sv', 'Gävle kommun', '/cities/gavle'],
    ['et', 'tartu', '/cities/tartu'],
    ['it', 'genova', '/cities/genova'],
  ];

  test.each(questions)('PU-17 in %s finds "%s"', async (lang, text, path) => {
    const { groups } = await search(database, { projectId, lang, text });
    expect(groups.flatMap((group) => group.hits.map((hit) => hit.path))).toContain(path);
  });

  test('PU-17 shows all of one kind when asked for', async () => {
    const page = await html('search', { query: { q: 'digital', kind: 'practice' } });
    expect(page).toContain('id="practice"');
    expect(page).not.toContain('id="news"');
    expect(page).toContain('Show all kinds of records');
  });

  test('PU-17 every record that is found has a page in the sitemap', async () => {
    const paths = new Set(await sitemapPaths(database, projectId));
    const { groups } = await search(database, { projectId, lang: 'en', text: 'digital' });
    const found = groups.flatMap((group) => group.hits.map((hit) => hit.path.replace(/#.*$/, '')));
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((path) => !paths.has(path))).toEqual([]);
  });
});

describe('the sitemap of the demo', () => {
  test('PU-14 has every list and record once, and nothing of an issue that was not found', async () => {
    const paths = await sitemapPaths(database, projectId);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(['/', '/chain', '/events/final-conference', '/plans/tartu', '/practices', '/news/project-closed']));
    expect(paths.filter((path) => /newsletter-(1|3|4)$|\?|#/.test(path))).toEqual([]);
    expect(siteMap(paths.map((path) => (lang: string) => `/${lang}/better${path === '/' ? '' : path}`), 'https://better.test').match(/<url>/g)).toHaveLength(paths.length * langs.length);
  });
});

describe('the subjects of preview pictures', () => {
  test('PU-15 a transfer has its givers and its taker', async () => {
    const subject = await pictureSubject(database, projectId, { kind: 'transfers', slug: 'design-thinking-council-teams' });
    expect(subject?.cities.map((city) => city.slug)).toEqual(['gavle', 'tartu']);
    expect(subject?.taker?.slug).toBe('birmingham');
  });

  test('PU-15 other records have the cities they belong to, and no taker', async () => {
    expect(await pictureSubject(database, projectId, { kind: 'plans', slug: 'tartu' })).toMatchObject({ cities: [{ slug: 'tartu' }], taker: undefined });
    expect(await pictureSubject(database, projectId, { kind: 'cities', slug: 'genova' })).toMatchObject({ cities: [{ slug: 'genova' }], taker: undefined });
    expect(await pictureSubject(database, projectId, { kind: 'news', slug: 'newsletter-2' })).toMatchObject({ cities: [] });
  });

  test('PU-15 there is none for what is not there', async () => {
    for (const kind of ['transfers', 'practices', 'plans', 'events', 'cities', 'news'] as const) {
      expect(await pictureSubject(database, projectId, { kind, slug: 'no-such-record' }), kind).toBeUndefined();
    }
  });
});

import { readFileSync } from 'node:fs';
import { render } from 'preact-render-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { testReading } from '../../../../test/reading.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import { noProvenance } from '../../../kernel/provenance.ts';
import { withTranslation, written } from '../../../kernel/text.ts';
import type { Ask, FileAnswer } from '../../../platform/http/index.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { recordEvent } from '../../events/index.ts';
import { createProject, joinPartner } from '../../partnership/index.ts';
import { type PictureFont, publishingFiles, publishingPages, publishNews, unknownOperator } from '../index.ts';
import { openTables } from '../app/open-data/tables.ts';
import { cityColours } from './files/picture-drawing.ts';

const { database, runner, as, actor, projectId } = await testDatabase();
const en = (text: string) => written('en', text);
const on = (start: string, end?: string) => ({ v: 1, kind: 'on', start, ...(end === undefined ? {} : { end }) });

const folder = new URL('../../../../node_modules/@fontsource/atkinson-hyperlegible-next/files/', import.meta.url);
const fonts = (): readonly PictureFont[] => (['latin', 'latin-ext'] as const).flatMap((name) => ([400, 700] as const).map((weight) => ({
  name, weight, data: new Uint8Array(readFileSync(new URL(`atkinson-hyperlegible-next-${name}-${weight}-normal.woff`, folder))),
})));
const pages = publishingPages({ operator: unknownOperator });
const files = publishingFiles({ fonts });

beforeAll(async () => {
  const about = {
    v: 1, problem: null, objective: null, call: null, priorityAxis: null, specificObjective: null, stages: [], target: null, budget: null, outputs: [], notes: [],
    erdf: { amount: '1090000', currency: 'EUR', per: 'once', rounded: true }, workingLanguages: ['en'], websites: [],
    phases: [{ key: 'phase-1', name: en('Learning'), period: { v: 1, kind: 'from', start: '2019-08', end: '2022-07' } }],
  };
  const project = { slug: 'better', acronym: 'BETTER', title: en('Better e-government'), summary: en('Cities learn from each other.'), profile: 'IE14', period: on('2019'), about };
  await runner.run(createProject, { ...project, provenance: noProvenance }, as);
  const place = { lat: 58.38, lon: 26.72, country: 'EE', nuts2: 'EE00', nuts3: 'EE008', nutsVersion: '2021' };
  const profile = { v: 1, organisation: { name: '=cmd|Tartu linn', lang: 'et' }, gloss: null, place, languages: [], population: null, notes: [] };
  const tartu = await runner.run(joinPartner, { slug: 'tartu', position: 1, colour: 4, city: en('Tartu'), role: 'lead', country: 'EE', profile, provenance: noProvenance }, as);
  const partnerId = tartu.ok ? tartu.value.id : '';
  const title = withTranslation(written('hu', 'Lezárult a projekt'), 'en', { text: 'The project has closed', origin: 'written' });
  const original = { url: 'https://example.org/a', publisher: 'Example', title: 'A', lang: 'hu' };
  await runner.run(publishNews, { slug: 'closed', kind: 'news', title, summary: en('It <closed>.'), when: on('2023-05-24'), original, partnerId, provenance: noProvenance }, as);
  const sourced = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [original] }] };
  const account = { v: 1 };
  const event = { holding: 'held', state: null, account, details: { v: 1, kind: 'thematic-event', number: 1, workshops: null }, provenance: sourced };
  await runner.run(recordEvent, { ...event, slug: 'te-1', title: en('Thematic event; one'), when: on('2020-01-28', '2020-01-29') }, as);
  await runner.run(recordEvent, { ...event, slug: 'te-2', title: en('Undated'), when: on('2020-03') }, as);
});

function ask(over: Partial<Ask> = {}, lang: Lang = 'en'): Ask {
  return { reader: database, project: { id: projectId, slug: 'better' }, reading: testReading(lang), actor, path: '', params: {}, query: {}, origin: 'https://better.test', ...over };
}

async function page(name: string, over: Partial<Ask> = {}, lang: Lang = 'en') {
  const view = await pages.find((each) => each.name === name)?.show(ask(over, lang));
  return view === undefined ? undefined : { ...view, html: render(<ReadingProvider reading={testReading(lang)}>{view.main}</ReadingProvider>) };
}

async function file(name: string, over: Partial<Ask> = {}, lang: Lang = 'en'): Promise<FileAnswer | undefined> {
  return files.find((each) => each.name === name)?.answer(ask(over, lang));
}

async function text(name: string, over: Partial<Ask> = {}, lang: Lang = 'en'): Promise<string> {
  const body = (await file(name, over, lang))?.body;
  return typeof body === 'string' ? body : '';
}

describe('pages', () => {
  test('PU-09 the home page counts what it shows', async () => {
    const home = await page('home');
    expect(home?.html).toContain('One city learns');
    expect(home?.html).toContain('€1.09m ERDF');
    expect(home?.html).toContain('The project has closed');
    expect(home?.html).toContain('No action plan on record yet.');
    expect(home?.jsonLd?.[0]).toMatchObject({ '@type': 'Project', name: 'BETTER', url: 'https://better.test/en/better' });
  });

  test('PU-09 the home page costs a fixed number of statements', async () => {
    expect((await countQueries(() => page('home'))).queries).toBeLessThanOrEqual(20);
  });

  test.each(langs)('all have a title and a description of their own in %s', async (lang) => {
    const shown = await Promise.all(['home', 'news.list', 'search', 'open-data', 'accessibility', 'privacy'].map((name) => page(name, {}, lang)));
    expect(new Set(shown.map((each) => each?.title)).size).toBe(shown.length);
    expect(shown.filter((each) => (each?.description.length ?? 0) < 20)).toEqual([]);
  });

  test('PU-08 the list of news is filtered by its address', async () => {
    expect((await page('news.list'))?.html).toContain('The project has closed');
    expect((await page('news.list', { query: { kind: 'press' } }))?.html).not.toContain('The project has closed');
    expect((await page('news.list', { query: { year: '2023', kind: 'nonsense' } }))?.html).toContain('The project has closed');
    expect(await page('news.list', { query: { page: '2' } })).toBeUndefined();
  });

  test('PU-08 an item is a NewsArticle; what does not exist is absent', async () => {
    const item = await page('news.show', { params: { slug: 'closed' } });
    expect(item?.jsonLd?.[0]).toMatchObject({ '@type': 'NewsArticle', headline: 'The project has closed', datePublished: '2023-05-24', isBasedOn: 'https://example.org/a' });
    expect(item?.html).toContain('It &lt;closed>.');
    expect(await page('news.show', { params: { slug: 'none' } })).toBeUndefined();
  });

  test('PU-17 the search finds across languages, and is not for search engines', async () => {
    const found = await page('search', { query: { q: 'lezarult' } });
    expect(found).toMatchObject({ indexed: false, title: 'Search: lezarult' });
    expect(found?.html).toContain('<a href="/en/better/news/closed" lang="hu">Lezárult a projekt</a>');
    expect((await page('search', { query: { q: '%00"\'', kind: 'x' } }))?.html).toContain('Nothing found');
    expect((await page('search'))?.html).toContain('Type one or more words');
  });

  test('PU-10 the open-data page is a catalogue of all tables', async () => {
    const data = await page('open-data');
    expect(data?.jsonLd?.[0]).toMatchObject({ '@type': 'DataCatalog', license: 'https://creativecommons.org/licenses/by/4.0/' });
    for (const table of openTables) expect(data?.html).toContain(`/open-data/${table.name}.csv`);
  });
});

describe('open data', () => {
  test.each(openTables.map((table) => table.name))('PU-10 %s is written, with its columns always in one order', async (name) => {
    const csv = await text('open-data.table', { params: { file: `${name}.csv` } });
    const columns = openTables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? [];
    expect(csv.split('\r\n')[0]).toBe(`\uFEFF${columns.join(',')}`);
    expect(new Set(columns).size).toBe(columns.length);
    const parsed: unknown = JSON.parse(await text('open-data.table', { params: { file: `${name}.json` } }));
    expect(parsed).toMatchObject({ table: name, columns });
  });

  test('PU-10, PU-11 unknown is empty or null, and formulas are text', async () => {
    // the shape that the next line looks into
    const parsed = JSON.parse(await text('open-data.table', { params: { file: 'partners.json' } })) as { rows: Record<string, unknown>[] };
    const known = { slug: 'tartu', city_en: 'Tartu', organisation: '=cmd|Tartu linn', latitude: 58.38 };
    expect(parsed.rows).toEqual([expect.objectContaining({ ...known, population: null, city_hu: null, sources: null })]);
    expect(await text('open-data.table', { params: { file: 'partners.csv' } })).toContain(",'=cmd|Tartu linn,");
    const answer = await file('open-data.table', { params: { file: 'partners.csv' } });
    expect(answer).toMatchObject({ type: 'text/csv; charset=utf-8; header=present', saveAs: 'better-partners.csv' });
  });

  test('PU-10 the dictionary explains every column in the reader’s language', async () => {
    const csv = await text('open-data.table', { params: { file: 'columns.csv' } }, 'hu');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + openTables.flatMap((table) => table.columns).length);
    expect(csv).toContain('partners,city_hu,text,hu,a város neve');
    for (const name of ['columns.xml', 'none.csv', '../x.csv', '']) expect(await file('open-data.table', { params: { file: name } })).toBeUndefined();
  });
});

describe('feeds', () => {
  test('PU-12 the feed is in the reader’s language and does not change by itself', async () => {
    const hungarian = await text('feed.atom', {}, 'hu');
    expect(hungarian).toContain('<title type="text">Lezárult a projekt</title>');
    expect(hungarian).toContain('href="https://better.test/hu/better/news/closed"');
    expect(hungarian).toContain('<updated>2026-01-15T09:00:00.000Z</updated>');
    expect(await text('feed.atom', {}, 'hu')).toBe(hungarian);
    expect(await text('feed.atom', {}, 'sv')).toContain('<entry xml:lang="en">');
  });

  test('PU-13 the calendar has the events whose days are known', async () => {
    const calendar = await text('calendar.ics');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(calendar).toMatch(/UID:[0-9a-f-]{36}@better\r\nSEQUENCE:0\r\n/);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20200128\r\nDTEND;VALUE=DATE:20200130');
    expect(calendar).toContain('SUMMARY:Thematic event\\; one');
    expect(await text('calendar.ics')).toBe(calendar);
    expect(calendar.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
});

describe('pictures', () => {
  const size = (png: Uint8Array) => [new DataView(png.buffer).getUint32(16), new DataView(png.buffer).getUint32(20)];

  test('PU-15 are 1200 × 630, and the same bytes each time', async () => {
    const [one, other] = [await file('picture.project'), await file('picture.project')];
    if (!(one?.body instanceof Uint8Array) || !(other?.body instanceof Uint8Array)) throw new Error('a picture is bytes');
    expect(size(one.body)).toEqual([1200, 630]);
    expect(Buffer.compare(one.body, other.body)).toBe(0);
  });

  test('PU-15 there is one for each record with a page, and none for others', async () => {
    for (const [kind, slug] of [['cities', 'tartu'], ['news', 'closed'], ['events', 'te-1']]) {
      expect(await file('picture.record', { params: { kind: kind ?? '', slug: slug ?? '' } }, 'hu')).toMatchObject({ type: 'image/png' });
    }
    expect(await file('picture.record', { params: { kind: 'news', slug: 'none' } })).toBeUndefined();
    expect(await file('picture.record', { params: { kind: 'secrets', slug: 'closed' } })).toBeUndefined();
  });

  test('PU-15 have the colours of the style sheet', () => {
    const tokens = readFileSync(new URL('../../../ui/styles/tokens.css', import.meta.url), 'utf8');
    cityColours.forEach((colour, at) => {
      expect(tokens).toContain(`--city-${at + 1}: ${colour};`);
    });
  });
});

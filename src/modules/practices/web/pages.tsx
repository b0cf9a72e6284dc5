import type { ComponentChild } from 'preact';
import type { Ask, Page, PageView } from '../../../platform/http/index.ts';
import { practiceListData, type PracticePageData, practicePageData } from '../app/page-data.ts';
import type { PracticePorts } from '../app/ports.ts';
import { type Filter, filterKeys, readView } from '../model/filter.ts';
import { PracticeListPage } from './practice-list-page.tsx';
import { type PictureParts, PracticePage } from './practice-page.tsx';

/** What a higher module tells of a practice in its own words; without it the page leaves that out. */
export interface PracticeParts {
  /** Who took it over, and what came of it. */
  readonly imported?: (ask: Ask, practice: { readonly id: string; readonly slug: string }) => Promise<ComponentChild>;
  /** Its pictures; undefined where it has none. */
  readonly pictures?: (ask: Ask, practice: { readonly id: string }) => Promise<PracticePictures | undefined>;
}

/** AT-17: the pictures of a practice as its page shows them. */
export interface PracticePictures extends PictureParts {
  /** Path below the project of the first, for previews of the page. */
  readonly preview: string;
}

/** The public pages of the practices. */
export function practicePages(ports: PracticePorts, parts: PracticeParts = {}): readonly Page[] {
  return [
    { name: 'practices.list', path: '/practices', query: [...filterKeys, 'view'], show: (ask) => showList(ask, ports) },
    { name: 'practices.show', path: '/practices/:slug', show: (ask) => showPractice(ask, ports, parts) },
  ];
}

async function showList({ reader, project, reading, query }: Ask, ports: PracticePorts): Promise<PageView | undefined> {
  const data = await practiceListData(reader, project.id, ports);
  if (data === undefined) return undefined;
  const filter: Filter = Object.fromEntries(filterKeys.flatMap((key) => (query[key] === undefined || query[key] === '' ? [] : [[key, query[key]]])));
  return {
    title: reading.say('practices.title'),
    description: reading.say('practices.description'),
    section: 'practices',
    main: <PracticeListPage data={data} filter={filter} view={readView(query)} />,
  };
}

async function showPractice(ask: Ask, ports: PracticePorts, { imported, pictures: picturesOf }: PracticeParts): Promise<PageView | undefined> {
  const { reader, project, reading, params, origin } = ask;
  const data = await practicePageData(reader, { projectId: project.id, slug: params['slug'] ?? '' }, ports);
  if (data === undefined) return undefined;
  const { title, summary } = data.practice;
  const pictures = await picturesOf?.(ask, data.practice);
  return {
    title: reading.plain(title),
    description: reading.plain(summary),
    section: 'practices',
    main: <PracticePage data={data} imported={await imported?.(ask, data.practice)} pictures={pictures} />,
    ...(pictures !== undefined && { picture: pictures.preview }),
    jsonLd: [jsonLd(data, { origin, reading, preview: pictures?.preview })],
  };
}

interface Told extends Pick<Ask, 'origin' | 'reading'> {
  readonly preview: string | undefined;
}

/** A practice as schema.org knows it: a creative work about how something is done. */
function jsonLd({ practice, theme, project }: PracticePageData, { origin, reading, preview }: Told): Readonly<Record<string, unknown>> {
  const { plain, path, lang } = reading;
  const { form } = practice;
  const places = practice.cities.map((city) => ({ '@type': 'City', name: plain(city.name), url: origin + path(`/cities/${city.slug}`) }));
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: plain(practice.title),
    abstract: plain(practice.summary),
    url: origin + path(`/practices/${practice.slug}`),
    inLanguage: lang,
    isPartOf: { '@type': 'Project', name: project.acronym },
    ...(form.description === null ? {} : { text: plain(form.description) }),
    ...(preview === undefined ? {} : { image: origin + path(preview) }),
    ...(theme === undefined ? {} : { about: plain(theme.name) }),
    ...(places.length === 0 ? {} : { spatialCoverage: places }),
    ...(form.institution === null ? {} : { creator: { '@type': 'Organization', name: plain(form.institution) } }),
    ...(form.links.length === 0 ? {} : { citation: form.links.map((link) => link.url) }),
  };
}

import type { Ask, Page, PageView } from '../../../platform/http/index.ts';
import { practiceListData, type PracticePageData, practicePageData } from '../app/page-data.ts';
import type { PracticePorts } from '../app/ports.ts';
import { type Filter, filterKeys, readView } from '../model/filter.ts';
import { PracticeListPage } from './practice-list-page.tsx';
import { PracticePage } from './practice-page.tsx';

/** The public pages of the practices. */
export function practicePages(ports: PracticePorts): readonly Page[] {
  return [
    { name: 'practices.list', path: '/practices', query: [...filterKeys, 'view'], show: showList },
    { name: 'practices.show', path: '/practices/:slug', show: (ask) => showPractice(ask, ports) },
  ];
}

async function showList({ reader, project, reading, query }: Ask): Promise<PageView | undefined> {
  const data = await practiceListData(reader, project.id);
  if (data === undefined) return undefined;
  const filter: Filter = Object.fromEntries(filterKeys.flatMap((key) => (query[key] === undefined ? [] : [[key, query[key]]])));
  return {
    title: reading.say('practices.title'),
    description: reading.say('practices.description'),
    section: 'practices',
    main: <PracticeListPage data={data} filter={filter} view={readView(query)} />,
  };
}

async function showPractice({ reader, project, reading, params, origin }: Ask, ports: PracticePorts): Promise<PageView | undefined> {
  const data = await practicePageData(reader, { projectId: project.id, slug: params['slug'] ?? '' }, ports);
  if (data === undefined) return undefined;
  const { title, summary } = data.practice;
  return {
    title: reading.plain(title),
    description: reading.plain(summary),
    section: 'practices',
    main: <PracticePage data={data} />,
    jsonLd: [jsonLd(data, { origin, reading })],
  };
}

/** A practice as schema.org knows it: a creative work about how something is done. */
function jsonLd({ practice, theme, project }: PracticePageData, { origin, reading }: Pick<Ask, 'origin' | 'reading'>): Readonly<Record<string, unknown>> {
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
    ...(theme === undefined ? {} : { about: plain(theme.name) }),
    ...(places.length === 0 ? {} : { spatialCoverage: places }),
    ...(form.institution === null ? {} : { creator: { '@type': 'Organization', name: plain(form.institution) } }),
    ...(form.links.length === 0 ? {} : { citation: form.links.map((link) => link.url) }),
  };
}

import type { City } from '../../../kernel/city.ts';
import type { Provenance, Source } from '../../../kernel/provenance.ts';
import type { RecordRef } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { type RecordTitle, recordTitles } from '../../search/index.ts';
import type { NewsKind } from '../model/news.ts';
import type { PublishingTables } from './tables.ts';

/** News as lists show it. */
export interface NewsItem {
  readonly id: string;
  readonly slug: string;
  /** Path below the project. */
  readonly path: string;
  readonly kind: NewsKind;
  /** Issue of a newsletter. */
  readonly number: number | undefined;
  readonly title: LocalizedText;
  readonly summary: LocalizedText | undefined;
  readonly when: When;
  /** False for an issue that is not in the public record. */
  readonly found: boolean;
  readonly original: Source | undefined;
  readonly city: City | undefined;
  readonly related: readonly RecordRef[];
  /** Instant of the last change, ISO 8601. */
  readonly updatedAt: string;
  readonly revision: number;
  readonly provenance: Provenance;
}

/** One item with the records it is about. */
export interface NewsDetails extends NewsItem {
  readonly about: readonly RecordTitle[];
}

export interface NewsFilter {
  readonly kind: NewsKind | undefined;
  /** `2022`. */
  readonly year: string | undefined;
}

export interface NewsFacets {
  readonly kinds: ReadonlyMap<NewsKind, number>;
  /** Newest first. */
  readonly years: readonly { readonly year: string; readonly count: number }[];
}

/** One page of a list, and how long the whole list is. */
export interface NewsPageItems {
  readonly items: readonly NewsItem[];
  readonly total: number;
}

export const newsPerPage = 20;

/** Public news that was found, newest first; undated ones last. `page` counts from 1. */
export async function newsPage(reader: Reader, projectId: string, at: NewsFilter & { readonly page: number }): Promise<NewsPageItems> {
  const wanted = filtered(reader, projectId, at);
  const { total } = await wanted.clearSelect().select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await wanted.orderBy('sort_day', (order) => order.desc().nullsLast()).orderBy('slug')
    .limit(newsPerPage).offset((at.page - 1) * newsPerPage).execute();
  return { items: await shown(reader, projectId, rows), total };
}

/** The newest public news, for the home page and the feed. */
export async function latestNews(reader: Reader, projectId: string, count: number): Promise<readonly NewsItem[]> {
  const rows = await publicNews(reader, projectId).where('found', '=', true)
    .orderBy('sort_day', (order) => order.desc().nullsLast()).orderBy('slug').limit(count).execute();
  return shown(reader, projectId, rows);
}

/** All newsletters in the order of their numbers, with the missing ones among them. */
export async function newsletters(reader: Reader, projectId: string): Promise<readonly NewsItem[]> {
  return shown(reader, projectId, await publicNews(reader, projectId).where('kind', '=', 'newsletter').orderBy('number').execute());
}

/** Every public item, with the missing ones, in the order of the days. */
export async function allNews(reader: Reader, projectId: string): Promise<readonly NewsItem[]> {
  return shown(reader, projectId, await publicNews(reader, projectId).orderBy('sort_day', (order) => order.asc().nullsLast()).orderBy('slug').execute());
}

/** One public item by the readable part of its address; undefined where there is none. */
export async function newsBySlug(reader: Reader, projectId: string, slug: string): Promise<NewsDetails | undefined> {
  const [item] = await shown(reader, projectId, await publicNews(reader, projectId).where('slug', '=', slug).execute());
  return item === undefined ? undefined : { ...item, about: await recordTitles(reader, projectId, item.related) };
}

/** How much there is of each kind and year: the counts of the filters. */
export async function newsFacets(reader: Reader, projectId: string): Promise<NewsFacets> {
  const rows = await from<PublishingTables>(reader).selectFrom('news_item')
    .where('project_id', '=', projectId).where('visibility', '=', 'public').where('found', '=', true)
    .select((eb) => ['kind', eb.fn<string | null>('to_char', ['sort_day', eb.val('YYYY')]).as('year'), eb.fn.countAll<number>().as('count')])
    .groupBy(['kind', 'year']).orderBy('year', 'desc').execute();
  const years = Map.groupBy(rows.filter((row) => row.year !== null), (row) => row.year ?? '');
  return {
    kinds: new Map([...Map.groupBy(rows, (row) => row.kind)].map(([kind, of]) => [kind, sum(of)])),
    years: [...years].map(([year, of]) => ({ year, count: sum(of) })),
  };
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, row) => total + row.count, 0);
}

function publicNews(reader: Reader, projectId: string) {
  return from<PublishingTables>(reader).selectFrom('news_item').selectAll().where('project_id', '=', projectId).where('visibility', '=', 'public');
}

function filtered(reader: Reader, projectId: string, { kind, year }: NewsFilter) {
  return publicNews(reader, projectId).where('found', '=', true)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'news'))
    .$if(year !== undefined, (query) => query.where('sort_day', '>=', `${year}-01-01`).where('sort_day', '<=', `${year}-12-31`));
}

type NewsRow = Awaited<ReturnType<ReturnType<typeof publicNews>['execute']>>[number];

async function shown(reader: Reader, projectId: string, rows: readonly NewsRow[]): Promise<readonly NewsItem[]> {
  const cities = rows.length === 0 ? new Map<string, City>() : await citiesById(reader, projectId);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    path: `/news/${row.slug}`,
    kind: row.kind,
    number: row.number ?? undefined,
    title: row.title,
    summary: row.summary ?? undefined,
    when: row.when,
    found: row.found,
    original: row.original ?? undefined,
    city: row.partner_id === null ? undefined : cities.get(row.partner_id),
    related: row.related,
    updatedAt: row.updated_at.toISOString(),
    revision: row.revision,
    provenance: row.provenance,
  }));
}

import { Columns, EmptyState, Filters, PageHead, Pagination, Section, useReading } from '../../../../ui/index.ts';
import type { NewsFacets, NewsFilter, NewsItem } from '../../app/news.ts';
import { newsAddress } from '../../model/news-address.ts';
import { newsKinds } from '../../model/news.ts';
import { MissingIssue, NewsList } from './news-list.tsx';

/** What the list of news shows. */
export interface NewsPageData {
  readonly items: readonly NewsItem[];
  readonly filter: NewsFilter;
  readonly facets: NewsFacets;
  readonly page: number;
  readonly pages: number;
  /** All newsletters in their order, the missing ones among them. */
  readonly newsletters: readonly NewsItem[];
}

/** News, newsletters and press, newest first; the newsletters once more with those that are missing. */
export function NewsPage({ data }: { readonly data: NewsPageData }) {
  const { say, path } = useReading();
  const { items, filter, page, pages } = data;
  const filtered = filter.kind !== undefined || filter.year !== undefined;
  const all = { label: say('publishing.news-show-all'), href: path('/news') };
  return (
    <>
      <PageHead title={say('publishing.news-title')} lead={say('publishing.news-lead')} />
      <NewsFilters data={data} />
      {items.length > 0
        ? <Section title={say('publishing.news-newest')} id="items"><NewsList items={items} /></Section>
        : <EmptyState title={say('publishing.news-none')} action={filtered ? all : undefined}>{say('publishing.news-none-text')}</EmptyState>}
      <Pagination page={page} pages={pages} href={(each) => path(newsAddress({ ...filter, page: each }))} />
      <Columns>
        <Newsletters issues={data.newsletters} />
        <Section title={say('publishing.follow')} id="follow">
          <p>{say('publishing.follow-text')}</p>
          <ul>
            <li><a href={path('/feed.atom')} type="application/atom+xml">{say('publishing.feed')}</a></li>
            <li><a href={path('/calendar.ics')} type="text/calendar">{say('publishing.calendar')}</a></li>
          </ul>
        </Section>
      </Columns>
    </>
  );
}

function NewsFilters({ data: { filter, facets } }: { readonly data: NewsPageData }) {
  const { say, path } = useReading();
  const any = say('publishing.news-all');
  const kinds = newsKinds.filter((kind) => facets.kinds.has(kind)).map((kind) => ({
    label: say(`publishing.kind-${kind}`), href: path(newsAddress({ ...filter, kind })), current: filter.kind === kind, count: facets.kinds.get(kind) ?? 0,
  }));
  const years = facets.years.map(({ year, count }) => ({ label: year, href: path(newsAddress({ ...filter, year })), current: filter.year === year, count }));
  if (kinds.length + years.length === 0) return null;
  return (
    <Filters
      label={say('publishing.news-filter')}
      groups={[
        { label: say('publishing.news-kind'), options: [{ label: any, href: path(newsAddress({ ...filter, kind: undefined })), current: filter.kind === undefined }, ...kinds] },
        { label: say('publishing.news-year'), options: [{ label: any, href: path(newsAddress({ ...filter, year: undefined })), current: filter.year === undefined }, ...years] },
      ]}
    />
  );
}

function Newsletters({ issues }: { readonly issues: readonly NewsItem[] }) {
  const { say, path, plain } = useReading();
  const missing = issues.filter((issue) => !issue.found).length;
  if (issues.length === 0) return null;
  return (
    <Section title={say('publishing.newsletters')} id="newsletters">
      {missing === 0 ? null : <p>{say('publishing.newsletters-missing', { missing, all: issues.length })}</p>}
      <ul>
        {issues.map((issue) => (
          <li key={issue.id}>{issue.found ? <a href={path(issue.path)}>{plain(issue.title)}</a> : <MissingIssue item={issue} />}</li>
        ))}
      </ul>
    </Section>
  );
}

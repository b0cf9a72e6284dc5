import type { Ask, Page, PageView } from '../../../../platform/http/index.ts';
import { type NewsDetails, newsBySlug, newsFacets, newsletters, newsPage, newsPerPage } from '../../app/news.ts';
import { pageOf, yearOf } from '../../model/news-address.ts';
import { newsKinds } from '../../model/news.ts';
import { picturePath } from '../../model/picture-path.ts';
import { NewsItemPage } from './item-page.tsx';
import { newsJsonLd } from './json-ld.ts';
import { NewsPage } from './news-page.tsx';

/** `/news`: filters as links. A page beyond the last one does not exist. */
export const newsListPage: Page = {
  name: 'news.list',
  path: '/news',
  query: ['kind', 'year', 'page'],
  async show({ reader, project, reading, query }) {
    const filter = { kind: newsKinds.find((kind) => kind === query['kind']), year: yearOf(query['year']) };
    const page = pageOf(query['page']);
    const { items, total } = await newsPage(reader, project.id, { ...filter, page });
    const pages = Math.max(1, Math.ceil(total / newsPerPage));
    if (page > pages) return undefined;
    const data = { items, filter, page, pages, facets: await newsFacets(reader, project.id), newsletters: await newsletters(reader, project.id) };
    return {
      title: reading.say('publishing.news-title'),
      description: reading.say('publishing.news-lead'),
      section: 'news',
      main: <NewsPage data={data} />,
    };
  },
};

/** `/news/:slug`. An issue that was not found has a page that says so, for readers and not for search engines. */
export const newsItemPage: Page = {
  name: 'news.show',
  path: '/news/:slug',
  async show(ask) {
    const item = await newsBySlug(ask.reader, ask.project.id, ask.params['slug'] ?? '');
    return item === undefined ? undefined : itemView(item, ask);
  },
};

function itemView(item: NewsDetails, ask: Ask): PageView {
  const { say } = ask.reading;
  return {
    title: titleOf(item, ask),
    picture: picturePath(item.path),
    description: item.found ? descriptionOf(item, ask) : say('publishing.not-found-text'),
    section: 'news',
    main: <NewsItemPage item={item} />,
    indexed: item.found,
    ...(item.found ? { jsonLd: [newsJsonLd(item, ask)] } : {}),
  };
}

/** News often has the title of what it reports on; the kind tells the two pages apart. */
function titleOf(item: NewsDetails, { reading: { plain, say } }: Ask): string {
  return item.kind === 'newsletter' ? plain(item.title) : `${plain(item.title)} (${say(`publishing.one-${item.kind}`)})`;
}

function descriptionOf(item: NewsDetails, { reading: { plain, say, when } }: Ask): string {
  const line = `${say(`publishing.one-${item.kind}`)}, ${when(item.when)}.`;
  return item.summary === undefined ? `${plain(item.title)}. ${line}` : `${plain(item.summary)} ${line}`;
}

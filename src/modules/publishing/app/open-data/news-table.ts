import { allNews, type NewsItem } from '../news.ts';
import { openTable } from './table.ts';

/** News, newsletters and press; an issue that was not found is a row that says so. */
export const newsTable = openTable<NewsItem>({
  name: 'news',
  columns: (make) => [
    ...make.code('id', ({ id }) => id),
    ...make.code('slug', ({ slug }) => slug),
    ...make.code('kind', ({ kind }) => kind),
    ...make.count('number', ({ number }) => number),
    ...make.code('partner', ({ city }) => city?.slug),
    ...make.words('title', ({ title }) => title),
    ...make.words('summary', ({ summary }) => summary),
    ...make.dates('date', ({ when }) => when),
    ...make.flag('found', ({ found }) => found),
    ...make.address('original_page', ({ original }) => original?.url),
    ...make.text('publisher', ({ original }) => original?.publisher),
    ...make.code('language', ({ original }) => original?.lang),
    ...make.list('about', ({ related }) => related.map((record) => `${record.kind}/${record.id}`)),
    ...make.provenance(({ provenance }) => provenance),
  ],
  read: allNews,
});

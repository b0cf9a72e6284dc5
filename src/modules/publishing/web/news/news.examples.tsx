import type { Example } from '../../../../ui/index.ts';
import { fullNews, missingIssue, thinNews } from '../sample.ts';
import { NewsItemPage } from './item-page.tsx';
import { NewsPage } from './news-page.tsx';

const everything = { kind: undefined, year: undefined };
const facets = { kinds: new Map([['news', 12], ['press', 3]] as const), years: [{ year: '2023', count: 5 }, { year: '2022', count: 10 }] };
const newsletters = [missingIssue, { ...fullNews, id: 'n4', kind: 'newsletter' as const, number: 4 }];
const none = { kinds: new Map<never, number>(), years: [] };

/** How the pages of news can look. */
export const examples: readonly Example[] = [
  {
    name: 'The list, with a missing newsletter',
    show: () => <NewsPage data={{ items: [fullNews, thinNews], filter: everything, facets, page: 1, pages: 3, newsletters }} />,
  },
  { name: 'The list, filtered to nothing', show: () => <NewsPage data={{ items: [], filter: { kind: 'press', year: '2019' }, facets, page: 1, pages: 1, newsletters: [] }} /> },
  { name: 'The list, before the first news', show: () => <NewsPage data={{ items: [], filter: everything, facets: none, page: 1, pages: 1, newsletters: [] }} /> },
  { name: 'An item with everything on record', show: () => <NewsItemPage item={fullNews} /> },
  { name: 'An item with hardly anything on record', show: () => <NewsItemPage item={thinNews} /> },
  { name: 'An issue that was not found', show: () => <NewsItemPage item={missingIssue} /> },
];

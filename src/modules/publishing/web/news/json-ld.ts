import { bounds } from '../../../../kernel/when.ts';
import type { Ask } from '../../../../platform/http/index.ts';
import type { NewsDetails } from '../../app/news.ts';

/** schema.org NewsArticle of our summary, based on the original page. The date only where it is known. */
export function newsJsonLd(item: NewsDetails, { reading, origin }: Pick<Ask, 'reading' | 'origin'>): Readonly<Record<string, unknown>> {
  const shown = reading.show(item.title);
  const published = item.when.kind === 'on' ? item.when.start : bounds(item.when).first;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: shown.text,
    inLanguage: shown.lang,
    url: `${origin}${reading.path(item.path)}`,
    ...(item.summary === undefined ? {} : { description: reading.plain(item.summary) }),
    ...(published === undefined ? {} : { datePublished: published }),
    ...(item.original === undefined ? {} : { isBasedOn: item.original.url, publisher: { '@type': 'Organization', name: item.original.publisher } }),
  };
}

import { describe, expect, it } from 'vitest';
import { langs } from '../../../kernel/lang.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { when } from '../../../kernel/when.ts';
import { calendarDays } from './calendar-dates.ts';
import { atomFeed, type FeedEntry } from './feed.ts';
import { newsAddress, pageOf, yearOf } from './news-address.ts';
import { checkNews, newsInput, type NewsSurroundings } from './news.ts';
import { picturePath } from './picture-path.ts';
import { siteMap } from './site-map.ts';
import { xmlElement, xmlText } from './xml.ts';

const original = { url: 'https://example.org/news', publisher: 'Example', title: 'News', lang: 'en' };
const free: NewsSurroundings = { slugTaken: false, numberTaken: false, partnerKnown: true, relatedKnown: 0 };
const notRecorded: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'not-recorded', sources: [] }] };

function refusals(over: Record<string, unknown>, around: Partial<NewsSurroundings> = {}): readonly string[] {
  const plain = { slug: 'a', kind: 'news', title: written('en', 'A'), when: { v: 1, kind: 'on', start: '2022-07-05' }, original, provenance: noProvenance };
  const news = newsInput.parse({ ...plain, ...over });
  const checked = checkNews(news, { ...free, ...around });
  return checked.ok ? [] : checked.refusals.map((refusal) => `${refusal.code} ${refusal.field}`);
}

describe('news', () => {
  it('PU-01 with its original page, or written here, is published', () => {
    expect(refusals({})).toEqual([]);
    expect(refusals({ original: null })).toEqual([]);
  });

  it('PU-01 an issue that is not found says so, and has no page', () => {
    const missing = { kind: 'newsletter', number: 3, found: false, original: null, provenance: notRecorded };
    expect(refusals(missing)).toEqual([]);
    expect(refusals({ ...missing, original })).toEqual(['value-contradiction found']);
    expect(refusals({ ...missing, kind: 'news', number: null })).toEqual(['value-contradiction found']);
    expect(refusals({ ...missing, provenance: noProvenance })).toEqual(['fact-missing provenance']);
  });

  it('PU-02 newsletters have a number of their own, others none', () => {
    expect(refusals({ kind: 'newsletter' })).toEqual(['value-contradiction number']);
    expect(refusals({ number: 2 })).toEqual(['value-contradiction number']);
    expect(refusals({ kind: 'newsletter', number: 2 }, { numberTaken: true })).toEqual(['taken number']);
  });

  it('PU-03, PU-04 and PU-05 all that is wrong is named at once', () => {
    const reversed = { v: 1, kind: 'on', start: '2022-07-05', end: '2022-07-01' };
    expect(refusals({ when: reversed }, { slugTaken: true, partnerKnown: false, relatedKnown: 1 }))
      .toEqual(['taken slug', 'period-reversed when', 'unknown-reference partnerId', 'unknown-reference related']);
  });
});

describe('addresses', () => {
  it('PU-08 name only what is not the default', () => {
    expect(newsAddress({})).toBe('/news');
    expect(newsAddress({ kind: 'press', year: '2022', page: 2 })).toBe('/news?kind=press&year=2022&page=2');
    expect(newsAddress({ kind: undefined, page: 1 })).toBe('/news');
  });

  it('PU-08 whatever stands in an address is a page or nothing', () => {
    expect(['1', '12', '0', '-1', '1e9', 'x', undefined].map(pageOf)).toEqual([1, 12, 1, 1, 1, 1, 1]);
    expect(['2022', '22', '9999', "2022'", undefined].map(yearOf)).toEqual(['2022', undefined, undefined, undefined, undefined]);
  });

  it('PU-15 every page has a preview picture', () => {
    expect(picturePath('/transfers/service-design')).toBe('/picture/transfers/service-design');
    expect(picturePath('/plans/tartu/actions/1')).toBe('/picture/plans/tartu');
    expect(['/', '/chain', '/practices', '/open-data/x'].map(picturePath)).toEqual(Array.from({ length: 4 }, () => '/picture.png'));
  });
});

describe('a calendar’s days', () => {
  const days = (given: Record<string, unknown>) => calendarDays(when.parse({ v: 1, ...given }));

  it('PU-13 end on the day after the last', () => {
    expect(days({ kind: 'on', start: '2020-02-28' })).toEqual({ start: '2020-02-28', end: '2020-02-29' });
    expect(days({ kind: 'on', start: '2019-12-30', end: '2019-12-31' })).toEqual({ start: '2019-12-30', end: '2020-01-01' });
  });

  it('PU-13 are only those that are known', () => {
    expect(days({ kind: 'on', start: '2022-07' })).toBeUndefined();
    expect(days({ kind: 'on', start: '2022-07-01', end: '2022-08' })).toBeUndefined();
    expect(days({ kind: 'within', start: '2022-07-01', end: '2022-07-05' })).toBeUndefined();
    expect(days({ kind: 'unknown' })).toBeUndefined();
  });
});

describe('XML', () => {
  it('PU-12 keeps every text a text', () => {
    expect(xmlText('<a href="x">&\u0000\uFFFE')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;');
    expect(xmlElement('a', { b: '"', c: undefined })).toBe('<a b="&quot;"/>');
  });

  it('PU-14 the sitemap has every page in every language, each with all its languages', () => {
    const xml = siteMap(['/better', '/better/practices'].map((path) => (lang: string) => `/${lang}${path}`), 'https://better.test');
    expect(xml.match(/<loc>/g)).toHaveLength(2 * langs.length);
    expect(xml.match(/hreflang="hu"/g)).toHaveLength(2 * langs.length);
    expect(xml).toContain('<loc>https://better.test/hu/better/practices</loc>');
    expect(xml).toContain('hreflang="x-default" href="https://better.test/en/better"');
    expect(siteMap([], 'https://better.test')).toContain('<urlset');
  });

  it('PU-12 a feed depends on its entries alone', () => {
    const head = { id: 'urn:x', title: 'BETTER: news', subtitle: 'S', lang: 'hu', author: 'BETTER', self: 'https://x/feed.atom', page: 'https://x/news' };
    const entry: FeedEntry = {
      id: 'urn:uuid:1', title: 'A <b>', summary: undefined, lang: 'en', url: 'https://x/news/a', updated: '2022-07-05T00:00:00.000Z', category: { term: 'news', label: 'News' },
    };
    const later = { ...entry, id: 'urn:uuid:2', summary: 'S & s', lang: undefined, updated: '2023-05-24T00:00:00.000Z' };
    const xml = atomFeed(head, [entry, later]);
    expect(xml).toContain('<title type="text">A &lt;b&gt;</title>');
    expect(xml).toContain('<entry xml:lang="en">');
    expect(xml).toContain('<summary type="text">S &amp; s</summary>');
    expect(/<updated>([^<]+)/.exec(xml)?.[1]).toBe(later.updated);
    expect(/<updated>([^<]+)/.exec(atomFeed(head, []))?.[1]).toBe('1970-01-01T00:00:00.000Z');
  });
});

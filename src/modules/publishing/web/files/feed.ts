import type { PublicFile } from '../../../../platform/http/index.ts';
import { projectFrame } from '../../../partnership/index.ts';
import { latestNews, type NewsItem } from '../../app/news.ts';
import { atomFeed, type FeedEntry } from '../../model/feed.ts';
import type { Ask } from '../../../../platform/http/index.ts';

const entriesInFeed = 50;

/** `/feed.atom`: the newest news in the reader's language. */
export const feedFile: PublicFile = {
  name: 'feed.atom',
  path: '/feed.atom',
  async answer(ask) {
    const { reader, project, reading, origin } = ask;
    const frame = await projectFrame(reader, project.id);
    if (frame === undefined) return undefined;
    const items = await latestNews(reader, project.id, entriesInFeed);
    const head = {
      id: `urn:uuid:${project.id}#${reading.lang}`,
      title: reading.say('publishing.feed-title', { project: frame.acronym }),
      subtitle: reading.plain(frame.title),
      lang: reading.lang,
      author: frame.acronym,
      self: `${origin}${reading.path('/feed.atom')}`,
      page: `${origin}${reading.path('/news')}`,
    };
    return { type: 'application/atom+xml; charset=utf-8', body: atomFeed(head, items.map((item) => entryOf(item, ask))) };
  },
};

function entryOf(item: NewsItem, { reading, origin }: Pick<Ask, 'reading' | 'origin'>): FeedEntry {
  const shown = reading.show(item.title);
  return {
    id: `urn:uuid:${item.id}`,
    title: shown.text,
    summary: item.summary === undefined ? undefined : reading.plain(item.summary),
    lang: shown.fallback ? shown.lang : undefined,
    url: `${origin}${reading.path(item.path)}`,
    updated: item.updatedAt,
    category: { term: item.kind, label: reading.say(`publishing.one-${item.kind}`) },
  };
}

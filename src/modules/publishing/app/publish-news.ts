import { sortDay } from '../../../kernel/when.ts';
import { type Circumstances, command } from '../../../platform/command/index.ts';
import { from, into, json, type Reader, type Writer } from '../../../platform/db/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { putSearchEntry, recordTitles } from '../../search/index.ts';
import { checkNews, type NewsInput, newsInput, type NewsSurroundings } from '../model/news.ts';
import { mayPublishNews } from './policy.ts';
import type { PublishingTables } from './tables.ts';

/** Publishes news, a newsletter or a press item, or records that an issue is missing from the public record. */
export const publishNews = command({
  name: 'news.publish',
  input: newsInput,
  load: (reader, news, { projectId }) => surroundings(reader, projectId, news),
  permit: (actor, _state, { input: { partnerId }, at: { projectId } }) => mayPublishNews(actor, { projectId, partnerId }),
  decide: (around, news) => checkNews(news, around),
  write: async (writer, news, at) => {
    const id = at.newId();
    await insert(writer, { ...news, id }, at);
    if (news.visibility === 'public' && news.found) {
      const body = news.summary === null ? [] : [news.summary];
      await putSearchEntry(writer, { projectId: at.projectId, kind: 'news', id, path: `/news/${news.slug}`, title: news.title, body });
    }
    return { subject: { kind: 'news', id }, output: { id } };
  },
});

async function surroundings(reader: Reader, projectId: string, news: NewsInput): Promise<NewsSurroundings> {
  const named = await from<PublishingTables>(reader).selectFrom('news_item').select(['slug', 'kind', 'number']).where('project_id', '=', projectId)
    .where((eb) => eb.or([eb('slug', '=', news.slug), eb.and([eb('kind', '=', news.kind), eb('number', '=', news.number)])])).execute();
  return {
    slugTaken: named.some((row) => row.slug === news.slug),
    numberTaken: news.number !== null && named.some((row) => row.kind === news.kind && row.number === news.number),
    partnerKnown: news.partnerId === null || (await citiesById(reader, projectId)).has(news.partnerId),
    relatedKnown: (await recordTitles(reader, projectId, news.related)).length,
  };
}

async function insert(writer: Writer, news: NewsInput & { readonly id: string }, at: Circumstances): Promise<void> {
  await into<PublishingTables>(writer).insertInto('news_item').values({
    project_id: at.projectId,
    id: news.id,
    slug: news.slug,
    kind: news.kind,
    number: news.number,
    title: json(news.title),
    summary: news.summary === null ? null : json(news.summary),
    when: json(news.when),
    sort_day: sortDay(news.when) ?? null,
    found: news.found,
    original: news.original === null ? null : json(news.original),
    partner_id: news.partnerId,
    related: json(news.related),
    updated_at: at.now,
    visibility: news.visibility,
    provenance: json(news.provenance),
  }).execute();
}

import type { Actor } from '../../../kernel/actor.ts';
import { sortDay } from '../../../kernel/when.ts';
import { type Circumstances, command } from '../../../platform/command/index.ts';
import { from, into, json, type Reader, type Writer } from '../../../platform/db/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { recordTitles } from '../../search/index.ts';
import { checkNews, type NewsInput, newsInput, type NewsSurroundings } from '../model/news.ts';
import { keepNewsFindable } from './keep-findable.ts';
import { mayPublishNews } from './policy.ts';
import type { PublishingTables } from './tables.ts';

/** Publishes news, a newsletter or a press item, or records that an issue is missing from the public record. */
export const publishNews = command({
  name: 'news.publish',
  input: newsInput,
  load: async (reader, news, { projectId, actor }) => {
    const partnerId = news.partnerId ?? onlyOwnCity(actor, projectId);
    return { partnerId, around: await surroundings(reader, projectId, { ...news, partnerId }) };
  },
  permit: (actor, { partnerId }, { at: { projectId } }) => mayPublishNews(actor, { projectId, partnerId }),
  decide: ({ partnerId, around }, news) => checkNews({ ...news, partnerId }, around),
  write: async (writer, news, at) => {
    const id = at.newId();
    await insert(writer, { ...news, id }, at);
    await keepNewsFindable(writer, at.projectId, { ...news, id });
    return { subject: { kind: 'news', id }, output: { id } };
  },
});

/** PU-06: an officer of one city who names no city means the own one; those who speak for the whole project mean none. */
function onlyOwnCity(actor: Actor, projectId: string): string | null {
  if (actor.kind !== 'person' || mayPublishNews(actor, { projectId, partnerId: null })) return null;
  const own = actor.memberships.filter((each) => each.projectId === projectId && each.role === 'partner-officer').map(({ partnerId }) => partnerId);
  return own.length === 1 ? own[0] ?? null : null;
}

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

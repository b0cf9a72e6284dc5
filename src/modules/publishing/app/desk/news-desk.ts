import { noProvenance } from '../../../../kernel/provenance.ts';
import { isReversed, sortDay } from '../../../../kernel/when.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import {
  type Beginning, type Content, deskCommand, deskOf, type DeskRow, type Editable, type Fields, type RecordTexts, type Standing, type Stored,
} from '../../../editing/index.ts';
import { partnerOptions } from '../../../partnership/index.ts';
import { newsKinds } from '../../model/news.ts';
import { keepNewsFindable } from '../keep-findable.ts';
import { mayBeginNews, mayEditNews } from '../policy.ts';
import { publishNews } from '../publish-news.ts';
import type { PublishingTables } from '../tables.ts';

const newsFields = {
  title: { kind: 'text', label: 'publishing.field-title', max: 200, required: true },
  summary: { kind: 'text', label: 'publishing.field-summary', hint: 'publishing.hint-summary', max: 3000, rows: 6 },
  kind: {
    kind: 'choice', label: 'publishing.news-kind', required: true, options: [
      { value: 'news', label: 'publishing.one-news' }, { value: 'newsletter', label: 'publishing.one-newsletter' }, { value: 'press', label: 'publishing.one-press' },
    ],
  },
  number: { kind: 'number', label: 'publishing.field-number', hint: 'publishing.hint-number', min: 1, max: 9999 },
  when: { kind: 'when', label: 'publishing.field-when' },
  url: { kind: 'plain', type: 'url', label: 'publishing.field-url', hint: 'publishing.hint-url', max: 500 },
  publisher: { kind: 'plain', label: 'publishing.field-publisher', max: 200 },
  page: { kind: 'plain', label: 'publishing.field-page', max: 300 },
} as const satisfies Fields;
type NewsFields = typeof newsFields;
type NewsContent = Content<NewsFields>;

/** News as it is being edited, with the issue numbers others have. */
interface EditedNews extends Standing<NewsFields> {
  readonly found: boolean;
  readonly numbers: readonly number[];
}

const newsEditable: Editable<NewsFields> = {
  name: 'news',
  kind: 'news',
  fields: newsFields,
  options: { partners: partnerOptions },
  find: findNews,
  texts: newsTexts,
  mayEdit: mayEditNews,
  check: newsRefusals,
  store: storeNews,
};

const { title, summary, kind, number, when } = newsFields;

const begin: Beginning = {
  fields: { title, summary, kind, number, when, partnerId: { kind: 'record', of: 'partners', label: 'publishing.field-city', hint: 'publishing.hint-city' } },
  partner: 'none',
  mayBegin: (actor, at) => mayBeginNews(actor, at),
  command: deskCommand(publishNews),
  input: (content, { slug }) => ({ ...content, slug, visibility: 'project', provenance: noProvenance }),
};

/** News in the workspace. */
export const newsDesk = deskOf({
  path: 'news',
  group: 'project',
  one: 'publishing.one-news',
  many: 'publishing.news-title',
  empty: 'publishing.desk-empty',
  editable: newsEditable,
  list: allNewsRows,
  steps: [],
  begin,
  publicPath: ({ slug }) => `/news/${slug}`,
});

async function allNewsRows(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await from<PublishingTables>(reader).selectFrom('news_item').select(['id', 'slug', 'title', 'partner_id', 'visibility'])
    .where('project_id', '=', projectId).orderBy('sort_day', (order) => order.desc().nullsLast()).orderBy('slug').execute();
  return rows.map(({ partner_id: partnerId, ...row }) => ({ ...row, partnerIds: partnerId === null ? [] : [partnerId], state: undefined }));
}

async function findNews(reader: Reader, projectId: string, id: string): Promise<EditedNews | undefined> {
  const db = from<PublishingTables>(reader);
  const row = await db.selectFrom('news_item').selectAll().where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const others = await db.selectFrom('news_item').select('number').where('project_id', '=', projectId).where('kind', '=', 'newsletter').where('id', '!=', id).execute();
  const { slug, title: named, revision, visibility, partner_id: partnerId, found, original } = row;
  return {
    id, slug, title: named, revision, visibility, found, partnerIds: partnerId === null ? [] : [partnerId], numbers: others.flatMap((other) => other.number ?? []),
    content: {
      title: named, summary: row.summary, kind: row.kind, number: row.number, when: row.when,
      url: original?.url ?? null, publisher: original?.publisher ?? null, page: original?.title ?? null,
    },
  };
}

async function newsTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<NewsFields>[]> {
  const rows = await from<PublishingTables>(reader).selectFrom('news_item').select(['id', 'title', 'summary']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, title: named, summary: words }) => ({ id, content: { title: named, summary: words } }));
}

/** PU-01, PU-02, PU-05: as for news that is published at once. */
function newsRefusals(content: NewsContent, standing: Standing<NewsFields>): readonly Refusal[] {
  // a desk's functions are only given what its own `find` returned
  const { found, numbers } = standing as EditedNews;
  const source = [content.url, content.publisher, content.page];
  const wrong: readonly [boolean, Refusal][] = [
    [(content.kind === 'newsletter') !== (content.number !== null), { code: 'value-contradiction', field: 'number' }],
    [content.kind === 'newsletter' && content.number !== null && numbers.includes(content.number), { code: 'taken', field: 'number' }],
    [!found && (content.url !== null || content.kind !== 'newsletter'), { code: 'value-contradiction', field: content.url === null ? 'kind' : 'url' }],
    [isReversed(content.when), { code: 'period-reversed', field: 'when' }],
    [source.some((each) => each !== null) && content.url === null, { code: 'required', field: 'url' }],
    [source.some((each) => each !== null) && content.publisher === null, { code: 'required', field: 'publisher' }],
    [source.some((each) => each !== null) && content.page === null, { code: 'required', field: 'page' }],
  ];
  return wrong.flatMap(([is, refusal]) => (is ? [refusal] : []));
}

async function storeNews(writer: Writer, at: Stored, content: NewsContent): Promise<void> {
  const known = newsKinds.find((each) => each === content.kind);
  const { title: named, summary: words, url, publisher, page } = content;
  if (named === null || known === undefined) throw new Error('news without its words was agreed to');
  const db = into<PublishingTables>(writer);
  const { original, found } = await db.selectFrom('news_item').select(['original', 'found'])
    .where('project_id', '=', at.projectId).where('id', '=', at.id).executeTakeFirstOrThrow();
  const source = url === null || publisher === null || page === null ? null : { ...original, url, publisher, title: page };
  await db.updateTable('news_item')
    .set({
      title: json(named), summary: words === null ? null : json(words), kind: known, number: content.number, when: json(content.when),
      sort_day: sortDay(content.when) ?? null, original: source === null ? null : json(source), updated_at: at.at, revision: at.revision, visibility: at.visibility,
    })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
  await keepNewsFindable(writer, at.projectId, { ...at, found, title: named, summary: words });
}

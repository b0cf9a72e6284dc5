import type { LinkAnswer } from '../../../kernel/links/answer.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { LinkTables } from './tables.ts';

/** A link that somebody should look at, with the records that name it. */
export interface DoubtfulLink {
  readonly url: string;
  readonly answer: LinkAnswer;
  readonly status: number | undefined;
  readonly movedTo: string | undefined;
  /** Instants, ISO 8601; undefined: never. */
  readonly thereAt: string | undefined;
  readonly askedAt: string;
  readonly silentSince: string | undefined;
  readonly places: readonly { readonly kind: string; readonly id: string }[];
}

/** How the links of a project stand. */
export interface LinkStanding {
  readonly all: number;
  /** Not asked yet. */
  readonly unasked: number;
  /** Day of the newest answer, ISO 8601 instant; undefined: none was asked yet. */
  readonly lastAsked: string | undefined;
  readonly doubtful: readonly DoubtfulLink[];
}

const fine: readonly LinkAnswer[] = ['there'];

/** LK-09: every link of a project that does not simply answer: the silent ones first, then by address. */
export async function linkStanding(reader: Reader, projectId: string): Promise<LinkStanding> {
  const rows = await doubtful(reader, projectId).execute();
  const tables = from<LinkTables>(reader);
  const { all, asked, last } = await tables.selectFrom('link').where('project_id', '=', projectId)
    .select(({ fn }) => [fn.countAll<string>().as('all'), fn.count<string>('asked_at').as('asked'), fn.max('asked_at').as('last')]).executeTakeFirstOrThrow();
  return { all: Number(all), unasked: Number(all) - Number(asked), lastAsked: last?.toISOString(), doubtful: grouped(rows) };
}

/** LK-10: the links of one record that do not simply answer. */
export async function doubtfulLinksOf(reader: Reader, projectId: string, about: { readonly kind: string; readonly id: string }): Promise<readonly DoubtfulLink[]> {
  return grouped(await doubtful(reader, projectId).where('link_place.kind', '=', about.kind).where('link_place.record_id', '=', about.id).execute());
}

/** LK-05: since when nothing answers, by address. */
export async function silentLinks(reader: Reader, projectId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await from<LinkTables>(reader).selectFrom('link').select(['url', 'silent_since'])
    .where('project_id', '=', projectId).where('silent_since', 'is not', null).execute();
  return new Map(rows.map(({ url, silent_since: since }) => [url, since?.toISOString() ?? '']));
}

function doubtful(reader: Reader, projectId: string) {
  return from<LinkTables>(reader).selectFrom('link')
    .innerJoin('link_place', (on) => on.onRef('link_place.project_id', '=', 'link.project_id').onRef('link_place.url', '=', 'link.url'))
    .select(['link.url', 'answer', 'status', 'moved_to', 'there_at', 'asked_at', 'silent_since', 'link_place.kind', 'link_place.record_id'])
    .where('link.project_id', '=', projectId).where('answer', 'not in', fine)
    .orderBy((each) => each.ref('silent_since'), (order) => order.asc().nullsLast()).orderBy('link.url').orderBy('link_place.record_id');
}

type DoubtfulRow = Awaited<ReturnType<ReturnType<typeof doubtful>['execute']>>[number];

function grouped(rows: readonly DoubtfulRow[]): readonly DoubtfulLink[] {
  const byUrl = Map.groupBy(rows, ({ url }) => url);
  return [...byUrl].flatMap(([url, [first, ...rest]]) => (first === undefined || first.answer === null || first.asked_at === null ? [] : [{
    url, answer: first.answer, status: first.status ?? undefined, movedTo: first.moved_to ?? undefined, thereAt: first.there_at?.toISOString(),
    askedAt: first.asked_at.toISOString(), silentSince: first.silent_since?.toISOString(),
    places: [first, ...rest].map(({ kind, record_id: id }) => ({ kind, id })),
  }]));
}

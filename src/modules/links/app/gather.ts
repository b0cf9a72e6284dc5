import { type RawBuilder, sql } from 'kysely';
import { addressesIn } from '../../../kernel/links/address.ts';
import { type Database, from, into, type Writer } from '../../../platform/db/index.ts';
import type { LinkTables } from './tables.ts';

/** A table whose rows name web addresses anywhere in them. */
export interface RecordTable {
  readonly table: string;
  /** What kind of record a row is part of. */
  readonly kind: string;
  /** Column with the id of that record. */
  readonly id: string;
}

interface Place {
  readonly url: string;
  readonly kind: string;
  readonly recordId: string;
}

interface Gathering {
  readonly projectId: string;
  readonly tables: readonly RecordTable[];
  /** Instant, ISO 8601: a new link is asked from then on. */
  readonly now: string;
}

/** LK-01, LK-02: notes which addresses the records of a project name now and where; forgets those that no record names any more. Returns how many there are. */
export async function gatherLinks(database: Database, { projectId, tables, now }: Gathering): Promise<number> {
  const places = await placesIn(database, projectId, tables);
  const urls = [...new Set(places.map(({ url }) => url))];
  await database.transaction(async (writer) => {
    await keep(writer, { projectId, places, urls, now });
    return { ok: true };
  });
  return urls.length;
}

async function placesIn(database: Database, projectId: string, tables: readonly RecordTable[]): Promise<readonly Place[]> {
  const parts = tables.map(({ table, kind, id }): RawBuilder<unknown> => sql`
    select ${kind}::text as kind, r.${sql.ref(id)} as record_id, said.text_in #>> '{}' as words
    from ${sql.table(table)} r, jsonb_path_query(to_jsonb(r), 'strict $.** ? (@.type() == "string" && @ like_regex "https?://")') as said(text_in)
    where r.project_id = ${projectId}`);
  const { rows } = await sql<{ kind: string; record_id: string; words: string }>`${sql.join(parts, sql` union `)}`.execute(database.reading);
  const places = rows.flatMap(({ kind, record_id: recordId, words }) => addressesIn(words).map((url): Place => ({ url, kind, recordId })));
  return [...new Map(places.map((place) => [`${place.kind} ${place.recordId} ${place.url}`, place])).values()];
}

interface Gathered {
  readonly projectId: string;
  readonly places: readonly Place[];
  readonly urls: readonly string[];
  readonly now: string;
}

async function keep(writer: Writer, { projectId, places, urls, now }: Gathered): Promise<void> {
  const tables = into<LinkTables>(writer);
  // two processes that gather at once do it one after the other; readers do not wait
  await sql`lock table link_place in share row exclusive mode`.execute(tables);
  await sql`insert into link (project_id, url, next_at) select ${projectId}, unnest(${[...urls]}::text[]), ${now} on conflict do nothing`.execute(tables);
  await sql`delete from link where project_id = ${projectId} and url <> all (${[...urls]}::text[])`.execute(tables);
  await tables.deleteFrom('link_place').where('project_id', '=', projectId).execute();
  const columns = [places.map(({ url }) => url), places.map(({ kind }) => kind), places.map(({ recordId }) => recordId)] as const;
  await sql`insert into link_place (project_id, url, kind, record_id)
    select ${projectId}, * from unnest(${columns[0]}::text[], ${columns[1]}::text[], ${columns[2]}::uuid[])`.execute(tables);
}

/** LK-06: takes at most `count` links whose time has come, of the project, so that no other process asks them within the hour. */
export async function takeDueLinks(database: Database, { projectId, now, count }: Pick<Gathering, 'projectId' | 'now'> & { readonly count: number }): Promise<readonly string[]> {
  const until = new Date(Date.parse(now) + 60 * 60 * 1000).toISOString();
  const taken: string[] = [];
  await database.transaction(async (writer) => {
    const { rows } = await sql<{ url: string }>`
      update link set next_at = ${until} where project_id = ${projectId} and url in (
        select url from link where project_id = ${projectId} and next_at <= ${now} order by next_at, url limit ${count} for update skip locked
      ) returning url`.execute(into<LinkTables>(writer));
    taken.push(...rows.map(({ url }) => url));
    return { ok: true };
  });
  return taken.toSorted();
}

/** Where an address stands, in the order of their ids. */
export async function placesOf(database: Database, projectId: string, url: string): Promise<readonly { readonly kind: string; readonly id: string }[]> {
  return from<LinkTables>(database).selectFrom('link_place').select(['kind', 'record_id as id'])
    .where('project_id', '=', projectId).where('url', '=', url).orderBy('record_id').execute();
}

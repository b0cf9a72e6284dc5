import { sql } from 'kysely';
import { agree } from '../src/kernel/result.ts';
import { countUses, matches } from '../src/modules/matching/index.ts';
import { search } from '../src/modules/search/index.ts';
import { type Database, recordStatements } from '../src/platform/db/index.ts';
import { projectId as evaluated, readSet } from './matching.ts';
import { bareTime, onPool, questions, timed } from './search.ts';
import { ratio, type Row, whole } from './table.ts';

const projectId = '01980000-0000-7000-8000-00000000ca1e';
const sizes = [1000, 10_000, 100_000];
const alone = { lanes: 1, each: 75 };

/**
 * Search and matching over 1,000, 10,000 and 100,000 generated practices in five languages: each is one of the evaluation set with two
 * words of its own; the same ones every time. `measureMatching` must have loaded the set.
 */
export async function measureScale(database: Database, root: string): Promise<readonly Row[]> {
  const { needs } = readSet(root);
  const rows: Row[] = [];
  for (const [index, size] of sizes.entries()) {
    await grow(database, sizes[index - 1] ?? 0, size);
    const ask = (n: number) => search(database, { projectId, text: questions[n % questions.length] ?? '', lang: 'en' });
    const fit = (n: number) => {
      const { lang = 'en', title = '', description = '' } = needs[n % needs.length] ?? {};
      const texts = [{ lang, title, body: description }];
      return matches(database, { among: { projectId, kind: 'practice' }, texts, lang, thematicAreaId: undefined, partnerIds: [], limit: 10 });
    };
    await timed(ask, { lanes: 4, each: 7 });
    rows.push(await compared(database, { what: `search over ${whole(size)} texts, 16 at once`, run: ask, kinds: questions.length, target: 'p95 < 30 ms, ≤ 1.5 ×' }));
    await timed(fit, { lanes: 1, each: 20 });
    rows.push(await compared(database, { what: `one need against ${whole(size)} practices, explained`, run: fit, kinds: 25, target: 'p95 < 60 ms', lanes: alone }));
  }
  return rows;
}

interface Compared {
  readonly what: string;
  readonly run: (n: number) => Promise<unknown>;
  /** So many different questions are sent to the database bare. */
  readonly kinds: number;
  readonly target: string;
  readonly lanes?: typeof alone;
}

async function compared({ url }: Database, { what, run, kinds, target, lanes }: Compared): Promise<Row> {
  const own = await timed(run, lanes);
  const sent = [];
  for (let n = 0; n < kinds; n += 1) sent.push((await recordStatements(() => run(n))).statements);
  const bare = await bareTime(url, sent, lanes);
  return { what, figure: `p95 ${own.toFixed(1)} ms`, against: `${ratio(own / bare)} × the bare statements (${bare.toFixed(1)} ms)`, target };
}

/** Adds practices number `from` to `to`, in one statement a table: what is measured is reading. */
async function grow(database: Database, from: number, to: number): Promise<void> {
  const numbered = sql`
    select n, ('01980000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid as id, translate(md5(n::text), '0123456789', 'ghijklmnop') as own, s.*
    from generate_series(${from}::integer, ${to - 1}::integer) as n
    join (
      select row_number() over (order by record_id) - 1 as i, count(*) over () as total, * from search_entry where project_id = ${evaluated} and kind = 'practice'
    ) as s on s.i = n % s.total`;
  await database.transaction(async (writer) => {
    await sql`
      insert into practice select (jsonb_populate_record(p, jsonb_build_object('project_id', ${projectId}::text, 'id', m.id, 'slug', 'n' || m.n, 'thematic_area_id', null))).*
      from practice as p, (${numbered}) as m
      where (p.project_id, p.id) = (
        select project_id, id from practice where visibility = 'public' and (state is null or state = 'published') order by id limit 1
      )`.execute(writer.writing);
    await sql`
      insert into search_entry (project_id, kind, record_id, lang, path, title, title_lang, body, original, words)
      select ${projectId}, kind, id, lang, '/practices/n' || n, title || ' ' || left(own, 9), title_lang, body || ' ' || right(own, 9), original,
        search_words(lang, title || ' ' || left(own, 9), body || ' ' || right(own, 9)) from (${numbered}) as m`.execute(writer.writing);
    await sql`
      insert into record_aboutness (project_id, kind, record_id, lang, concepts, weights, strong)
      select ${projectId}, a.kind, m.id, a.lang, a.concepts, a.weights, a.strong from (${numbered}) as m
      join record_aboutness a on a.project_id = ${evaluated} and a.kind = 'practice' and a.record_id = m.record_id`.execute(writer.writing);
    await sql`
      insert into record_concept (project_id, kind, record_id, concept_id, weight, origin)
      select ${projectId}, c.kind, m.id, c.concept_id, c.weight, c.origin from (${numbered}) as m
      join record_concept c on c.project_id = ${evaluated} and c.kind = 'practice' and c.record_id = m.record_id`.execute(writer.writing);
    await database.nextRevision(writer, projectId);
    return agree(undefined);
  });
  await countUses(database);
  // what the server does by itself within minutes, and the bench cannot wait for
  await onPool(database.url, (pool) => pool.query('vacuum analyze search_entry, record_aboutness, record_concept, practice'));
}

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { search } from './search.ts';
const { database, projectId } = await testDatabase();
test('x', async () => {
  await sql`insert into search_entry (project_id, kind, record_id, lang, path, title, title_lang, body, original, words)
    select ${projectId}, 'practice', ('01990000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, l.lang, '/p/' || n, t, l.lang, b, l.lang = 'en', search_words(l.lang, t, b)
    from generate_series(1, 10000) n, unnest(array['en','hu','sv','it','et']) l(lang), lateral (select 'Service ' || substr(md5(n::text),1,6) as t, (select string_agg(substr(md5((n*k)::text),1,5), ' ') from generate_series(1,120) k) || ' digital services for citizens' as b) x`.execute(database.reading);
  await sql`analyze search_entry`.execute(database.reading);
  const out: Record<string, number> = {};
  for (const q of ['digital', 'service a1b', 'abcde fghij', 'digital services for citizens', 'servise', 'serv', '"digital services" -abc', 'zzzz zzzz', 'cfcd2', 'c4ca4']) {
    await search(database, { projectId, lang: 'hu', text: q });
    const times: number[] = [];
    for (let i = 0; i < 5; i += 1) { const t = performance.now(); await search(database, { projectId, lang: 'hu', text: q }); times.push(performance.now() - t); }
    out[q] = Math.round(times.toSorted((a, b) => a - b)[2] ?? 0);
  }
  const ex = async (t: any) => (await t.execute(database.reading)).rows.map((r: any) => r['QUERY PLAN']).join('\n');
  const q = (l: string) => sql`(search_query(${l}, ${'abcde fghij'}) || (search_query(${l}, ${'abcde'}) && to_tsquery('better_plain', ${'fghij:*'})))`;
  const plan = await ex(sql`explain analyze select * from search_entry where project_id = ${projectId} and lang = 'hu' and words @@ ${q('hu')} limit 250`);
  const plan2 = await ex(sql`explain analyze select * from close_titles(${projectId}, 'abcde fghij')`);
  const plan3 = await ex(sql`explain analyze select * from search_entry where project_id = ${projectId} and lang = 'hu' and words @@ search_query('hu', 'digital') limit 250`);
  expect([out, plan, plan2, plan3].map((x) => JSON.stringify(x, null, 1).replaceAll('\\n', '\n')).join('\n')).toEqual('');
}, 300000);

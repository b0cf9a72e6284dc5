import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { migrate } from '../../../../platform/db/index.ts';

const { database, url } = await testDatabase();
const all = join(import.meta.dirname, '../../../../../migrations');
const folder = await mkdtemp(join(tmpdir(), 'better-needs-'));
afterAll(() => rm(folder, { recursive: true }));
const numberOfOrder = '0120';

/** Copies the migrations before a number, or up to it, into the folder of this test. */
async function have(isWanted: (name: string) => boolean): Promise<void> {
  for (const name of (await readdir(all)).filter((each) => each.endsWith('.sql') && isWanted(each))) await cp(join(all, name), join(folder, name));
}

test('N-17 an installation whose needs had typed numbers gets one order for each city, without gaps', async () => {
  await sql`drop schema public cascade; create schema public`.execute(database.reading);
  await have((name) => name < numberOfOrder);
  await migrate(url, folder);
  const uuid = (last: number) => `01980000-0000-7000-8000-${String(last).padStart(12, '0')}`;
  const [project, gavle, tartu] = [uuid(1), uuid(2), uuid(3)];
  const needs = [['g-b', gavle, 7], ['g-a', gavle, 7], ['g-c', gavle, 2], ['g-none', gavle, undefined], ['t-a', tartu, 900]] as const;
  const detailsOf = (rank: number | undefined) => JSON.stringify({ v: 1, ...(rank !== undefined && { rank }) });
  const rows = needs.map(([slug, partner, rank], n) => sql`(${project}, ${uuid(10 + n)}, ${slug}, ${partner}, ${detailsOf(rank)}::jsonb)`);
  const insert = sql`
    with given (project_id, id, slug, partner_id, details) as (values ${sql.join(rows)})
    insert into need (project_id, id, slug, partner_id, title, details, raised, state, provenance)
    select project_id::uuid, id::uuid, slug, partner_id::uuid, '{}', details, '{}', 'open', '{}' from given`;
  await database.reading.transaction().execute(async (transaction) => {
    // their cities do not matter here
    await sql`set local session_replication_role = replica`.execute(transaction);
    await insert.execute(transaction);
  });
  await have((name) => name.startsWith(numberOfOrder));
  expect((await migrate(url, folder)).map((name) => name.slice(0, 4))).toEqual([numberOfOrder]);
  const { rows: found } = await sql<{ slug: string; rank: number | null; details: object }>`select slug, rank, details from need order by slug`.execute(database.reading);
  expect(found.map(({ slug, rank }) => [slug, rank])).toEqual([['g-a', 2], ['g-b', 3], ['g-c', 1], ['g-none', null], ['t-a', 1]]);
  expect(found.every(({ details }) => !('rank' in details))).toBe(true);
});

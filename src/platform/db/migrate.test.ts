import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { migrate } from './index.ts';

const { database, url } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'better-migrations-'));
afterAll(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const tables = async () => {
  const found = await sql<{ name: string }>`select tablename as name from pg_tables where tablename like 'probe%' order by 1`.execute(database.reading);
  return found.rows.map((row) => row.name);
};

beforeEach(async () => {
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await sql`drop table if exists probe_a, probe_b, schema_migration`.execute(database.reading);
});

describe('migrations', () => {
  test('M-01 are applied in the order of their names, each once', async () => {
    await write('0002_b.sql', 'create table probe_b (a int references probe_a (id))');
    await write('0001_a.sql', 'create table probe_a (id int primary key)');
    expect(await migrate(url, folder)).toEqual(['0001_a.sql', '0002_b.sql']);
    expect(await migrate(url, folder)).toEqual([]);
    expect(await tables()).toEqual(['probe_a', 'probe_b']);
  });

  test('M-01 two processes at once apply each file once', async () => {
    await write('0001_a.sql', 'create table probe_a (id int primary key)');
    const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
    expect(applied.flat()).toEqual(['0001_a.sql']);
  });

  test('M-02 one that fails leaves nothing of itself, and is tried again', async () => {
    await write('0001_a.sql', 'create table probe_a (id int primary key); create table probe_b (x nonsense)');
    await expect(migrate(url, folder)).rejects.toThrow('nonsense');
    expect(await tables()).toEqual([]);
    await write('0001_a.sql', 'create table probe_a (id int primary key)');
    expect(await migrate(url, folder)).toEqual(['0001_a.sql']);
  });

  test('M-03 one that was changed after it had been applied stops the start', async () => {
    await write('0001_a.sql', 'create table probe_a (id int primary key)');
    await migrate(url, folder);
    await write('0001_a.sql', 'create table probe_a (id bigint primary key)');
    await expect(migrate(url, folder)).rejects.toThrow('0001_a.sql was changed after it had been applied');
  });

  test('M-03 a database newer than the program stops the start', async () => {
    await write('0001_a.sql', 'create table probe_a (id int primary key)');
    await migrate(url, folder);
    await rm(join(folder, '0001_a.sql'));
    await expect(migrate(url, folder)).rejects.toThrow('newer version of BETTER (0001_a.sql)');
  });
});

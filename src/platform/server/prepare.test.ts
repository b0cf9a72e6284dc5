import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readConfig } from '../config/index.ts';
import { prepareServer } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'prepare-test-'));
const name = `prepare_${randomBytes(5).toString('hex')}`;
const url = inject('postgres').replace(/\/\w+\?/, `/${name}?`);
const prepare = (databaseUrl = url) => prepareServer(readConfig(root, { DATABASE_URL: databaseUrl }).config, root, { share: false });

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres') });
  await client.connect();
  await client.query(statement);
  await client.end();
}

beforeAll(async () => {
  mkdirSync(join(root, 'migrations'));
  writeFileSync(join(root, 'migrations/0001_first.sql'), 'create table first (id int)');
  await administer(`create database ${name}`);
});

afterAll(async () => {
  await administer(`drop database ${name} with (force)`);
  rmSync(root, { recursive: true, force: true });
});

describe('a given server', () => {
  it('OP-38 gets the structure of this version, once', async () => {
    expect((await prepare()).applied).toEqual(['0001_first.sql']);
    expect((await prepare()).applied).toEqual([]);
  });

  it('OP-38 that a newer version migrated is refused in one sentence', async () => {
    writeFileSync(join(root, 'migrations/0002_second.sql'), 'create table second (id int)');
    await prepare();
    rmSync(join(root, 'migrations/0002_second.sql'));
    await expect(prepare()).rejects.toThrow(/^The database cannot be brought to this version: The database was changed by a newer version of BETTER \(0002_second\.sql\)\..*$/);
    writeFileSync(join(root, 'migrations/0002_second.sql'), 'create table second (id int)');
  });

  it('OP-38 keeps its structure when a migration fails', async () => {
    writeFileSync(join(root, 'migrations/0003_third.sql'), 'create table third (id int); create table first (id int)');
    await expect(prepare()).rejects.toThrow('The database cannot be brought to this version: relation "first" already exists');
    writeFileSync(join(root, 'migrations/0003_third.sql'), 'create table third (id int)');
    expect((await prepare()).applied).toEqual(['0003_third.sql']);
  });

  it('OP-19 without the named database is refused in one sentence', async () => {
    await expect(prepare(url.replace(name, 'no_such_database'))).rejects.toThrow(/^The PostgreSQL server of DATABASE_URL cannot be used: .+ does not exist\.$/);
  });
});

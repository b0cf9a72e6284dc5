import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

/** A copy of the template database `name` for one test file; `fill` makes the template, once per run. Returns the copy's address. */
export async function copyOf(name: string, fill: (url: string) => Promise<void>): Promise<string> {
  await prepare(name, fill);
  const copy = `test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${copy} template ${name}`);
  // hooks run last first: whoever opened the copy after this has closed it before
  afterAll(() => administer(`drop database ${copy} with (force)`));
  return addressOf(copy);
}

/** Whichever worker asks first makes the template; the others wait for it. */
async function prepare(name: string, fill: (url: string) => Promise<void>): Promise<void> {
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount !== 0) return;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await fill(addressOf(draft));
    await client.query(`alter database ${draft} rename to ${name}`);
  });
}

function administer(statement: string): Promise<unknown> {
  return onServer((client) => client.query(statement));
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: addressOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Address of another database of the run's server. */
function addressOf(name: string): string {
  return inject('postgres').replace(/\/[a-z]+\?/, `/${name}?`);
}

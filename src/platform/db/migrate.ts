import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Number of the advisory lock under which migrations run, so that two processes never run them at once. */
const lock = 712_019;

/**
 * Brings the database to the newest structure: every `migrations/*.sql` not yet applied, in the order of its name,
 * each in its own transaction, under a lock. Returns the names of those applied now.
 * Throws when an applied file was changed afterwards, or when the database is newer than the program.
 */
export async function migrate(url: string, folder: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await client.query('create table if not exists schema_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())');
    return await applyMissing(client, folder);
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client, folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const applied = new Map((await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migration')).rows.map((row) => [row.name, row.checksum]));
  const unknown = [...applied.keys()].find((name) => !files.includes(name));
  if (unknown !== undefined) throw new Error(`The database was changed by a newer version of BETTER (${unknown}). Start that version, or restore a backup.`);
  const done: string[] = [];
  for (const name of files) {
    const text = await readFile(join(folder, name), 'utf8');
    const checksum = createHash('sha256').update(text).digest('hex');
    if (applied.has(name)) {
      if (applied.get(name) !== checksum) throw new Error(`The migration ${name} was changed after it had been applied.`);
    } else {
      await apply(client, { name, text, checksum });
      done.push(name);
    }
  }
  return done;
}

async function apply(client: pg.Client, file: { name: string; text: string; checksum: string }): Promise<void> {
  await client.query('begin');
  try {
    await client.query(file.text);
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [file.name, file.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

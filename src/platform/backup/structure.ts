import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { migrationTable } from './catalog.ts';

/** A migration of this program. */
export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** The migrations of a folder, in the order they are applied. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** Applies migrations within the caller's transaction: unlike a start, restoring keeps all of them or none. */
export async function applyMigrations(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await client.query(`create table if not exists ${migrationTable} (name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  for (const { name, text, checksum } of migrations) {
    // rows still to be checked would stand in the way of changes to their tables
    await client.query('set constraints all immediate');
    await client.query(text);
    await client.query(`insert into ${migrationTable} (name, checksum) values ($1, $2)`, [name, checksum]);
  }
}

/** What can lie in `public`: where it is listed, under which condition, how it is dropped and how it is named. */
const kinds = [
  { catalog: 'pg_class', schema: 'relnamespace', only: "relkind = 'v'", drop: 'view', name: 'regclass' },
  { catalog: 'pg_class', schema: 'relnamespace', only: "relkind = 'm'", drop: 'materialized view', name: 'regclass' },
  { catalog: 'pg_class', schema: 'relnamespace', only: "relkind in ('r', 'p')", drop: 'table', name: 'regclass' },
  { catalog: 'pg_class', schema: 'relnamespace', only: "relkind = 'S'", drop: 'sequence', name: 'regclass' },
  { catalog: 'pg_proc', schema: 'pronamespace', only: 'true', drop: 'routine', name: 'regprocedure' },
  { catalog: 'pg_type', schema: 'typnamespace', only: "typtype in ('e', 'd', 'r')", drop: 'type', name: 'regtype' },
  { catalog: 'pg_type', schema: 'typnamespace', only: "(select relkind from pg_class where oid = typrelid) = 'c'", drop: 'type', name: 'regtype' },
  { catalog: 'pg_ts_config', schema: 'cfgnamespace', only: 'true', drop: 'text search configuration', name: 'regconfig' },
  { catalog: 'pg_ts_dict', schema: 'dictnamespace', only: 'true', drop: 'text search dictionary', name: 'regdictionary' },
] as const;

/** Takes everything of the program out of `public`, within the caller's transaction. What belongs to an extension stays with it. */
export async function clearPublic(client: pg.Client): Promise<void> {
  for (const { catalog, schema, only, drop, name } of kinds) {
    const foreign = `exists (select from pg_depend d where d.objid = c.oid and d.classid = '${catalog}'::regclass and d.deptype = 'e')`;
    const found = await client.query<{ statement: string }>(
      `select format('drop ${drop} if exists %s cascade', c.oid::${name}) as statement
       from ${catalog} c where ${schema} = to_regnamespace('public') and ${only} and not ${foreign}`,
    );
    for (const { statement } of found.rows) await client.query(statement);
  }
}

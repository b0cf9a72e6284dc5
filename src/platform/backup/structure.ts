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

/** What can lie in `public`, and how it is taken away; what belongs to an extension stays with it. */
const kinds: readonly { readonly catalog: string; readonly schema: string; readonly only: string; readonly drop: string }[] = [
  { catalog: 'pg_class', schema: 'relnamespace', only: "relkind in ('v', 'm')", drop: "format('drop %s if exists %s cascade', case relkind when 'v' then 'view' else 'materialized view' end, oid::regclass)" },
  { catalog: 'pg_class', schema: 'relnamespace', only: "relkind in ('r', 'p', 'f')", drop: "format('drop table if exists %s cascade', oid::regclass)" },
  { catalog: 'pg_class', schema: 'relnamespace', only: "relkind = 'S'", drop: "format('drop sequence if exists %s cascade', oid::regclass)" },
  { catalog: 'pg_proc', schema: 'pronamespace', only: 'true', drop: "format('drop routine if exists %s cascade', oid::regprocedure)" },
  { catalog: 'pg_type', schema: 'typnamespace', only: "typtype in ('e', 'd', 'r') or (typtype = 'c' and (select relkind from pg_class where oid = typrelid) = 'c')", drop: "format('drop type if exists %s cascade', oid::regtype)" },
  { catalog: 'pg_ts_config', schema: 'cfgnamespace', only: 'true', drop: "format('drop text search configuration if exists %s cascade', oid::regconfig)" },
  { catalog: 'pg_ts_dict', schema: 'dictnamespace', only: 'true', drop: "format('drop text search dictionary if exists %s cascade', oid::regdictionary)" },
];

/** Takes everything of the program out of `public`, within the caller's transaction. */
export async function clearPublic(client: pg.Client): Promise<void> {
  for (const { catalog, schema, only, drop } of kinds) {
    const own = `not exists (select from pg_depend d where d.objid = c.oid and d.classid = '${catalog}'::regclass and d.deptype = 'e')`;
    const found = await client.query<{ statement: string }>(`select ${drop} as statement from ${catalog} c where ${schema} = to_regnamespace('public') and (${only}) and ${own}`);
    for (const { statement } of found.rows) await client.query(statement);
  }
}

import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { foreignKeysOf, inPublic, quoted, tablesOf } from './catalog.ts';
import type { Manifest, TablePart } from './manifest.ts';

/**
 * Fills the tables from the unpacked parts, within the caller's transaction. Foreign keys are taken off and put back, so that tables may point
 * to each other in any order and every row is checked at the end. Throws where rows and structure do not fit.
 */
export async function loadTables(client: pg.Client, from: { readonly folder: string; readonly manifest: Manifest }): Promise<void> {
  const { tables, sequences } = from.manifest;
  await checkTables(client, tables);
  const names = tables.map((table) => inPublic(table.name));
  const keys = await foreignKeysOf(client);
  for (const key of keys) await client.query(`alter table ${inPublic(key.table)} drop constraint ${quoted(key.name)}`);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  // a migration may have written rows; the backup has them, as they were last
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`);
  for (const table of tables) await loadTable(client, table, join(from.folder, table.path));
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  for (const key of keys) await client.query(`alter table ${inPublic(key.table)} add constraint ${quoted(key.name)} ${key.definition}`);
  for (const { name, last, called } of sequences) await client.query('select setval($1::regclass, $2::bigint, $3)', [inPublic(name), last, called]);
}

/** The archive must have exactly the tables that its own migrations make. */
async function checkTables(client: pg.Client, tables: readonly TablePart[]): Promise<void> {
  const made = (await tablesOf(client)).map((table) => table.name);
  const saved = new Set(tables.map((table) => table.name));
  const odd = made.find((name) => !saved.has(name)) ?? [...saved].find((name) => !made.includes(name));
  if (odd !== undefined) throw new Error(`the table ${odd} does not fit its migrations`);
}

async function loadTable(client: pg.Client, table: TablePart, path: string): Promise<void> {
  const columns = table.columns.map((column) => quoted(column)).join(', ');
  const stream = client.query(copyFrom(`copy ${inPublic(table.name)} (${columns}) from stdin`));
  await pipeline(createReadStream(path), stream);
  if (stream.rowCount !== table.rows) throw new Error(`the table ${table.name} has ${stream.rowCount} of ${table.rows} rows`);
}

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { Problem, reasonOf } from '../config/index.ts';
import { connected, inPublic, tablesOf } from './catalog.ts';
import { loadTables } from './load.ts';
import { type Saved, type Tally, tallyOf } from './make.ts';
import type { Manifest } from './manifest.ts';
import { moveMissing } from './parts.ts';
import { applyMigrations, clearPublic, type Migration, readMigrations } from './structure.ts';
import { unpack } from './unpack.ts';

export interface Wanted extends Saved {
  /** Folder of the program's migrations. */
  readonly migrations: string;
  /** Put the backup in the place of what is in the database. */
  readonly replace: boolean;
}

/**
 * Brings database and files back from an archive: structure as it was then, rows, checks, then the newer migrations, all in one transaction.
 * A backup that is damaged or does not fit changes nothing, nor does a restore that is cut off.
 * Throws a `Problem` where the database is not empty (unless `replace`), or other programs use it.
 */
export async function restoreBackup(wanted: Wanted): Promise<Tally> {
  if (!existsSync(wanted.archive)) throw new Problem(`There is no backup ${wanted.archive}.`);
  await mkdir(wanted.files, { recursive: true });
  const folder = await mkdtemp(join(wanted.files, '../restore-'));
  try {
    const manifest = await unpack(wanted.archive, folder);
    const migrations = await splitMigrations(wanted, manifest);
    await connected(wanted.url, async (client) => {
      await refuseUnlessFree(client, wanted.replace);
      await restoreInto(client, wanted, { folder, manifest, ...migrations });
    });
    return tallyOf(manifest);
  } finally {
    // unpacking a damaged archive may still be writing when it has failed
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Steps {
  /** What the database had when the backup was made. */
  readonly then: readonly Migration[];
  /** What came later. */
  readonly since: readonly Migration[];
}

async function splitMigrations(wanted: Wanted, manifest: Manifest): Promise<Steps> {
  const all = await readMigrations(wanted.migrations);
  for (const { name, checksum } of manifest.migrations) {
    const ours = all.find((each) => each.name === name);
    if (ours === undefined) throw new Problem(`The backup ${wanted.archive} was made by a newer version of BETTER (${name}): restore it with that version. Nothing was changed.`);
    if (ours.checksum !== checksum) throw new Problem(`The backup ${wanted.archive} was made by another BETTER (${name} differs); nothing was changed.`);
  }
  const had = new Set(manifest.migrations.map((each) => each.name));
  return { then: all.filter((each) => had.has(each.name)), since: all.filter((each) => !had.has(each.name)) };
}

async function refuseUnlessFree(client: pg.Client, replace: boolean): Promise<void> {
  const others = await client.query("select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'");
  if (others.rowCount !== 0) throw new Problem('Another program uses the database, probably BETTER itself: stop it first. Nothing was changed.');
  if (replace) return;
  for (const { name } of await tablesOf(client)) {
    const rows = await client.query(`select from ${inPublic(name)} limit 1`);
    if (rows.rowCount !== 0) throw new Problem('The database is not empty: --replace puts the backup in its place. Nothing was changed.');
  }
}

async function restoreInto(client: pg.Client, wanted: Wanted, from: Steps & { readonly folder: string; readonly manifest: Manifest }): Promise<void> {
  try {
    await client.query('begin');
    await client.query('set local search_path = public');
    await clearPublic(client);
    await applyMigrations(client, from.then);
    await loadTables(client, from);
    await applyMigrations(client, from.since);
    // the files first: rows must not name what is not there
    for (const { path } of from.manifest.files) await moveMissing(join(from.folder, path), join(wanted.files, path.slice('files/'.length)));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Problem(`The backup ${wanted.archive} cannot be restored (${reasonOf(error)}); nothing was changed.`);
  }
  await client.query('analyze');
}

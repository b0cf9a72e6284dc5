import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { Problem, reasonOf } from '../config/index.ts';
import { migrate } from '../db/index.ts';
import { connected, extensionsOf, quoted, tablesOf } from './catalog.ts';
import { loadTables } from './load.ts';
import { type Saved, type Tally, tallyOf } from './make.ts';
import type { Manifest } from './manifest.ts';
import { digestOf, moveMissing } from './parts.ts';
import { unpack } from './unpack.ts';

export interface Wanted extends Saved {
  /** Folder of the program's migrations. */
  readonly migrations: string;
  /** Put the backup in the place of what is in the database. */
  readonly replace: boolean;
}

/** The backup is made whole here; then it takes the place of `public` in one step. */
const draft = 'better_restore';

/**
 * Brings database and files back from an archive: structure as it was then, rows, checks, then the newer migrations.
 * All of it happens beside what is there, which is replaced at the very end, in one transaction: a backup that is damaged or does not fit
 * changes nothing. Throws a `Problem` where the database is not empty (unless `replace`), or other programs use it.
 */
export async function restoreBackup(wanted: Wanted): Promise<Tally> {
  if (!existsSync(wanted.archive)) throw new Problem(`There is no backup ${wanted.archive}.`);
  await mkdir(wanted.files, { recursive: true });
  const folder = await mkdtemp(join(wanted.files, '../restore-'));
  try {
    const manifest = await unpack(wanted.archive, folder);
    const needed = await migrationsThen(wanted, manifest, folder);
    await connected(wanted.url, (client) => restoreInto(client, wanted, { folder, manifest, needed }));
    return tallyOf(manifest);
  } finally {
    // unpacking a damaged archive may still be writing when it has failed
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A folder with the migrations the database had when the backup was made. */
async function migrationsThen(wanted: Wanted, manifest: Manifest, folder: string): Promise<string> {
  const then = join(folder, 'migrations');
  await mkdir(then);
  for (const { name, checksum } of manifest.migrations) {
    const ours = await digestOf(join(wanted.migrations, name));
    if (ours === undefined) throw new Problem(`The backup ${wanted.archive} was made by a newer version of BETTER (${name}): restore it with that version. Nothing was changed.`);
    if (ours.sha256 !== checksum) throw new Problem(`The backup ${wanted.archive} was made by another BETTER (${name} differs); nothing was changed.`);
    await copyFile(join(wanted.migrations, name), join(then, name));
  }
  return then;
}

interface Unpacked {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly needed: string;
}

async function restoreInto(client: pg.Client, wanted: Wanted, unpacked: Unpacked): Promise<void> {
  await refuseUnlessFree(client, wanted.replace);
  await client.query(`drop schema if exists ${draft} cascade`);
  await client.query(`create schema ${draft}`);
  try {
    for (const name of unpacked.manifest.extensions) await client.query(`create extension if not exists ${quoted(name)} schema public`);
    await migrate(inDraft(wanted.url), unpacked.needed);
    await loadTables(client, draft, unpacked);
    await migrate(inDraft(wanted.url), wanted.migrations);
    for (const { path } of unpacked.manifest.files) await moveMissing(join(unpacked.folder, path), join(wanted.files, path.slice('files/'.length)));
    await takePlace(client);
  } catch (error) {
    await client.query('rollback');
    await client.query(`drop schema if exists ${draft} cascade`);
    throw new Problem(`The backup ${wanted.archive} cannot be restored (${reasonOf(error)}); nothing was changed.`);
  }
}

async function refuseUnlessFree(client: pg.Client, replace: boolean): Promise<void> {
  const others = await client.query("select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'");
  if (others.rowCount !== 0) throw new Problem('Another program uses the database, probably BETTER itself: stop it first. Nothing was changed.');
  if (replace) return;
  for (const { name } of await tablesOf(client, 'public')) {
    const rows = await client.query(`select from ${quoted('public', name)} limit 1`);
    if (rows.rowCount !== 0) throw new Problem('The database is not empty: --replace puts the backup in its place. Nothing was changed.');
  }
}

/** The same database, with the draft in front: what migrations make is made there; extensions that exist are found in `public`. */
function inDraft(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent(`-c search_path=${draft},public`)}`;
}

/** Extensions stay; everything else in `public` gives way to the draft. */
async function takePlace(client: pg.Client): Promise<void> {
  await client.query('begin');
  for (const name of await extensionsOf(client)) await client.query(`alter extension ${quoted(name)} set schema ${draft}`);
  await client.query('drop schema public cascade');
  await client.query(`alter schema ${draft} rename to public`);
  await client.query('grant usage on schema public to public');
  await client.query('commit');
}

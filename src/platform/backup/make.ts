import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { create } from 'tar';
import { Problem } from '../config/index.ts';
import { connected, inPublic, migrationsOf, quoted, sequencesOf, tablesOf, type TableShape } from './catalog.ts';
import type { FilePart, Manifest, TablePart } from './manifest.ts';
import { digestOf, filesBelow, secondName, writePart } from './parts.ts';

/** What to save, and where from. */
export interface Saved {
  /** Address of the database. */
  readonly url: string;
  /** Folder of the uploaded files. */
  readonly files: string;
  /** The archive, `….tar.gz`. */
  readonly archive: string;
}

/** What was saved or restored. */
export interface Tally {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

/**
 * Saves database and files into one archive, as they were at one moment, while the program may go on running.
 * The archive appears under its name only when it is whole. Throws a `Problem` where there is a file of that name already.
 */
export async function makeBackup(saved: Saved): Promise<Tally> {
  const archive = resolve(saved.archive);
  if (existsSync(archive)) throw new Problem(`${saved.archive} is there already: choose another name.`);
  const stage = `${archive}.partial`;
  await rm(stage, { recursive: true, force: true });
  await mkdir(join(stage, 'content'), { recursive: true });
  try {
    const manifest = await connected(saved.url, (client) => takeSnapshot(client, join(stage, 'content'), saved.files));
    await writeFile(join(stage, 'content/manifest.json'), JSON.stringify(manifest, undefined, 1));
    await create({ file: join(stage, 'archive'), cwd: join(stage, 'content'), gzip: true, portable: true, strict: true }, ['manifest.json', ...partsOf(manifest)]);
    await settle(join(stage, 'archive'), archive);
    return tallyOf(manifest);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

function partsOf(manifest: Manifest): readonly string[] {
  return [...manifest.tables, ...manifest.files].map((part) => part.path);
}

export function tallyOf(manifest: Manifest): Tally {
  return { tables: manifest.tables.length, rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0), files: manifest.files.length };
}

/** One transaction sees the whole database at one moment. Files are read after it began: what its rows name is there by then. */
async function takeSnapshot(client: pg.Client, content: string, files: string): Promise<Manifest> {
  await client.query('begin isolation level repeatable read read only');
  const about = await client.query<{ now: Date; server: string }>("select now(), current_setting('server_version_num') as server");
  const tables: TablePart[] = [];
  for (const shape of await tablesOf(client)) tables.push(await saveTable(client, join(content, 'tables'), { ...shape, number: tables.length + 1 }));
  const manifest: Manifest = {
    format: 'better-backup',
    version: 1,
    madeAt: about.rows[0]?.now.toISOString() ?? '',
    server: Number(about.rows[0]?.server),
    migrations: [...(await migrationsOf(client))],
    tables,
    sequences: await saveSequences(client),
    files: await saveFiles(files, content),
  };
  await client.query('commit');
  return manifest;
}

async function saveTable(client: pg.Client, folder: string, { name, columns, number }: TableShape & { readonly number: number }): Promise<TablePart> {
  const stream = client.query(copyTo(`copy (select ${columns.map((column) => quoted(column)).join(', ')} from ${inPublic(name)}) to stdout`));
  const digest = await writePart(stream, join(folder, `${number}.copy`));
  return { path: `tables/${number}.copy`, name, columns: [...columns], rows: stream.rowCount, ...digest };
}

async function saveSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const saved: Manifest['sequences'] = [];
  for (const name of await sequencesOf(client)) {
    const found = await client.query<{ last: string; called: boolean }>(`select last_value::text as last, is_called as called from ${inPublic(name)}`);
    saved.push({ name, last: found.rows[0]?.last ?? '1', called: found.rows[0]?.called ?? false });
  }
  return saved;
}

async function saveFiles(files: string, content: string): Promise<FilePart[]> {
  const saved: FilePart[] = [];
  for (const name of await filesBelow(files)) {
    const path = `files/${name}`;
    await secondName(join(files, name), join(content, path));
    const digest = await digestOf(join(content, path));
    if (digest !== undefined) saved.push({ path, ...digest });
  }
  return saved;
}

/** Gives the archive its name once every byte is on the disk. */
async function settle(from: string, to: string): Promise<void> {
  for (const [path, then] of [[from, () => rename(from, to)], [dirname(to), () => Promise.resolve()]] as const) {
    const handle = await open(path, 'r');
    await handle.sync();
    await handle.close();
    await then();
  }
}

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { findServer, provideServer, startServer } from './index.ts';

const home = mkdtempSync(join(tmpdir(), 'embedded-test-'));
chmodSync(home, 0o755);
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function query(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function started(folder: string) {
  const server = await startServer({ folder });
  onTestFinished(() => server.stop());
  return server;
}

/** Where its socket is: the address names the folder. */
function socketsOf(url: string): string {
  return new URL(url).searchParams.get('host') ?? '';
}

describe('the embedded server', () => {
  const folder = join(home, 'whole');

  it('OP-10 makes PostgreSQL 18 on an empty folder: UTF-8, ICU collations, flushing to the disk, nothing on the network', async () => {
    const server = await started(folder);
    expect(server.version).toMatch(/^18\./);
    const settings = await query(server.url, "select name, setting from pg_settings where name in ('server_encoding', 'fsync', 'listen_addresses') order by name");
    expect(settings.map((row) => row['setting'])).toEqual(['on', '', 'UTF8']);
    const order = (lang: string) => `string_agg(letter, '' order by letter collate "${lang}-x-icu") as ${lang}`;
    const sorted = await query(server.url, `select ${order('sv')}, ${order('et')} from unnest(array['z', 'ö', 'a', 'õ', 'å']) letter`);
    expect(sorted).toEqual([{ sv: 'aõzåö', et: 'aåzõö' }]);
  });

  it('OP-10 knows the letters of all five languages, for search', async () => {
    const server = await started(folder);
    await query(server.url, 'create extension if not exists unaccent; create extension if not exists pg_trgm');
    const known = ["lower('ŐÅÖÕÄ') as lower", "unaccent('Gävle őszi') as plain", "show_trgm('Őå') <> '{}' as trigrams", "to_tsvector('estonian', 'linnade')::text as stem"];
    const [words] = await query(server.url, `select ${known.join(', ')}`);
    expect(words).toEqual({ lower: 'őåöõä', plain: 'Gavle oszi', trigrams: true, stem: "'linna':1" });
  });

  it('OP-11 keeps what was written over a stop, and leaves neither socket nor lock behind', async () => {
    const first = await startServer({ folder });
    await query(first.url, 'create table kept (id int); insert into kept values (7)');
    await first.stop();
    expect(existsSync(join(socketsOf(first.url), '..'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['postgres']);
    const second = await started(folder);
    expect(await query(second.url, 'select id from kept')).toEqual([{ id: 7 }]);
  });

  it('OP-12 keeps its socket in a private folder and its data to itself', async () => {
    const server = await started(folder);
    expect(statSync(socketsOf(server.url)).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
    expect(`${socketsOf(server.url)}/.s.PGSQL.5432`.length).toBeLessThan(104);
  });

  it('OP-13 refuses a second start on the folder in one sentence, and the first goes on', async () => {
    const first = await started(folder);
    await expect(startServer({ folder })).rejects.toThrow(/^BETTER is already running on the data folder .*\(process \d+\): stop it first, or set DATA_DIR to another folder\.$/);
    expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('OP-13 waits for a program that is leaving the folder', async () => {
    const first = await startServer({ folder });
    first.leave();
    const second = started(folder);
    await pause(100);
    await first.stop();
    expect((await second).url).not.toBe(first.url);
  });

  it('OP-14 is found by the command line while it runs, and only then', async () => {
    const server = await startServer({ folder });
    expect(findServer(folder)).toBe(server.url);
    const shared = await provideServer({ databaseUrl: undefined, dataDir: folder }, { share: true });
    expect(shared.url).toBe(server.url);
    await shared.stop();
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(findServer(folder)).toBeUndefined();
  });

  it('OP-15 takes over the lock of a process that is gone, also when its number belongs to another one now', async () => {
    writeFileSync(join(folder, 'better.lock'), JSON.stringify({ pid: process.ppid, identity: 'an earlier process of that number' }));
    const server = await started(folder);
    expect(JSON.parse(readFileSync(join(folder, 'better.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    expect(server.version).toMatch(/^18/);
  });

  it.runIf(process.getuid?.() === 0 && process.platform === 'linux')('OP-16 runs for root as an unprivileged account, also where that account cannot go', async () => {
    const closed = join(home, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const server = await started(join(closed, 'data'));
    expect(statSync(join(closed, 'data/postgres')).uid).not.toBe(0);
    await query(server.url, 'create extension unaccent');
    expect(await query(server.url, "select unaccent('ő') as letter, rolsuper from pg_roles where rolname = current_user")).toEqual([{ letter: 'o', rolsuper: true }]);
  });
});

describe('a data folder that is not in order', () => {
  function folderWith(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(join(home, 'odd-'));
    mkdirSync(join(folder, 'postgres/global'), { recursive: true });
    for (const below of ['base', 'pg_wal', 'pg_xact']) mkdirSync(join(folder, 'postgres', below));
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, 'postgres', path), text);
    return folder;
  }

  it.each([
    ['PG_VERSION is missing', { 'global/pg_control': 'x' }, /is damaged \(PG_VERSION is missing\): move it away and restore a backup/],
    ['another generation made it', { PG_VERSION: '17\n', 'global/pg_control': 'x' }, /was made by PostgreSQL 17, and this version of BETTER brings PostgreSQL 18/],
    ['pg_control is gone', { PG_VERSION: '18\n' }, /is damaged \(global\/pg_control is missing\)/],
    ['PostgreSQL cannot read it', { PG_VERSION: '18\n', 'global/pg_control': 'x' }, /^PostgreSQL could not start on .*: .+/],
  ])('OP-17 is refused in one sentence when %s', async (_why, files, sentence) => {
    const folder = folderWith(files);
    await expect(startServer({ folder })).rejects.toThrow(sentence);
    expect(readdirSync(folder)).toEqual(['postgres']);
  });

  it('OP-17 is refused when there is a file in its place', async () => {
    writeFileSync(join(home, 'file'), '');
    await expect(startServer({ folder: join(home, 'file') })).rejects.toThrow(/^The data folder .* cannot be used: /);
  });

  it('OP-18 is no obstacle when the first start was cut off while it made the database', async () => {
    const folder = mkdtempSync(join(home, 'cut-'));
    mkdirSync(join(folder, 'postgres.new'));
    writeFileSync(join(folder, 'postgres.new/PG_VERSION'), '18\n');
    const server = await started(folder);
    expect(server.version).toMatch(/^18/);
  });
});

describe('a given server', () => {
  it('OP-19 that cannot be reached is named in one sentence, without its password', async () => {
    const wanted = provideServer({ databaseUrl: 'postgres://better:hunter2@127.0.0.1:1/better', dataDir: home }, { share: false });
    await expect(wanted).rejects.toThrow(/^The PostgreSQL server of DATABASE_URL cannot be used: connect ECONNREFUSED 127\.0\.0\.1:1\.$/);
  });
});

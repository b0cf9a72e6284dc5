import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { create, extract } from 'tar';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { migrate } from '../db/index.ts';
import { diskStore } from '../files/index.ts';
import { makeBackup, restoreBackup } from './index.ts';

const home = mkdtempSync(join(tmpdir(), 'backup-test-'));
const then = join(home, 'migrations-then');
const now = join(home, 'migrations-now');
const archive = join(home, 'whole.tar.gz');
const made: string[] = [];

/** What makes copying hard: tables that point to each other, own numbers, computed columns, rows that a migration wrote, functions, triggers. */
const structure = `
  create extension if not exists unaccent;
  create table city (id integer generated always as identity primary key, name text not null, plain text generated always as (upper(name)) stored, capital_of integer);
  create table country (id serial primary key, name text not null, largest integer references city (id), about jsonb not null default '{}', seal bytea);
  alter table city add foreign key (capital_of) references country (id);
  create table "odd ""name" (at timestamptz, amount numeric(20, 6), words text[]);
  create function plain(name text) returns text language sql immutable as $$ select public.unaccent('public.unaccent'::regdictionary, name) $$;
  create index city_plain on city (plain(name));
  create function no_change() returns trigger language plpgsql as $$ begin raise exception 'rows are not written like this'; end $$;
  create table sealed (id integer primary key);
  create trigger sealed_change before insert on sealed for each row execute function no_change();
  insert into country (name) values ('seeded by a migration');`;

const content = `
  insert into city (name) values ('Gävle'), ('Győr'), (E'tab\\t, line\\n, back\\\\slash, \\\\N');
  insert into country (name, largest, about, seal) values ('Sverige', 1, '{"q": "\\"ő\\""}', '\\x00ff'), ('Magyarország', 2, '[]', null);
  update city set capital_of = 2 where id = 1;
  delete from country where name like 'seeded%';
  insert into "odd ""name" values ('2022-07-05 10:00:00.123456+02', 12345678901234.567890, array['a,b', null, '']), (null, 0, null);
  alter table sealed disable trigger user; insert into sealed values (1); alter table sealed enable trigger user;`;

const tables = ['city', 'country', '"odd ""name"', 'sealed'];

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function newDatabase(): Promise<string> {
  const name = `backup_${randomBytes(5).toString('hex')}`;
  await on(inject('postgres'), (client) => client.query(`create database ${name}`));
  made.push(name);
  return inject('postgres').replace(/\/\w+\?/, `/${name}?`);
}

/** Every row of every table, as text, in order. */
function rowsOf(url: string): Promise<readonly unknown[]> {
  return on(url, async (client) => {
    const all: unknown[] = [];
    for (const table of tables) all.push((await client.query(`select t::text as row from ${table} t order by 1`)).rows);
    return all;
  });
}

const parts = (url: string, name: string) => ({ url, files: join(home, name, 'files'), archive, migrations: then, replace: false });

let source = '';

beforeAll(async () => {
  for (const folder of [then, now]) mkdirSync(folder);
  writeFileSync(join(then, '0001_then.sql'), structure);
  writeFileSync(join(now, '0001_then.sql'), structure);
  writeFileSync(join(now, '0002_now.sql'), 'alter table city add column slug text; update city set slug = lower(plain(name)); create table later (id int)');
  mkdirSync(join(home, 'source/files/ab'), { recursive: true });
  writeFileSync(join(home, 'source/files/ab/abcd'), 'content of a file');
  writeFileSync(join(home, 'source/files/empty'), '');
  source = await newDatabase();
  await migrate(source, then);
  await on(source, (client) => client.query(content));
  await makeBackup(parts(source, 'source'));
});

afterAll(async () => {
  for (const name of made) await on(inject('postgres'), (client) => client.query(`drop database ${name} with (force)`));
  rmSync(home, { recursive: true, force: true });
});

describe('a backup', () => {
  it('OP-40 comes back as it was: rows of every kind, files, numbers that go on counting, keys that hold', async () => {
    const target = await newDatabase();
    const tally = await restoreBackup(parts(target, 'target'));
    expect(tally).toEqual({ tables: 4, rows: 8, files: 2 });
    expect(await rowsOf(target)).toEqual(await rowsOf(source));
    expect(readFileSync(join(home, 'target/files/ab/abcd'), 'utf8')).toBe('content of a file');
    expect(readdirSync(join(home, 'target'))).toEqual(['files']);
    await on(target, async (client) => {
      expect((await client.query("insert into city (name) values ('Tartu') returning id, plain")).rows).toEqual([{ id: 4, plain: 'TARTU' }]);
      await expect(client.query('update city set capital_of = 99')).rejects.toThrow('foreign key');
      await expect(client.query('insert into sealed values (2)')).rejects.toThrow('rows are not written like this');
      expect((await client.query("select plain('Győr') as plain")).rows).toEqual([{ plain: 'Gyor' }]);
    });
  });

  it('OP-40 comes back with the structure of the program itself', async () => {
    const migrations = join(import.meta.dirname, '../../../migrations');
    const [from, to] = [await newDatabase(), await newDatabase()];
    await migrate(from, migrations);
    await on(from, (client) => client.query("insert into project_revision values ('01980000-0000-7000-8000-000000000001', 7)"));
    const file = join(home, 'program.tar.gz');
    await makeBackup({ url: from, files: join(home, 'none'), archive: file });
    await restoreBackup({ url: to, files: join(home, 'program/files'), archive: file, migrations, replace: false });
    await on(to, async (client) => expect((await client.query('select revision::int from project_revision')).rows).toEqual([{ revision: 7 }]));
    expect(await migrate(to, migrations)).toEqual([]);
  });

  it('OP-40 brings the files of the store back under their names, and leaves out what is only half written', async () => {
    const files = join(home, 'stored/files');
    const stored = await diskStore(files).put(Buffer.from('an attachment'));
    writeFileSync(join(files, '.incoming/half'), 'half an attach');
    const file = join(home, 'stored.tar.gz');
    await makeBackup({ ...parts(source, 'stored'), archive: file });
    const target = await newDatabase();
    expect(await restoreBackup({ ...parts(target, 'stored-again'), archive: file })).toMatchObject({ files: 1 });
    const again = diskStore(join(home, 'stored-again/files'));
    expect(Buffer.from((await again.get(stored.hash)) ?? []).toString()).toBe('an attachment');
    expect(readdirSync(join(home, 'stored-again/files'))).toEqual([stored.hash.slice(0, 2)]);
  });

  it('OP-41 gets the structure of its time and then the newer migrations', async () => {
    const target = await newDatabase();
    await restoreBackup({ ...parts(target, 'newer'), migrations: now });
    await on(target, async (client) => {
      expect((await client.query('select slug from city where id = 1')).rows).toEqual([{ slug: 'gavle' }]);
      expect((await client.query('select name from schema_migration order by 1')).rows).toEqual([{ name: '0001_then.sql' }, { name: '0002_now.sql' }]);
    });
    expect(await migrate(target, now)).toEqual([]);
  });

  it('OP-42 is one moment of the database, while others go on writing', async () => {
    const busy = await newDatabase();
    await on(busy, (client) => client.query('create table a (n int); create table b (n int); insert into a select generate_series(1, 20000); insert into b values (0)'));
    const writer = new pg.Client({ connectionString: busy });
    await writer.connect();
    let going = true;
    const writing = (async () => {
      for (let n = 1; going; n += 1) await writer.query(`begin; insert into a values (${n}); insert into b values (${n}); commit`);
    })();
    const file = join(home, 'busy.tar.gz');
    await makeBackup({ url: busy, files: join(home, 'none'), archive: file });
    going = false;
    await writing;
    await writer.end();
    const folder = mkdtempSync(join(home, 'busy-'));
    await extract({ file, cwd: folder });
    const lines = (name: string) => readFileSync(join(folder, `tables/${name}.copy`), 'utf8').trim().split('\n').length;
    expect(lines('1') - 20_000).toBe(lines('2') - 1);
  });

  it('OP-43 never appears half made, and never over another file', async () => {
    await expect(makeBackup(parts(source, 'source'))).rejects.toThrow(`${archive} is there already: choose another name.`);
    const nowhere = { ...parts(source, 'source'), url: source.replace(/\/backup_\w+/, '/no_such_database'), archive: join(home, 'half.tar.gz') };
    await expect(makeBackup(nowhere)).rejects.toThrow('does not exist');
    expect(readdirSync(home).filter((name) => name.startsWith('half'))).toEqual([]);
  });
});

describe('restoring', () => {
  it('OP-44 refuses a database that is not empty, unless told to replace it', async () => {
    const target = await newDatabase();
    await migrate(target, then);
    await on(target, (client) => client.query("insert into city (name) values ('Genova')"));
    await expect(restoreBackup(parts(target, 'full'))).rejects.toThrow(/^The database is not empty: --replace puts the backup in its place\. Nothing was changed\.$/);
    await restoreBackup({ ...parts(target, 'full'), replace: true });
    expect(await rowsOf(target)).toEqual(await rowsOf(source));
  });

  it('OP-44 needs no more than the database itself: its owner may, and extensions of others stay', async () => {
    const target = await newDatabase();
    const owner = `owner_${randomBytes(5).toString('hex')}`;
    const database = new URL(target).pathname.slice(1);
    await on(target, async (client) => {
      await client.query(`create role ${owner} login; alter database ${database} owner to ${owner}; create extension pg_trgm`);
    });
    const asOwner = target.replace('better@', `${owner}@`).replace('user=better', `user=${owner}`);
    expect(asOwner).not.toBe(target);
    await restoreBackup(parts(asOwner, 'owned'));
    await restoreBackup({ ...parts(asOwner, 'owned'), replace: true });
    expect(await rowsOf(asOwner)).toEqual(await rowsOf(source));
    await on(target, async (client) => {
      expect((await client.query('select extname as name from pg_extension order by 1')).rows).toEqual([{ name: 'pg_trgm' }, { name: 'plpgsql' }, { name: 'unaccent' }]);
      await client.query(`alter database ${database} owner to better; reassign owned by ${owner} to better; drop owned by ${owner}; drop role ${owner}`);
    });
  });

  it('OP-44 takes everything else of the old database away', async () => {
    const target = await newDatabase();
    await on(target, (client) =>
      client.query(`create table old (id serial); create view old_view as select * from old; create materialized view old_rows as select * from old;
        create type old_kind as enum ('a');
        create domain old_text as text; create type old_pair as (a int, b int);
        create sequence old_numbers; create function old_one() returns int language sql as 'select 1';
        create text search configuration old_words (copy = simple); create text search dictionary old_dict (template = simple)`));
    await restoreBackup({ ...parts(target, 'cleared'), replace: true });
    const left = (column: string, catalog: string) => on(target, async (client) => (await client.query(`select ${column} from ${catalog} where ${column} like 'old%'`)).rowCount);
    expect(await Promise.all([left('relname', 'pg_class'), left('typname', 'pg_type'), left('proname', 'pg_proc'), left('cfgname', 'pg_ts_config')])).toEqual([0, 0, 0, 0]);
  });

  it('OP-45 refuses while another program uses the database', async () => {
    const target = await newDatabase();
    await on(target, async () => {
      await expect(restoreBackup(parts(target, 'used'))).rejects.toThrow(/^Another program uses the database/);
    });
  });

  describe('OP-46', () => {
    let target = '';
    let before: readonly unknown[] = [];

    beforeAll(async () => {
      target = await newDatabase();
      await migrate(target, then);
      await on(target, (client) => client.query("insert into city (name) values ('Birmingham')"));
      before = await rowsOf(target);
    });

    /** Packs the backup again with one thing changed. */
    async function spoilt(change: (folder: string) => void): Promise<string> {
      const folder = mkdtempSync(join(home, 'spoilt-'));
      await extract({ file: archive, cwd: folder });
      change(folder);
      const file = join(folder, 'spoilt.tar.gz');
      await create({ file, cwd: folder, gzip: true }, readdirSync(folder));
      return file;
    }

    const cut = () => {
      const file = join(home, 'cut.tar.gz');
      writeFileSync(file, readFileSync(archive).subarray(0, -200));
      return Promise.resolve(file);
    };
    const edited = (path: string, from: string | RegExp, to: string) => () =>
      spoilt((folder) => writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replace(from, to)));
    const without = (path: string) => () => spoilt((folder) => rmSync(join(folder, path), { recursive: true }));

    it.each([
      ['is cut off', cut, /is damaged \(.+\); nothing was changed\.$/],
      ['has a changed row', edited('tables/1.copy', 'Gy', 'gy'), /is damaged \(tables\/1\.copy is not what was saved\); nothing/],
      ['misses a table', without('tables/2.copy'), /is damaged \(tables\/2\.copy is missing\); nothing/],
      ['misses a file', without('files/ab'), /is damaged \(files\/ab\/abcd is missing\); nothing/],
      ['does not fit its migrations', edited('manifest.json', '"name": "sealed"', '"name": "else"'), /cannot be restored \(the table .+ does not fit its migrations\)/],
      ['says a wrong number of rows', edited('manifest.json', '"rows": 3', '"rows": 2'), /cannot be restored \(the table city has 3 of 2 rows\); nothing/],
      ['is of another version', edited('manifest.json', '"version": 1', '"version": 2'), /is no backup this version of BETTER can read; nothing/],
      ['is of a newer BETTER', edited('manifest.json', '0001_then', '0009_later'), /was made by a newer version of BETTER \(0009_later\.sql\)/],
      ['is of another BETTER', edited('manifest.json', /"checksum": "./, '"checksum": "g'), /was made by another BETTER \(0001_then\.sql differs\)/],
      ['is something else', without('manifest.json'), /is not a backup of BETTER; nothing was changed/],
    ])('OP-46 a backup that %s changes nothing and says so', async (_what, make, sentence) => {
      const file = await make();
      await expect(restoreBackup({ ...parts(target, 'untouched'), archive: file, replace: true })).rejects.toThrow(sentence);
      expect(await rowsOf(target)).toEqual(before);
    });
  });

  it('OP-46 a backup that is not there is said so', async () => {
    await expect(restoreBackup({ ...parts(source, 'source'), archive: join(home, 'nowhere.tar.gz') })).rejects.toThrow(/^There is no backup /);
    expect(existsSync(archive)).toBe(true);
    chmodSync(archive, 0o600);
  });
});

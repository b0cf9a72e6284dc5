import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { langs } from '../../kernel/lang.ts';
import { createLog } from '../../platform/log/index.ts';
import { loadDemo } from './load.ts';
import { type DemoData, inputOf, readDemo, textsOf } from './data.ts';
import { createSite, type Site } from '../index.ts';

const root = join(import.meta.dirname, '../../..');
const demo = readDemo(join(root, 'demo/better'));
const { database, runner } = await testDatabase();

const newsFile = z.strictObject({ command: z.string(), records: z.array(z.looseObject({ slug: z.string() })) });
const elsewhere = mkdtempSync(join(tmpdir(), 'better-demo-'));

afterAll(() => {
  rmSync(elsewhere, { recursive: true });
});

async function projects(): Promise<number> {
  return (await sql<{ count: number }>`select count(*)::int as count from project`.execute(database.reading)).rows[0]?.count ?? -1;
}

/** Rows of every table, as `need: 12`. */
async function rowsOfAllTables(): Promise<readonly string[]> {
  const tables = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema() order by 1`.execute(database.reading);
  return Promise.all(tables.rows.map(async ({ name }) => {
    const counted = await sql<{ rows: number }>`select count(*)::int as rows from ${sql.table(name)}`.execute(database.reading);
    return `${name}: ${counted.rows[0]?.rows ?? -1}`;
  }));
}

/** Does something with the site as it is wired in a folder. */
async function withSite<T>(folder: string, work: (site: Site) => Promise<T>): Promise<T> {
  const site = await createSite({ database, root: folder, log: createLog('silent'), origin: undefined, trustProxy: false });
  try {
    return await work(site);
  } finally {
    await site.close();
  }
}

/** The program in a folder of its own, with the second record of the demo's last file changed. */
function brokenProgram(name: string, change: object): string {
  const folder = join(elsewhere, name);
  cpSync(join(root, 'demo'), join(folder, 'demo'), { recursive: true });
  for (const part of ['locales', 'dist']) symlinkSync(join(root, part), join(folder, part));
  const file = join(folder, 'demo/better/news.json');
  const { command, records } = newsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, JSON.stringify({ command, records: records.map((record, n) => (n === 1 ? { ...record, ...change } : record)) }));
  return folder;
}

describe('the demo in its folder', () => {
  test.each(langs)('W-02 every text is there in %s, and no translation is left over', (lang) => {
    const texts = demo.records.flatMap(textsOf);
    const wanted = texts.filter((each) => each.lang !== lang).map((each) => each.address);
    expect(Object.keys(demo.texts[lang] ?? {}).toSorted()).toEqual(wanted.toSorted());
  });

  test('W-03 a text carries its translations, made from its first revision', () => {
    const record = { command: 'need.record', slug: 'x', address: 'needs/x', content: { title: { en: 'Need' }, tags: [{ hu: 'cím' }], plain: { en: 'a', more: 1 } } };
    const data: DemoData = { records: [], sources: {}, texts: { hu: { 'needs/x/title': 'Igény' }, en: { 'needs/x/tags/0': 'title' } } };
    expect(inputOf(record, data, String)).toEqual({
      title: { v: 1, source: 'en', revision: 1, texts: { en: { text: 'Need', origin: 'written' }, hu: { text: 'Igény', origin: 'written', of: 1 } } },
      tags: [{ v: 1, source: 'hu', revision: 1, texts: { hu: { text: 'cím', origin: 'written' }, en: { text: 'title', origin: 'written', of: 1 } } }],
      plain: { en: 'a', more: 1 },
    });
  });

  test('W-03 sources and references are filled in', () => {
    const record = { command: 'need.record', slug: 'x', address: 'needs/x', content: { partnerId: { ref: 'partner/tartu' }, sources: [{ src: 'news' }] } };
    const data: DemoData = { records: [], sources: { news: { url: 'https://example.org' } }, texts: {} };
    expect(inputOf(record, data, (name) => `id of ${name}`)).toEqual({ partnerId: 'id of partner/tartu', sources: [{ url: 'https://example.org' }] });
  });
});

describe('loading the demo', () => {
  test('W-04 an unknown reference and a refusal name the record', async () => {
    const stray = { ...demo, records: [{ command: 'need.record', slug: 'x', address: 'needs/x', content: { partnerId: { ref: 'partner/nobody' } } }] };
    await expect(loadDemo(runner, stray)).rejects.toThrow('partner/nobody');
    await expect(loadDemo(runner, { ...demo, records: [{ command: 'need.record', slug: 'x', address: 'needs/x', content: {} }] })).rejects.toThrow('needs/x: ');
    await expect(loadDemo(runner, { ...demo, records: [{ command: 'need.forget', slug: 'x', address: 'needs/x', content: {} }] })).rejects.toThrow('no command need.forget');
  });

  const breaks = [
    { what: 'a reference that is missing', change: { partnerId: { ref: 'partner/nobody' } }, says: 'partner/nobody' },
    { what: 'a text that a rule refuses', change: { title: { en: '' } }, says: 'news/better-launched: ' },
    { what: 'a value the database refuses', change: { when: { v: 1, kind: 'on', start: '2019-02-31' } }, says: 'out of range' },
  ];

  test.each(breaks)('W-01 a load that breaks in its last file at $what leaves nothing', async ({ what, change, says }) => {
    const before = await rowsOfAllTables();
    expect(before).toContain('project: 0');
    await expect(withSite(brokenProgram(what.replaceAll(' ', '-'), change), (site) => site.loadDemo())).rejects.toThrow(says);
    expect(await rowsOfAllTables()).toEqual(before);
  });

  test('W-01 the next start loads it whole, and only once', () =>
    withSite(root, async (site) => {
      expect(await projects()).toBe(0);
      expect(await site.loadDemo()).toBe(demo.records.length);
      expect(await site.loadDemo()).toBe(0);
      expect(await projects()).toBe(1);
      expect((await site.app.request('http://better.test/et/better')).status).toBe(200);
    }));
});

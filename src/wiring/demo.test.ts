import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { langs } from '../kernel/lang.ts';
import { createLog } from '../platform/log/index.ts';
import { loadDemo } from './demo.ts';
import { type DemoData, inputOf, readDemo, textsOf } from './demo-data.ts';
import { createSite } from './index.ts';

const root = join(import.meta.dirname, '../..');
const demo = readDemo(join(root, 'demo/better'));
const { database, runner } = await testDatabase();

async function projects(): Promise<number> {
  return (await sql<{ count: number }>`select count(*)::int as count from project`.execute(database.reading)).rows[0]?.count ?? -1;
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

  test('W-01 is loaded once, whole, and its pages are there', async () => {
    const site = await createSite({ database, root, log: createLog('silent'), origin: undefined, trustProxy: false });
    try {
      expect(await projects()).toBe(0);
      expect(await site.loadDemo()).toBe(demo.records.length);
      expect(await site.loadDemo()).toBe(0);
      expect(await projects()).toBe(1);
      expect((await site.app.request('http://better.test/et/better')).status).toBe(200);
    } finally {
      await site.close();
    }
  });

  test('W-01 a load that is cut off leaves nothing', async () => {
    const before = await projects();
    const broken = database.transaction(async (writer) => {
      await sql`insert into project_revision (project_id, revision) values (gen_random_uuid(), 1)`.execute(writer.writing);
      throw new Error('cut off');
    });
    await expect(broken).rejects.toThrow('cut off');
    expect(await projects()).toBe(before);
  });
});

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { attackedWorld } from '../../../test/attack/world.ts';
import { testReading } from '../../../test/reading.ts';
import type { Answered } from '../../kernel/links/answer.ts';
import { type Lang, langs } from '../../kernel/lang.ts';
import type { Locale } from '../../kernel/locale.ts';
import { openTasks } from '../../modules/coordination/index.ts';
import { silentLinks } from '../../modules/links/index.ts';
import { askPolitely } from './ask-politely.ts';
import { checkLinks } from './check-links.ts';
import { frozenTables, recordTables } from './record-tables.ts';

const world = await attackedWorld();
const { database, runner, projectId } = world;
// one entry for each language of the list
const locales = Object.fromEntries(langs.map((lang) => [lang, testReading(lang)])) as unknown as Record<Lang, Locale>;
const tartu = await world.signedIn('partner-officer', { city: 'tartu' });
const hour = 60 * 60 * 1000;
const begin = Date.parse('2026-03-01T06:00:00.000Z');
let hours = 0;
const clock = () => new Date(begin + hours * hour).toISOString();
const asked: string[] = [];
let gone: readonly string[] = [];
const ask = (url: string): Promise<Answered> => {
  asked.push(url);
  return Promise.resolve(gone.includes(url) ? { answer: 'gone', status: 404 } : { answer: 'there', status: 200 });
};
const check = (at: number) => {
  hours = at;
  return checkLinks({ database, runner, locales, manners: { ask, pause: 0, sites: 4 } }, clock);
};
const read = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(database.reading)).rows;
const revision = async () => (await read(sql<{ revision: string }>`select max(revision) as revision from audit_entry where project_id = ${projectId}`))[0]?.revision;
const tasks = async () => (await openTasks(database, projectId)).filter(({ title }) => title.texts.en?.text === locales.en.say('links.task', { count: 1 }));
const placesOfUrls = () => read(sql<{ url: string; kind: string; record_id: string }>`select url, kind, record_id from link_place where project_id = ${projectId}`);
let url = '';
let practice = '';

beforeAll(async () => {
  await check(0);
  // a link that one practice names and nothing else
  const places = Map.groupBy(await placesOfUrls(), (place) => place.url);
  const only = [...places.values()].flatMap((found) => (found.length === 1 ? found : [])).find(({ kind }) => kind === 'practice');
  [url, practice] = [only?.url ?? '', only?.record_id ?? ''];
});

describe('the job that asks links', () => {
  test('LK-01 finds the addresses of every record, in every table that holds records', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns where column_name = 'provenance' and table_schema = current_schema()`.execute(database.reading);
    const listed = [...recordTables.map(({ table }) => table), ...frozenTables];
    expect(rows.map(({ name }) => name).filter((name) => !listed.includes(name))).toEqual([]);
    expect(asked.length).toBeGreaterThan(40);
    expect(new Set(asked).size).toBe(asked.length);
    expect(url).toMatch(/^https?:/);
  });

  test('LK-06 asks again after a week, and what another process has taken not at all', async () => {
    expect(await check(1)).toBe(0);
    const all = asked.length;
    const [one, two] = await Promise.all([check(7 * 24 + 1), check(7 * 24 + 1)]);
    expect(one + two).toBe(all);
  });

  test('LK-06 a site is asked one thing after the other, sites beside each other, and nothing once the program closes', async () => {
    const going = new Map<string, number>();
    let most = 0;
    const slow = async (address: string): Promise<Answered> => {
      const { host } = new URL(address);
      going.set(host, (going.get(host) ?? 0) + 1);
      most = Math.max(most, ...going.values());
      await new Promise((done) => setTimeout(done, 2));
      going.set(host, (going.get(host) ?? 0) - 1);
      return { answer: 'there' };
    };
    const heard: string[] = [];
    const urls = ['https://a.example/1', 'https://b.example/1', 'https://a.example/2', 'https://a.example/3', 'https://b.example/2'];
    const note = (address: string) => Promise.resolve(void heard.push(address));
    await askPolitely(urls, { ask: slow, pause: 1, sites: 4 }, { heard: note, isOpen: () => true });
    expect([heard.toSorted(), most]).toEqual([urls.toSorted(), 1]);
    heard.length = 0;
    await askPolitely(urls, { ask: slow, pause: 1, sites: 1 }, { heard: note, isOpen: () => heard.length < 2 });
    expect(heard).toEqual(urls.filter((each) => each.includes('a.example')).slice(0, 2));
  });

  test('LK-03 LK-05 tells readers when a link has fallen silent, and not before', async () => {
    gone = [url];
    await check(400);
    const before = await revision();
    await check(424);
    expect([await silentLinks(database, projectId), await tasks(), await revision()]).toEqual([new Map(), [], before]);
    await check(448);
    expect([...(await silentLinks(database, projectId))]).toEqual([[url, new Date(begin + 400 * hour).toISOString()]]);
  });

  test('LK-07 gives the practice’s partner one task, and shows the link where the practice is worked on', async () => {
    const [task, ...more] = await tasks();
    expect(more).toEqual([]);
    expect(task?.origin).toEqual({ kind: 'practice', id: practice });
    expect(task?.title.texts.hu?.text).toBe('Egy link már nem válaszol');
    const page = await (await tartu.get('/hu/better/work/links')).text();
    expect(page).toContain('Nem válaszol (1)');
    expect(page).toContain(`/hu/better/work/practices/${practice}`);
    expect(await (await tartu.get(`/en/better/work/practices/${practice}`)).text()).toContain(locales.en.say('links.box'));
  });

  test('LK-05 the public page says since when, beside the link', async () => {
    const { rows: [row] } = await sql<{ slug: string }>`select slug from practice where project_id = ${projectId} and id = ${practice}`.execute(database.reading);
    const page = await (await tartu.get(`/en/better/practices/${row?.slug ?? ''}`)).text();
    expect(page).toContain('no answer since 17 Mar 2026');
  });

  test('LK-04 LK-05 an answer ends it, and the owners are not asked again', async () => {
    gone = [];
    await check(700);
    expect(await silentLinks(database, projectId)).toEqual(new Map());
    expect((await tasks()).length).toBe(1);
  });

  test('LK-02 forgets what no record names any more', async () => {
    const next = 'https://www.example.org/new';
    await read(sql`update practice set form = replace(form::text, ${url}, ${next})::jsonb, provenance = replace(provenance::text, ${url}, ${next})::jsonb
      where project_id = ${projectId}`);
    await check(710);
    const known = new Set((await placesOfUrls()).map((place) => place.url));
    expect([known.has(url), known.has(next)]).toEqual([false, true]);
  });
});

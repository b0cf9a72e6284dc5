import { beforeAll, describe, expect, test } from 'vitest';
import { attackedWorld } from '../../../test/attack/world.ts';
import { testReading } from '../../../test/reading.ts';
import { type Lang, langs } from '../../kernel/lang.ts';
import type { Locale } from '../../kernel/locale.ts';
import { openTasks } from '../../modules/coordination/index.ts';
import { commands } from '../modules.ts';
import { remindSilent } from './reminders.ts';

const world = await attackedWorld();
const { database, runner, projectId, cities } = world;
// one entry for each language of the list
const locales = Object.fromEntries(langs.map((lang) => [lang, testReading(lang)])) as unknown as Record<Lang, Locale>;
const chief = await world.signedIn('coordinator');
const tartu = await world.signedIn('partner-officer', { city: 'tartu' });
const stakeholder = await world.signedIn('stakeholder', { city: 'genova' });

// real time runs here: the register closes in five days
const day = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const at = (days: number) => `${day(days)}T09:00:00.000Z`;
const asked = async () => (await openTasks(database, projectId)).filter(({ title }) => title.texts.en?.text === locales.en.say('register.task'));
const owners = async () => (await asked()).map(({ owner }) => owner.partnerId).toSorted();
const setDates = (fields: Readonly<Record<string, string>>) => chief.post('/en/better/work/register/dates', fields);
const remind = (days: number) => remindSilent({ database, runner, locales }, at(days));
let practice = '';

beforeAll(async () => {
  const page = await (await tartu.get('/en/better/work/register')).text();
  const rows = [...page.matchAll(/\/work\/practices\/([0-9a-f-]{36})/g)].map(([, id]) => id ?? '');
  for (const id of rows) {
    const html = await (await tartu.get(`/en/better/work/practices/${id}`)).text();
    if (html.includes('step/mark-interest')) practice = id;
  }
});

describe('the reminder before the register closes', () => {
  test('PR-33 comes to nobody while there is time, or no last day', async () => {
    expect(await remind(0)).toBe(0);
    expect((await setDates({ closes: day(5), revision: '0' })).status).toBe(303);
    expect([await remind(-3), await remind(6)]).toEqual([0, 0]);
  });

  test('PR-33 comes once to every partner that has said nothing, in all languages', async () => {
    expect(await remind(0)).toBe(cities.size);
    expect(await remind(1)).toBe(0);
    expect(await owners()).toEqual([...cities.values()].toSorted());
    const [task] = await asked();
    expect([task?.due, task?.title.texts.hu?.text]).toEqual([day(5), locales.hu.say('register.task')]);
    expect(await (await tartu.get('/en/better/work')).text()).toContain(locales.en.say('register.task'));
  });

  test('PR-33 ends by marking an interest, for that partner alone; a stakeholder’s word ends none', async () => {
    expect((await stakeholder.post(`/en/better/work/practices/${practice}/step/suggest-interest`, { lang: 'en', why: 'We wait.' })).status).toBe(303);
    expect(await owners()).toHaveLength(cities.size);
    expect((await tartu.post(`/en/better/work/practices/${practice}/step/mark-interest`, { lang: 'en', note: 'Yes' })).status).toBe(303);
    expect(await owners()).toEqual([...cities].flatMap(([slug, id]) => (slug === 'tartu' ? [] : [id])).toSorted());
  });

  test('PR-33 comes again for another last day, to who is still silent', async () => {
    expect((await setDates({ closes: day(6), revision: '1' })).status).toBe(303);
    expect(await remind(1)).toBe(cities.size - 1);
  });

  test('PR-31 after the end the form says so and keeps what was written', async () => {
    expect((await setDates({ closes: day(-1), revision: '2' })).status).toBe(303);
    const neighbour = await world.signedIn('stakeholder', { city: 'genova' });
    const answer = await neighbour.post(`/hu/better/work/practices/${practice}/step/suggest-interest`, { lang: 'hu', why: 'Sokan várnak.' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(testReading('hu').say('errors.refusal-closed'));
    expect(html).toContain('Sokan várnak.');
  });

  test('PR-37 after the end the step is offered nowhere, and an old link to it says why', async () => {
    const record = `/en/better/work/practices/${practice}`;
    for (const person of [chief, tartu, stakeholder]) expect(await (await person.get(record)).text()).not.toMatch(/step\/(mark|suggest)-interest/);
    const old = await chief.get(`${record}/step/mark-interest`);
    const html = await old.text();
    expect([old.status, html.includes('The register of interests is not open today'), html.includes('name="note"')]).toEqual([200, true, false]);
    expect((await stakeholder.get(`${record}/step/mark-interest`)).status).toBe(404);
  });
});

test('E-27 the visits that interests ask for are planned in the browser, and the log stays whole', async () => {
  expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['event.plan-visit', 'register.set', 'practice.suggest-interest']));
  const html = await (await chief.get('/en/better/work/register/visits')).text();
  const host = /name="host" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const interests = /name="interests" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const done = await chief.post('/en/better/work/register/visits', [['host', host], ['interests', interests]]);
  expect(done.status).toBe(303);
  expect((await chief.get(done.headers.get('location') ?? '')).status).toBe(200);
  expect(await world.wholeness()).toMatchObject({ errors: [], log: 'whole' });
});

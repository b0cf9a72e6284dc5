import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { attackedWorld } from '../../test/attack/world.ts';
import { testReading } from '../../test/reading.ts';
import { langs, type Lang } from '../kernel/lang.ts';
import type { Locale } from '../kernel/locale.ts';
import { written } from '../kernel/text.ts';
import { unsubscribeTokens } from '../modules/coordination/index.ts';
import { fulfilments } from '../modules/coordination/app/tasks/fulfilments.ts';
import { startReminders } from './coordination.ts';
import { desks, together } from './desks.ts';
import { commands } from './modules.ts';

const world = await attackedWorld();
const { database, runner, projectId, site } = world;
const secret = 'thirty-two characters of a secret, at least';
const officer = await world.signedIn('partner-officer', { city: 'nyiregyhaza' });
const personId = officer.actor.kind === 'person' ? officer.actor.id : '';
const outside = (path: string, init: RequestInit = {}) => Promise.resolve(site.app.request(`http://better.test${path}`, init));

async function count(table: 'notice_off' | 'mail_outbox'): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database.reading);
  return rows[0]?.n ?? 0;
}

describe('the pages of working together', () => {
  test.each(['', '/overview', '/city', '/calendar', '/tasks', '/tasks/new'])('CO-15 /work%s is there for members, and for nobody else', async (below) => {
    expect((await officer.get(`/hu/better/work${below}`)).status).toBe(200);
    expect((await outside(`/hu/better/work${below}`)).status).toBe(303);
  });

  test('CO-03 a task asked for and ended, and a comment, go through plain forms', async () => {
    const { rows: [need] } = await sql<{ id: string }>`select id from need limit 1`.execute(database.reading);
    const at = `/en/better/work/needs/${need?.id ?? ''}`;
    expect((await officer.post(`${at}/comments`, { words: 'Shall we?' })).status).toBe(303);
    expect((await officer.post(`${at}/tasks`, { title: 'Name a day', ownerId: personId })).status).toBe(303);
    const record = await (await officer.get(at)).text();
    expect(record).toContain('Shall we?');
    const task = /\/en\/better\/work\/tasks\/([0-9a-f-]{36})/.exec(record)?.[1] ?? '';
    expect(await (await officer.get('/en/better/work')).text()).toContain('Name a day');
    expect((await officer.post(`/en/better/work/tasks/${task}/step/done`, { revision: '1', lang: 'en' })).status).toBe(303);
    expect(await (await officer.get('/en/better/work')).text()).not.toContain('Name a day');
  });
});

describe('addresses that work without signing in', () => {
  test('CO-11 the own calendar is read by who has its address, until it is closed', async () => {
    await runner.run(together.addTask, { title: written('en', 'Much later'), ownerId: personId, due: '2199-01-01' }, { actor: world.actor, projectId });
    await officer.post('/hu/better/work/calendar', { do: 'open' });
    const address = /http:\/\/better\.test(\/calendar\/[\w.-]+)/.exec(await (await officer.get('/hu/better/work/calendar')).text())?.[1] ?? '';
    const answer = await outside(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(await answer.text()).toContain('BEGIN:VEVENT');
    expect((await outside(`${address.slice(0, -2)}xx`)).status).toBe(404);
    await officer.post('/hu/better/work/calendar', { do: 'close' });
    expect((await outside(address)).status).toBe(404);
  });

  test('CO-12 a mail program unsubscribes by one click, without origin and form token', async () => {
    const token = unsubscribeTokens(secret).of({ personId, kind: 'digest' });
    const click = (with_: string) => outside(`/mail/unsubscribe?${new URLSearchParams({ token: with_ }).toString()}`, {
      method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click',
    });
    expect((await click(token.replace('digest', 'mentions'))).status).toBe(404);
    expect(await count('notice_off')).toBe(0);
    expect([(await click(token)).status, (await click(token)).status]).toEqual([204, 204]);
    expect(await count('notice_off')).toBe(1);
  });

  test('CO-12 opened by hand, the same address leads to the page that asks', async () => {
    const answer = await outside('/mail/unsubscribe?token=a%26b');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/account/unsubscribe?token=a%26b']);
    expect((await outside('/en/account/unsubscribe?token=a')).status).toBe(200);
  });
});

describe('what fulfils a task', () => {
  test('CO-05 is something that somebody can do here', () => {
    expect(fulfilments.filter(({ command }) => !commands.some(({ name }) => name === command)).map(({ command }) => command)).toEqual([]);
    expect(fulfilments.filter(({ kind }) => !desks.some(({ editable }) => editable.kind === kind)).map(({ kind }) => kind)).toEqual([]);
  });
});

describe('the reminders', () => {
  // one entry for each language of the list
  const locales = Object.fromEntries(langs.map((lang) => [lang, testReading(lang)])) as unknown as Record<Lang, Locale>;

  test('CO-14 begin with the program, and end before it ends', async () => {
    const due = new Date().toISOString().slice(0, 10);
    const done = await runner.run(together.addTask, { title: written('en', 'Today'), ownerId: personId, due }, { actor: world.actor, projectId });
    expect(done.ok).toBe(true);
    const failures: unknown[] = [];
    const stop = startReminders({ database, runner, locales, secret, origin: 'http://better.test' }, (error) => failures.push(error));
    await stop();
    expect([failures, await count('mail_outbox')]).toEqual([[], 1]);
  });

  test('CO-14 a round that fails is told of, and is no reason to stop', async () => {
    const failures: unknown[] = [];
    const broken = { ...database, reading: database.reading.withSchema('nowhere') };
    const stop = startReminders({ database: broken, runner, locales, secret, origin: 'http://better.test' }, (error) => failures.push(error));
    await stop();
    expect(failures).toHaveLength(1);
  });
});

test('CO-14 nothing failed on the way', async () => {
  expect(await world.wholeness()).toMatchObject({ errors: [], log: 'whole' });
});

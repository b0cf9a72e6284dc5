import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { attackedWorld } from '../../../test/attack/world.ts';
import { testReading } from '../../../test/reading.ts';
import { type Lang, langs } from '../../kernel/lang.ts';
import type { Locale } from '../../kernel/locale.ts';
import { openTasks, sendReminders, unsubscribeTokens } from '../../modules/coordination/index.ts';
import { outbox } from '../../platform/mail/index.ts';
import { together } from '../desks.ts';
import { askForReviews } from './ask-for-reviews.ts';

const world = await attackedWorld();
const { database, runner, projectId } = world;
// one entry for each language of the list
const locales = Object.fromEntries(langs.map((lang) => [lang, testReading(lang)])) as unknown as Record<Lang, Locale>;
const owner = await world.signedIn('practice-owner', { city: 'birmingham' });
const day = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
const tokens = unsubscribeTokens('a secret of thirty-two characters');

test('PR-19, PR-20, PR-21 a year later the owner is asked by task and mail, answers in the browser, and the task is done', async () => {
  const { rows: [row] } = await sql<{ id: string }>`
    select p.id from practice p join practice_partner o on o.project_id = p.project_id and o.practice_id = p.id
    where p.project_id = ${projectId} and o.partner_id = ${world.cities.get('birmingham') ?? ''} limit 1`.execute(database.reading);
  const id = row?.id ?? '';
  await sql`update practice set state = 'published', reviewed_on = ${day(-800).slice(0, 10)} where id = ${id}`.execute(database.reading);
  const asked = await askForReviews({ database, runner, locales }, day(0));
  expect(asked).toBeGreaterThan(0);
  expect(await askForReviews({ database, runner, locales }, day(1))).toBe(0);
  const tasks = async () => (await openTasks(database, projectId)).filter(({ origin }) => origin?.id === id && origin.kind === 'practice');
  const found = (await tasks()).find(({ title }) => title.texts.hu?.text === locales.hu.say('checker.task'));
  expect(found).toBeDefined();
  await sendReminders({ database, records: together.records, locales, origin: 'https://better.example.eu', unsubscribeToken: tokens.of }, day(0));
  const mail = (await outbox(database, 100)).find(({ kind, text }) => kind === 'practices' && text.includes(id));
  expect(mail?.text).toContain(locales.en.say('practices.state-under-review'));
  const page = await (await owner.get(`/en/better/work/practices/${id}/review`)).text();
  const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? '';
  expect((await owner.post(`/en/better/work/practices/${id}/review`, { answer: 'running', revision })).status).toBe(303);
  expect((await tasks()).some((task) => task.id === found?.id)).toBe(false);
  expect(await world.wholeness()).toMatchObject({ errors: [], log: 'whole' });
});

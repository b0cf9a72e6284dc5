import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { demoDatabase } from '../../../../../test/demo.ts';
import { testReading } from '../../../../../test/reading.ts';
import { workingPerson } from '../../../../../test/working-people.ts';
import { type Lang, langs } from '../../../../kernel/lang.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { written } from '../../../../kernel/text.ts';
import { outbox } from '../../../../platform/mail/index.ts';
import { membersById } from '../../../partnership/index.ts';
import { installationId } from '../../../people/index.ts';
import { coordination, type ReminderParts, remindOfTask, sendReminders, unsubscribeTokens } from '../../index.ts';
import { chooseNotices } from '../notices/settings.ts';
import { finishTask } from './move-task.ts';

const on = await demoDatabase();
const { database, runner, projectId } = on;
const { addTask, records } = coordination([]);
// one entry for each language of the list
const locales = Object.fromEntries(langs.map((lang) => [lang, testReading(lang)])) as unknown as Record<Lang, Locale>;
const unsubscribeToken = unsubscribeTokens('a secret of thirty-two characters').of;
const parts: ReminderParts = { database, records, locales, origin: 'https://better.example.eu', unsubscribeToken };

const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' });
const erik = await workingPerson(on, { name: 'Erik', role: 'partner-officer', city: 'gavle', lang: 'sv' });
const maria = await workingPerson(on, { name: 'Maria', role: 'coordinator', lang: 'it' });
let task = '';

async function added(ownerId: string, due: string | null): Promise<string> {
  const done = await runner.run(addTask, { title: written('en', 'Name a day'), ownerId, due }, maria.as);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value.id;
}

const remind = (by = maria, id = task) => runner.run(remindOfTask, { id }, by.as);
const mailed = async () => (await outbox(database, 50)).filter(({ kind }) => kind === 'due-tasks').map(({ to }) => to);

/** The mails of a moment; the runner's clock goes along. */
async function mailsAt(instant: string): Promise<readonly string[]> {
  on.clock.set(instant);
  await sql`delete from mail_outbox`.execute(database.reading);
  await sendReminders(parts, instant);
  return mailed();
}

beforeEach(async () => {
  on.clock.set('2026-01-15T09:00:00.000Z');
  await sql`delete from task`.execute(database.reading);
  await sql`delete from reminder`.execute(database.reading);
  await runner.run(chooseNotices, { personId: anna.id, kind: 'due-tasks', wanted: true }, { actor: anna.actor, projectId: installationId });
  task = await added(anna.partnerId ?? '', '2026-01-10');
});

describe('a reminder that somebody asks for', () => {
  test('CO-17 goes out again with the next mails, to everybody whose task it is', async () => {
    expect(await mailsAt('2026-01-15T09:00:00.000Z')).toEqual(['anna@example.eu']);
    on.clock.set('2026-01-17T09:00:00.000Z');
    expect(await remind()).toEqual({ ok: true, value: { asked: 1, already: 0 } });
    expect(await mailsAt('2026-01-17T09:15:00.000Z')).toEqual(['anna@example.eu']);
    expect(await mailsAt('2026-01-17T09:30:00.000Z')).toEqual([]);
  });

  test('CO-17 reaches nobody twice within a day, and nobody who wants no such mails', async () => {
    await mailsAt('2026-01-15T09:00:00.000Z');
    expect(await remind()).toEqual({ ok: true, value: { asked: 0, already: 1 } });
    expect(await mailsAt('2026-01-15T20:00:00.000Z')).toEqual([]);
    on.clock.set('2026-01-17T09:00:00.000Z');
    await runner.run(chooseNotices, { personId: anna.id, kind: 'due-tasks', wanted: false }, { actor: anna.actor, projectId: installationId });
    expect(await remind()).toMatchObject({ ok: true });
    expect(await mailsAt('2026-01-17T09:15:00.000Z')).toEqual([]);
  });

  test('CO-17 is asked for by who asked for the task and by the coordinator; for others there is no such task', async () => {
    for (const by of [anna, erik]) expect(await remind(by)).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
    expect(await remind(maria, on.newId())).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
  });

  test('CO-17 is refused for what is done, has no day, or lies far ahead; a city without people answers with nobody', async () => {
    for (const due of [null, '2026-02-20']) expect(await remind(maria, await added(anna.id, due))).toEqual({ ok: false, refusals: [{ code: 'wrong-state' }] });
    expect(await remind(maria, await added([...(await membersById(database, projectId)).values()].find(({ slug }) => slug === 'tartu')?.id ?? '', '2026-01-10')))
      .toEqual({ ok: true, value: { asked: 0, already: 0 } });
    await runner.run(finishTask, { id: task, revision: 1 }, anna.as);
    expect(await remind()).toEqual({ ok: false, refusals: [{ code: 'wrong-state' }] });
  });
});

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { testReading } from '../../../../test/reading.ts';
import { workingPerson, type WorkingPerson } from '../../../../test/working-people.ts';
import { anonymous } from '../../../kernel/actor.ts';
import { langs } from '../../../kernel/lang.ts';
import type { Lang } from '../../../kernel/lang.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { written } from '../../../kernel/text.ts';
import { desks as needDesks } from '../../needs/index.ts';
import { agenda, closeFeed, coordination, feedAnswer, feedOf, feedTokens, noteVisit, openFeed } from '../index.ts';

const on = await demoDatabase();
const { database, runner, projectId, newId } = on;
const { addTask } = coordination(needDesks);
const secret = 'a secret of thirty-two characters';
// one entry for each language of the list
const locales = Object.fromEntries(langs.map((lang) => [lang, testReading(lang)])) as unknown as Record<Lang, Locale>;
const absent = { ok: false, refusals: [{ code: 'absent' }] };

const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' });
const maria = await workingPerson(on, { name: 'Maria', role: 'coordinator', lang: 'it' });

// while the project was at work, so that there are events ahead
const now = '2019-09-01T09:00:00.000Z';

function read(token: string): Promise<string | undefined> {
  return feedAnswer({ reader: database, locales, secret, token, origin: 'https://better.example.eu', now });
}

async function opened(by: WorkingPerson): Promise<string> {
  const done = await runner.run(openFeed, {}, by.as);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return feedTokens(secret).sign(done.value.id);
}

describe('the own calendar', () => {
  test('CO-11 carries the own tasks, the events and the semester ends, in the person’s language', async () => {
    for (const [ownerId, words] of [[anna.id, 'Mine'], [anna.partnerId, 'My city’s'], [maria.id, 'Another’s']] as const) {
      await runner.run(addTask, { title: written('en', words), ownerId, due: '2019-10-01' }, maria.as);
    }
    const text = (await read(await opened(anna))) ?? '';
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain('SUMMARY:Mine\r\n');
    expect(text).toContain('SUMMARY:My city’s\r\n');
    expect(text).not.toContain('Another’s');
    expect(text).toContain('félév vége');
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(8);
    expect(text).toContain('DTSTART;VALUE=DATE:20191001\r\n');
    expect(await read(feedTokens(secret).sign((await feedOf(database, projectId, anna.id)) ?? ''))).toBe(text);
  });

  test('CO-11 a newer address, closing it, and leaving the project end the older one', async () => {
    const first = await opened(anna);
    const second = await opened(anna);
    expect([await read(first), typeof (await read(second))]).toEqual([undefined, 'string']);
    expect((await runner.run(closeFeed, {}, anna.as)).ok).toBe(true);
    expect([await read(second), await feedOf(database, projectId, anna.id)]).toEqual([undefined, undefined]);
    const third = await opened(anna);
    await sql`update membership set until = now() where person_id = ${anna.id}`.execute(database.reading);
    expect(await read(third)).toBeUndefined();
    await sql`update membership set until = null where person_id = ${anna.id}`.execute(database.reading);
  });

  test('CO-11 no other address is one, and only members have one', async () => {
    for (const token of ['', 'x', `${newId()}.x`, feedTokens('another').sign(newId()), feedTokens(secret).sign('not an id')]) expect(await read(token)).toBeUndefined();
    for (const actor of [anonymous, { ...anna.actor, memberships: [] }]) {
      expect(await runner.run(openFeed, {}, { actor, projectId })).toEqual(absent);
      expect(await runner.run(closeFeed, {}, { actor, projectId })).toEqual(absent);
    }
  });

  test('CO-11 the agenda keeps a task whose day has passed, and leaves out events that are over', async () => {
    const items = await agenda(database, projectId, { from: '2019-12-01' });
    expect(items.filter(({ kind, day }) => kind === 'task' && day === '2019-10-01')).toHaveLength(3);
    expect(items.filter(({ kind, day }) => kind !== 'task' && day < '2019-12-01')).toEqual([]);
    expect(items.map(({ day }) => day)).toEqual(items.map(({ day }) => day).toSorted());
  });
});

describe('being here', () => {
  const visit = (at: string) => noteVisit(database, { projectId, personId: anna.id, now: at });

  test('CO-10 counts from the end of the visit before', async () => {
    expect(await visit('2026-01-15T09:00:00.000Z')).toBeUndefined();
    expect(await visit('2026-01-15T09:20:00.000Z')).toBeUndefined();
    expect(await visit('2026-01-15T10:00:00.000Z')).toBe('2026-01-15T09:20:00.000Z');
    expect(await visit('2026-01-15T10:10:00.000Z')).toBe('2026-01-15T09:20:00.000Z');
    expect(await visit('2026-01-16T08:00:00.000Z')).toBe('2026-01-15T10:10:00.000Z');
  });

  test('CO-10 leaves no entry in the log, and is each person’s own', async () => {
    const count = async () => (await sql<{ n: number }>`select count(*) as n from audit_entry`.execute(database.reading)).rows[0]?.n;
    const before = await count();
    expect(await noteVisit(database, { projectId, personId: maria.id, now: '2026-01-16T08:00:00.000Z' })).toBeUndefined();
    expect(await count()).toBe(before);
  });
});

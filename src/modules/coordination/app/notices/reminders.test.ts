import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { demoDatabase } from '../../../../../test/demo.ts';
import { testReading } from '../../../../../test/reading.ts';
import { workingPerson, type WorkingPerson } from '../../../../../test/working-people.ts';
import { langs } from '../../../../kernel/lang.ts';
import type { Lang } from '../../../../kernel/lang.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import { written } from '../../../../kernel/text.ts';
import { outbox } from '../../../../platform/mail/index.ts';
import { desks as needDesks } from '../../../needs/index.ts';
import { endMembership, installationId } from '../../../people/index.ts';
import { coordination, type ReminderParts, sendReminders, unsubscribe, unsubscribeTokens } from '../../index.ts';
import { chooseNotices, noticesWanted } from './settings.ts';

const on = await demoDatabase();
const { database, runner, projectId } = on;
const { addTask, addComment, records } = coordination(needDesks);
const [needDesk] = needDesks;
const [need] = await needDesk.list(database, projectId);
const tokens = unsubscribeTokens('a secret of thirty-two characters');
// one entry for each language of the list
const locales = Object.fromEntries(langs.map((lang) => [lang, testReading(lang)])) as unknown as Record<Lang, Locale>;
const parts: ReminderParts = { database, records, locales, origin: 'https://better.example.eu', unsubscribeToken: tokens.of };

const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' });
const bela = await workingPerson(on, { name: 'Bela', role: 'stakeholder', city: 'nyiregyhaza', lang: 'hu' });
const erik = await workingPerson(on, { name: 'Erik', role: 'partner-officer', city: 'gavle', lang: 'sv' });
const maria = await workingPerson(on, { name: 'Maria', role: 'coordinator', lang: 'it' });

// a Thursday; the weekly mails are out of the way first
const thursday = '2026-01-15T09:00:00.000Z';

async function mailed(kind: string) {
  return (await outbox(database, 50)).filter((mail) => mail.kind === kind).toReversed();
}

async function added(owner: string, due: string): Promise<string> {
  const done = await runner.run(addTask, { title: written('en', 'Report on the action'), ownerId: owner, due }, maria.as);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value.id;
}

function choose(person: WorkingPerson, kind: string, wanted: boolean, by = person) {
  return runner.run(chooseNotices, { personId: person.id, kind, wanted }, { actor: by.actor, projectId: installationId });
}

beforeEach(async () => {
  await sql`delete from mail_outbox`.execute(database.reading);
  await sql`delete from task`.execute(database.reading);
  await sql`delete from reminder where kind <> 'digest'`.execute(database.reading);
});

describe('the week', () => {
  test('CO-14 is told once, to who has something in it, in the person’s language', async () => {
    await added(anna.id, '2026-01-10');
    expect(await sendReminders(parts, '2026-01-12T04:59:00.000Z')).toBeGreaterThan(0);
    await sql`delete from mail_outbox`.execute(database.reading);
    expect(await sendReminders(parts, thursday)).toBeGreaterThan(0);
    const week = await mailed('digest');
    expect(week.map(({ to }) => to).toSorted()).toContain('anna@example.eu');
    const own = week.find(({ to }) => to === 'anna@example.eu');
    expect(own?.subject).toBe('BETTER: a hét');
    expect(own?.text).toContain('1 nyitott feladata van\nközülük 1 késésben van');
    expect(own?.text).toContain('https://better.example.eu/hu/better/work\n');
    expect(week.find(({ to }) => to === 'maria@example.eu')?.text).toContain('1 compito che attende da altri');
    expect(await sendReminders(parts, '2026-01-16T09:00:00.000Z')).toBe(0);
  });
});

describe('tasks that are due', () => {
  test('CO-13 are called to mind before, on and after their day, each once', async () => {
    await added(anna.id, '2026-01-18');
    expect(await sendReminders(parts, thursday)).toBe(1);
    expect(await sendReminders(parts, thursday)).toBe(0);
    expect(await sendReminders(parts, '2026-01-17T09:00:00.000Z')).toBe(0);
    expect(await sendReminders(parts, '2026-01-18T09:00:00.000Z')).toBe(1);
    const [first, second] = await mailed('due-tasks');
    expect(first).toMatchObject({ to: 'anna@example.eu', subject: 'BETTER: 1 feladat várja' });
    expect(first?.text).toContain('Report on the action: határidő: ');
    expect(second?.text).toContain('ma esedékes');
  });

  test('CO-13 those of a partner go to everybody whose they are, and to nobody else', async () => {
    await added(anna.partnerId ?? '', '2026-01-15');
    await sendReminders(parts, thursday);
    expect((await mailed('due-tasks')).map(({ to }) => to)).toEqual(['anna@example.eu']);
  });

  test('CO-13 one that got another day is told of again', async () => {
    const id = await added(erik.id, '2026-01-16');
    expect(await sendReminders(parts, thursday)).toBe(1);
    await sql`update task set due = '2026-01-17' where id = ${id}`.execute(database.reading);
    expect(await sendReminders(parts, thursday)).toBe(1);
  });

  test('CO-13 several make one mail', async () => {
    await added(erik.id, '2026-01-15');
    await added(erik.id, '2026-01-01');
    expect(await sendReminders(parts, thursday)).toBe(1);
    expect(await mailed('due-tasks')).toMatchObject([{ subject: 'BETTER: 2 uppgifter väntar på dig' }]);
  });

  test('CO-14 processes that remind at the same time send each thing once', async () => {
    await added(erik.id, '2026-01-15');
    const sent = await Promise.all([1, 2, 3].map(() => sendReminders(parts, thursday)));
    expect(sent.reduce((sum, each) => sum + each, 0)).toBe(1);
  });
});

describe('mentions', () => {
  const say = (mentions: readonly string[]) => runner.run(addComment, { about: { kind: 'need', id: need?.id }, words: 'Please look.', mentions }, maria.as);

  test('CO-07 make one mail for each who is named, with the words and the way there', async () => {
    await say([anna.id, erik.id]);
    await say([anna.id]);
    expect(await sendReminders(parts, thursday)).toBe(2);
    const [mail] = (await mailed('mentions')).filter(({ to }) => to === anna.email);
    expect(mail?.text.match(/Please look\./g)).toHaveLength(2);
    expect(mail?.text).toContain(`https://better.example.eu/hu/better/work/needs/${need?.id ?? ''}/comments`);
    expect(await sendReminders(parts, thursday)).toBe(0);
  });

  test('CO-12 who wants none of them gets none, and not later either', async () => {
    await choose(anna, 'mentions', false);
    await say([anna.id]);
    expect(await sendReminders(parts, thursday)).toBe(0);
    await choose(anna, 'mentions', true);
    expect(await sendReminders(parts, thursday)).toBe(0);
    await say([anna.id]);
    expect(await sendReminders(parts, thursday)).toBe(1);
  });
});

describe('mails that nobody wants', () => {
  test('CO-12 each chooses for oneself', async () => {
    expect(await noticesWanted(database, bela.id)).toEqual(['mentions', 'due-tasks', 'digest', 'practices']);
    expect(await choose(bela, 'digest', false, maria)).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
    expect((await choose(bela, 'digest', false)).ok).toBe(true);
    expect((await choose(bela, 'digest', false)).ok).toBe(true);
    expect(await noticesWanted(database, bela.id)).toEqual(['mentions', 'due-tasks', 'practices']);
    expect(await choose(bela, 'everything', false)).toMatchObject({ refusals: [{ code: 'invalid', field: 'kind' }] });
  });

  test('CO-12 the address in the mail ends that kind, twice as well as once, and no other', async () => {
    await added(erik.id, '2026-01-15');
    await sendReminders(parts, thursday);
    const { rows } = await sql<{ address: string }>`select unsubscribe_address as address from mail_outbox where kind = 'due-tasks'`.execute(database.reading);
    const about = tokens.read(new URL(rows[0]?.address ?? '').searchParams.get('token') ?? '');
    expect(about).toEqual({ personId: erik.id, kind: 'due-tasks' });
    if (about === undefined) return;
    expect([await unsubscribe(runner, about), await unsubscribe(runner, about)]).toEqual([true, true]);
    expect(await noticesWanted(database, erik.id)).toEqual(['mentions', 'digest', 'practices']);
    await added(erik.id, '2026-01-14');
    expect(await sendReminders(parts, thursday)).toBe(0);
  });

  test('CO-12 only this installation makes such addresses', () => {
    const token = tokens.of({ personId: anna.id, kind: 'digest' });
    expect(tokens.read(token)).toEqual({ personId: anna.id, kind: 'digest' });
    const elsewhere = unsubscribeTokens('another').of({ personId: anna.id, kind: 'digest' });
    const forged = [token.replace('digest', 'mentions'), token.replace(anna.id, bela.id), token.slice(0, -1), `${token}x`, '', '.', elsewhere];
    expect(forged.map(tokens.read)).toEqual(forged.map(() => undefined));
  });

  test('CO-13 who has left is reminded of nothing', async () => {
    await added(bela.id, '2026-01-15');
    const { rows } = await sql<{ id: string; revision: number }>`select id, revision from membership where person_id = ${bela.id}`.execute(database.reading);
    expect((await runner.run(endMembership, { id: rows[0]?.id, revision: rows[0]?.revision }, maria.as)).ok).toBe(true);
    expect(await sendReminders(parts, thursday)).toBe(0);
  });
});

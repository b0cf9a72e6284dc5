import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { testReading } from '../../../../test/reading.ts';
import { accountAsk, mainOf, pageNamed, post, workAsk } from '../../../../test/work-ask.tsx';
import { type WorkingPerson, workingPerson } from '../../../../test/working-people.ts';
import type { Role } from '../../../kernel/actor.ts';
import { now } from '../../../platform/clock/index.ts';
import type { AccountAsk, Submitted } from '../../../platform/forms/index.ts';
import { loadLocales } from '../../../platform/i18n/index.ts';
import { createSessions } from '../../../platform/session/index.ts';
import { accountPages, erasePersonCommand, handOverCommand, membershipsOf, peopleOfProject, peopleWorkPages } from '../index.ts';

const on = await demoDatabase();
const { database, runner, projectId, clock } = on;
const { say } = testReading('en');
const sessions = createSessions({ database, now, secret: 'a secret of thirty-two characters or more', origin: 'http://better.test', sendLink: () => Promise.resolve() });
const handedOn: unknown[] = [];
const parts = {
  sessions, runner, locales: loadLocales(fileURLToPath(new URL('../../../../locales', import.meta.url))),
  handOver: handOverCommand([(_, passed) => {
    handedOn.push(passed);
    return Promise.resolve();
  }]),
  kept: [], erasePerson: erasePersonCommand([]),
};
const pages = peopleWorkPages(parts);
const [list, invite, one] = [pageNamed(pages, 'work.people'), pageNamed(pages, 'work.people.invite'), pageNamed(pages, 'work.people.show')];
const [invitation] = accountPages(parts).filter(({ name }) => name === 'account.invitation');
if (invitation === undefined) throw new Error('there is no page for invitations');

const make = (name: string, role: Role, city?: string) => workingPerson(on, { name, role, lang: 'en', ...(city === undefined ? {} : { city }) });
const chief = await make('Chief', 'coordinator');
const anna = await make('Anna', 'partner-officer', 'gavle');
const balint = await make('Balint', 'partner-officer', 'nyiregyhaza');
const reader = await make('Reader', 'programme-officer');

const asked = (by: WorkingPerson, id?: string) => workAsk(on, { by, now: clock.now(), ...(id === undefined ? {} : { params: { id } }) });
const again = (done: Submitted) => (done.kind === 'again' ? [done.status, mainOf(done.view)] : [done.kind, '']);
const absent = { kind: 'absent' };
const inList = { kind: 'done', to: '/en/better/work/people', said: 'done' };
const sendTo = (by: WorkingPerson, emails: string, role: Role, partnerId = by.partnerId ?? '') => (
  post(invite, asked(by), [['emails', emails], ['role', role], ['partnerId', partnerId], ['lang', 'sv']])
);
const placeOf = async (who: WorkingPerson) => (await peopleOfProject(database, projectId, chief.actor)).find(({ id }) => id === who.id)?.places[0];

async function lettersTo(email: string): Promise<readonly string[]> {
  const { rows } = await sql<{ body_text: string }>`select body_text from mail_outbox where recipient = ${email} order by id`.execute(database.reading);
  return rows.map((row) => row.body_text);
}
const tokenFor = async (email: string) => /token=([\w-]+)/.exec((await lettersTo(email)).at(-1) ?? '')?.[1] ?? '';
const invitationId = async (email: string) => (
  (await sql<{ id: string }>`select id from invitation where email = ${email} order by created_at desc limit 1`.execute(database.reading)).rows[0]?.id ?? ''
);

describe('the list of people', () => {
  test('PE-01 everybody reads who works here; addresses and the way to invite are for who may place people', async () => {
    const [forChief, forAnna, forReader] = [mainOf(await list.show(asked(chief))), mainOf(await list.show(asked(anna))), mainOf(await list.show(asked(reader)))];
    for (const html of [forChief, forAnna, forReader]) expect(html).toContain(`href="/en/better/work/people/${balint.id}">Balint</a>`);
    expect([forChief, forAnna, forReader].map((html) => html.includes(balint.email))).toEqual([true, false, false]);
    expect([forChief, forAnna, forReader].map((html) => html.includes('/work/people/invite'))).toEqual([true, true, false]);
    expect(forReader).toContain(reader.email);
    expect(forReader).toContain('project officer, Gävle');
  });

  test('PE-05 an invitation stands there for who could have sent it, and is withdrawn by them only', async () => {
    expect(await sendTo(chief, 'open@example.eu', 'stakeholder', anna.partnerId)).toEqual(inList);
    const seen = async (by: WorkingPerson) => mainOf(await list.show(asked(by))).includes('open@example.eu');
    expect([await seen(chief), await seen(anna), await seen(balint), await seen(reader)]).toEqual([true, true, false, false]);
    const withdraw = async (by: WorkingPerson) => post(list, asked(by), [['do', 'withdraw'], ['id', await invitationId('open@example.eu')]]);
    expect([await withdraw(balint), await withdraw(reader)]).toEqual([absent, absent]);
    expect(await withdraw(anna)).toEqual(inList);
    // pressed twice, or by two people at once: it is gone all the same
    expect(await withdraw(chief)).toEqual(inList);
    expect(await seen(chief)).toBe(false);
    for (const fields of [[['do', 'withdraw'], ['id', 'no id']], [['do', 'withdraw'], ['id', projectId]], [['do', 'else']]] as const) {
      expect(await post(list, asked(chief), fields)).toEqual(absent);
    }
  });

  test('PE-04 one that ran out says so', async () => {
    await sendTo(anna, 'slow@example.eu', 'stakeholder');
    const before = clock.now();
    clock.set('2026-01-30T09:00:00.000Z');
    expect(mainOf(await list.show(asked(anna)))).toMatch(/slow@example\.eu.*expired/);
    clock.set(before);
    expect(mainOf(await list.show(asked(anna)))).toMatch(/slow@example\.eu.*open until 29 Jan 2026/);
  });
});

describe('inviting', () => {
  test('PE-01 the form offers what one may give: an officer the own city’s roles, a reader nothing at all', async () => {
    const forAnna = mainOf(await invite.show(asked(anna)));
    expect(['Gävle', 'Nyíregyháza', say('people.no-partner'), 'value="coordinator"'].map((each) => forAnna.includes(each))).toEqual([true, false, false, false]);
    const forChief = mainOf(await invite.show(asked(chief)));
    expect([forChief.includes('Nyíregyháza'), forChief.includes(say('people.no-partner')), forChief.includes('value="administrator"')]).toEqual([true, true, false]);
    expect(await invite.show(asked(reader))).toBeUndefined();
    expect(await sendTo(reader, 'x@example.eu', 'stakeholder', anna.partnerId)).toEqual(absent);
    expect(await sendTo(anna, 'x@example.eu', 'stakeholder', balint.partnerId)).toEqual(absent);
    expect(await sendTo(anna, 'x@example.eu', 'administrator')).toEqual(absent);
    expect(await lettersTo('x@example.eu')).toEqual([]);
  });

  test('PE-03 several at once, with one bad address: it is named, nobody is invited, and what was typed stays', async () => {
    const typed = `good@example.eu\nbad address; ${anna.email}`;
    const [status, html] = again(await sendTo(anna, typed, 'partner-officer'));
    expect(status).toBe(422);
    expect(html).toContain(say('people.not-addresses', { list: 'bad address' }));
    expect(html).toContain(say('people.already', { list: anna.email }));
    expect(html).toContain('good@example.eu');
    expect(await lettersTo('good@example.eu')).toEqual([]);
    expect(await sendTo(anna, 'Good@example.eu, good@example.eu; second@example.eu', 'partner-officer')).toEqual(inList);
    const [letter, ...more] = await lettersTo('good@example.eu');
    expect([letter, more]).toEqual([expect.stringMatching(/http:\/\/better\.test\/sv\/account\/invitation\?token=[\w-]{20,}\n/), []]);
    expect(again(await sendTo(anna, 'second@example.eu', 'partner-officer'))[1]).toContain('second@example.eu');
  });

  test('PE-02 PE-11 nobody, too many, and a role or city that does not fit are said at their field', async () => {
    expect(again(await sendTo(anna, ' \n ', 'stakeholder'))).toEqual([422, expect.stringContaining(say('people.emails-wrong'))]);
    const many = Array.from({ length: 51 }, (_, n) => `p${n}@example.eu`).join('\n');
    expect(again(await sendTo(anna, many, 'stakeholder'))).toEqual([422, expect.stringContaining(say('people.emails-wrong'))]);
    expect(again(await sendTo(chief, 'y@example.eu', 'stakeholder'))).toEqual([422, expect.stringContaining('href="#partnerId"')]);
    const unknown = await post(invite, asked(chief), [['emails', 'y@example.eu'], ['role', 'king'], ['partnerId', ''], ['lang', 'xx']]);
    expect(again(unknown)).toEqual([422, expect.stringContaining('href="#role"')]);
  });
});

describe('the invitation', () => {
  const nobody = (query: Readonly<Record<string, string>> = {}): AccountAsk => ({ ...accountAsk(on, { by: undefined, query }), now: clock.now() });
  const dead = say('people.invitation-dead');
  const accept = (token: string, name = 'New Person') => post(invitation, nobody(), [['token', token], ['personName', name], ['lang', 'hu']]);

  test('PE-04 is read by who holds it, asks for a name, is accepted once, and signs in', async () => {
    await sendTo(anna, 'new@example.eu', 'practice-owner');
    const token = await tokenFor('new@example.eu');
    const html = mainOf(await invitation.show(nobody({ token })));
    for (const text of ['You are invited to BETTER', 'new@example.eu', 'practice owner, Gävle']) expect(html).toContain(text);
    expect(again(await accept(token, '  '))).toEqual([422, expect.stringContaining('href="#personName"')]);
    const done = await accept(token);
    expect(done).toMatchObject({ kind: 'done', to: '/en/account/projects', cookies: [expect.stringContaining('session_token=')] });
    const person = (await peopleOfProject(database, projectId, chief.actor)).find(({ name }) => name === 'New Person');
    expect(person).toMatchObject({ email: 'new@example.eu', places: [{ role: 'practice-owner', partnerId: anna.partnerId }] });
    expect(again(await accept(token))).toEqual([422, expect.stringContaining(dead)]);
  });

  test('PE-04 PE-05 expired, withdrawn and made up, it is dead in the same words', async () => {
    await sendTo(anna, 'late@example.eu', 'stakeholder');
    await sendTo(anna, 'gone@example.eu', 'stakeholder');
    const [late, gone] = [await tokenFor('late@example.eu'), await tokenFor('gone@example.eu')];
    await post(list, asked(anna), [['do', 'withdraw'], ['id', await invitationId('gone@example.eu')]]);
    const before = clock.now();
    clock.set('2026-02-01T09:00:00.000Z');
    const shown = [];
    for (const token of [late, gone, 'made-up-but-long-enough-for-a-token', '']) {
      shown.push(mainOf(await invitation.show(nobody({ token }))));
      expect(again(await accept(token))).toEqual([422, expect.stringContaining(dead)]);
    }
    expect(new Set(shown).size).toBe(1);
    clock.set(before);
  });

  test('PE-04 who is signed in as somebody else cannot take it; who it is for keeps the account', async () => {
    await sendTo(chief, balint.email, 'communication-manager', '');
    const token = await tokenFor(balint.email);
    const as = (by: WorkingPerson) => ({ ...accountAsk(on, { by, query: { token } }), now: clock.now() });
    expect(mainOf(await invitation.show(as(anna)))).toContain(say('people.invitation-other-person'));
    expect((await post(invitation, as(anna), [['token', token]])).kind).toBe('again');
    expect(await post(invitation, as(balint), [['token', token], ['lang', 'en']])).toEqual({ kind: 'done', to: '/en/account/projects', said: 'done' });
    expect((await membershipsOf(database, balint.id)).map(({ role }) => role)).toEqual(['partner-officer', 'communication-manager']);
  });
});

describe('one person', () => {
  test('PE-06 a role is changed by who may place there; a colleague of another city finds no such thing', async () => {
    const moves = await make('Moves', 'stakeholder', 'gavle');
    const place = await placeOf(moves);
    const change = (by: WorkingPerson, role: string, revision = '1') => (
      post(one, asked(by, moves.id), [['do', 'change'], ['id', place?.id ?? ''], ['revision', revision], ['role', role], ['partnerId', moves.partnerId ?? '']])
    );
    for (const by of [balint, reader]) {
      expect(mainOf(await one.show(asked(by, moves.id)))).not.toContain('name="revision"');
      expect(await change(by, 'practice-owner')).toEqual(absent);
    }
    expect(again(await change(anna, 'king'))).toEqual([422, expect.stringContaining(say('people.change-refused'))]);
    expect(again(await change(anna, 'practice-owner', 'soon'))[0]).toBe(422);
    expect(await change(anna, 'practice-owner')).toEqual(inList);
    expect(again(await change(anna, 'stakeholder'))).toEqual([409, expect.stringContaining(say('people.change-refused'))]);
    expect(await post(one, asked(anna, moves.id), [['do', 'nothing']])).toEqual(absent);
    expect(await post(one, asked(anna, moves.id), [['do', 'end'], ['id', place?.id ?? ''], ['revision', '2']])).toEqual(inList);
    expect(await one.show(asked(anna, moves.id))).toBeUndefined();
  });

  test('PE-07 who leaves hands over to a colleague of the own city or the coordinator, and owns nothing after', async () => {
    const [leaves, stays] = [await make('Leaves', 'policy-authority', 'gavle'), await make('Stays', 'stakeholder', 'gavle')];
    const give = (by: WorkingPerson, to: WorkingPerson) => post(one, asked(by, leaves.id), [['do', 'hand-over'], ['toId', to.id]]);
    const form = mainOf(await one.show(asked(leaves, leaves.id)));
    expect([form.includes(say('people.hand-over-hint')), form.includes(`value="${stays.id}"`), form.includes(`value="${leaves.id}"`)]).toEqual([true, true, false]);
    expect(mainOf(await one.show(asked(balint, leaves.id)))).not.toContain(say('people.hand-over-hint'));
    expect([await give(balint, stays), await give(stays, stays)]).toEqual([absent, absent]);
    expect(again(await give(leaves, balint))[0]).toBe(422);
    expect(await give(leaves, stays)).toEqual(inList);
    expect(handedOn).toEqual([{ projectId, from: leaves.id, to: stays.id, now: clock.now() }]);
    expect(await membershipsOf(database, leaves.id)).toEqual([]);
  });
});

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { type Actor, hasRole } from '../../../kernel/actor.ts';
import { verifyAudit } from '../../audit/index.ts';
import { citiesById } from '../../partnership/index.ts';
import {
  acceptInvitation, changeMembership, createPerson, describePerson, endMembership, erasePersonCommand, handOverCommand, installationId, invitePeople, type KeptAbout,
  mailAddresses, membershipsOf, peopleOfProject, personalDataOf, personNames, withdrawInvitation,
} from '../index.ts';
import { openInvitations } from './queries.ts';
import { invitationByToken } from './accept.ts';

const { database, runner, as, projectId, clock } = await demoDatabase();
const cities = new Map([...(await citiesById(database, projectId)).values()].map(({ slug, id }) => [slug, id]));
const nyiregyhaza = cities.get('nyiregyhaza') ?? '';
const gavle = cities.get('gavle') ?? '';
const letter = { subject: 'An invitation', text: 'Open https://better.example.eu/hu/account/invitation?token={token}' };
const forgotten: string[] = [];
/** What another module keeps. */
const kept: readonly KeptAbout[] = [
  {
    part: 'wishes', read: (_, personId) => Promise.resolve([`wish of ${personId}`]),
    forget: (_, personId) => {
      forgotten.push(personId);
      return Promise.resolve();
    },
  },
  { part: 'nothing', read: () => Promise.resolve([]) },
];
const erasePerson = erasePersonCommand(kept);
const handedOn: unknown[] = [];
const handOver = handOverCommand([(_, parts) => {
  handedOn.push(parts);
  return Promise.resolve();
}]);

async function make(email: string, role: 'coordinator' | 'partner-officer' | 'administrator' | 'stakeholder', partnerId?: string): Promise<string> {
  const at = role === 'administrator' ? installationId : projectId;
  const wish = { email, personName: `Example ${role}`, lang: 'hu', role, ...(partnerId === undefined ? {} : { partnerId }) };
  const done = await runner.run(createPerson, wish, { ...as, projectId: at });
  if (!done.ok) throw new Error('no person');
  return done.value.personId;
}

const actorOf = async (id: string): Promise<Actor> => ({ kind: 'person', id, memberships: await membershipsOf(database, id) });
const by = async (id: string) => ({ projectId, actor: await actorOf(id) });
const nobody = { projectId, actor: { kind: 'anonymous' as const } };

/** The secret of the newest invitation to this address, from its letter. */
async function tokenFor(email: string): Promise<string> {
  const { rows } = await sql<{ body_text: string }>`select body_text from mail_outbox where recipient = ${email} order by id desc limit 1`.execute(database.reading);
  return /token=([\w-]+)/.exec(rows[0]?.body_text ?? '')?.[1] ?? '';
}

const coordinator = await make('coordinator@example.org', 'coordinator');
const officer = await make('officer@example.org', 'partner-officer', nyiregyhaza);
const admin = await make('admin@example.org', 'administrator');
const invite = (emails: readonly string[], role: string, partnerId?: string) => ({ emails, role, lang: 'hu', letter, ...(partnerId === undefined ? {} : { partnerId }) });

describe('inviting', () => {
  test('PE-03 invites several at once, each with a letter of its own in the same transaction', async () => {
    const done = await runner.run(invitePeople, invite(['one@example.org', 'two@example.org'], 'stakeholder', nyiregyhaza), await by(officer));
    expect(done).toMatchObject({ ok: true, value: { ids: [expect.any(String), expect.any(String)] } });
    expect(await tokenFor('one@example.org')).not.toBe(await tokenFor('two@example.org'));
    expect(await invitationByToken(database, await tokenFor('one@example.org'), clock.now())).toMatchObject({ email: 'one@example.org', role: 'stakeholder', state: 'open' });
  });

  test('PE-03 names every line that cannot be invited, and then invites nobody', async () => {
    await runner.run(invitePeople, invite(['waiting@example.org'], 'partner-officer', nyiregyhaza), await by(coordinator));
    const emails = ['fine@example.org', 'no address', 'officer@example.org', 'waiting@example.org'];
    expect(await runner.run(invitePeople, invite(emails, 'partner-officer', nyiregyhaza), await by(coordinator))).toEqual({
      ok: false,
      refusals: [
        { code: 'invalid', field: 'emails.1', values: { why: 'no address' } },
        { code: 'taken', field: 'emails.2', values: { address: 'officer@example.org' } },
        { code: 'taken', field: 'emails.3', values: { address: 'waiting@example.org' } },
      ],
    });
    expect(await tokenFor('fine@example.org')).toBe('');
  });

  test('PE-01 an officer invites for the own partner and its roles only; absent and forbidden look the same', async () => {
    const refused = { ok: false, refusals: [{ code: 'absent' }] };
    expect(await runner.run(invitePeople, invite(['x@example.org'], 'stakeholder', gavle), await by(officer))).toEqual(refused);
    expect(await runner.run(invitePeople, invite(['x@example.org'], 'coordinator'), await by(officer))).toEqual(refused);
    expect(await runner.run(invitePeople, invite(['x@example.org'], 'administrator'), await by(coordinator))).toEqual(refused);
    expect(await runner.run(invitePeople, invite(['x@example.org'], 'stakeholder', gavle), nobody)).toEqual(refused);
    expect((await runner.run(invitePeople, invite(['x@example.org'], 'administrator'), await by(admin))).ok).toBe(true);
  });

  test('PE-02 a partner’s role names its partner, and one of the project', async () => {
    expect(await runner.run(invitePeople, invite(['y@example.org'], 'stakeholder'), await by(coordinator))).toMatchObject({ refusals: [{ code: 'required', field: 'partnerId' }] });
    expect(await runner.run(invitePeople, invite(['y@example.org'], 'stakeholder', projectId), await by(coordinator)))
      .toMatchObject({ refusals: [{ code: 'unknown-reference', field: 'partnerId' }] });
  });

  test('PE-05 an invitation is withdrawn by who could have sent it, and not by the officer of another partner', async () => {
    const done = await runner.run(invitePeople, invite(['gone@example.org'], 'stakeholder', gavle), await by(coordinator));
    const id = done.ok ? done.value.ids[0] : '';
    expect(await runner.run(withdrawInvitation, { id }, await by(officer))).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
    expect((await runner.run(withdrawInvitation, { id }, await by(coordinator))).ok).toBe(true);
    expect(await runner.run(withdrawInvitation, { id }, await by(coordinator))).toMatchObject({ refusals: [{ code: 'wrong-state' }] });
    const token = await tokenFor('gone@example.org');
    expect(await runner.run(acceptInvitation, { token, personName: 'Late', lang: 'sv' }, nobody)).toMatchObject({ refusals: [{ code: 'wrong-state' }] });
    const open = await openInvitations(database, projectId, { actor: await actorOf(officer), now: clock.now() });
    expect(open.every((each) => each.partnerId === nyiregyhaza)).toBe(true);
  });
});

describe('accepting', () => {
  test('PE-04 makes an account and a membership, once', async () => {
    await runner.run(invitePeople, invite(['new@example.org'], 'partner-officer', gavle), await by(coordinator));
    const token = await tokenFor('new@example.org');
    expect(await runner.run(acceptInvitation, { token, lang: 'sv' }, nobody)).toMatchObject({ refusals: [{ code: 'required', field: 'personName' }] });
    const done = await runner.run(acceptInvitation, { token, personName: 'Nils Example', lang: 'sv' }, nobody);
    const id = done.ok ? done.value.personId : '';
    expect(await membershipsOf(database, id)).toEqual([{ projectId, role: 'partner-officer', partnerId: gavle }]);
    expect(await personNames(database, [id])).toEqual(new Map([[id, 'Nils Example']]));
    expect(await runner.run(acceptInvitation, { token, personName: 'Again', lang: 'sv' }, nobody)).toMatchObject({ refusals: [{ code: 'wrong-state' }] });
  });

  test('PE-04 is refused after two weeks, with a made-up secret, in another project, and to somebody else', async () => {
    await runner.run(invitePeople, invite(['late@example.org'], 'stakeholder', gavle), await by(coordinator));
    const token = await tokenFor('late@example.org');
    const wish = { token, personName: 'Late', lang: 'sv' };
    expect(await runner.run(acceptInvitation, { ...wish, token: 'x'.repeat(43) }, nobody)).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
    expect(await runner.run(acceptInvitation, wish, { ...nobody, projectId: installationId })).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
    expect(await runner.run(acceptInvitation, wish, await by(officer))).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
    const before = clock.now();
    clock.set('2026-01-29T09:00:00.000Z');
    expect(await runner.run(acceptInvitation, wish, nobody)).toMatchObject({ refusals: [{ code: 'wrong-state' }] });
    expect((await runner.run(invitePeople, invite(['late@example.org'], 'stakeholder', gavle), await by(coordinator))).ok).toBe(true);
    clock.set(before);
  });

  test('PE-04 gives somebody who has an account the place, and asks for nothing', async () => {
    await runner.run(invitePeople, invite(['officer@example.org'], 'communication-manager'), await by(coordinator));
    const done = await runner.run(acceptInvitation, { token: await tokenFor('officer@example.org'), lang: 'hu' }, await by(officer));
    expect(done).toMatchObject({ ok: true, value: { personId: officer } });
    expect((await membershipsOf(database, officer)).map((each) => each.role)).toEqual(['partner-officer', 'communication-manager']);
  });
});

describe('members', () => {
  const placeOf = async (personId: string, n = 0) => (await peopleOfProject(database, projectId, await actorOf(coordinator))).find(({ id }) => id === personId)?.places[n];

  test('PE-06 a membership is changed and ended by who may place there, on the newest revision', async () => {
    const id = await make('moves@example.org', 'stakeholder', nyiregyhaza);
    const place = await placeOf(id);
    const wish = { id: place?.id, revision: 1, role: 'practice-owner', partnerId: nyiregyhaza };
    expect((await runner.run(changeMembership, { ...wish, partnerId: gavle }, await by(officer)))).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
    expect((await runner.run(changeMembership, wish, await by(officer))).ok).toBe(true);
    expect(await runner.run(changeMembership, wish, await by(officer))).toMatchObject({ refusals: [{ code: 'stale' }] });
    expect(await runner.run(endMembership, { id: place?.id, revision: 1 }, await by(officer))).toMatchObject({ refusals: [{ code: 'stale' }] });
    expect((await runner.run(endMembership, { id: place?.id, revision: 2 }, await by(officer))).ok).toBe(true);
    expect(await membershipsOf(database, id)).toEqual([]);
    expect(await runner.run(endMembership, { id: place?.id, revision: 3 }, await by(officer))).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
  });

  test('PE-06 nobody has one place twice', async () => {
    const id = await make('double@example.org', 'stakeholder', nyiregyhaza);
    await runner.run(createPerson, { email: 'double@example.org', personName: 'x', lang: 'hu', role: 'practice-owner', partnerId: nyiregyhaza }, as);
    const place = await placeOf(id);
    const wish = { id: place?.id, revision: 1, role: 'practice-owner', partnerId: nyiregyhaza };
    expect(await runner.run(changeMembership, wish, await by(coordinator))).toMatchObject({ refusals: [{ code: 'taken', field: 'role' }] });
  });

  test('PE-07 who leaves hands over to a member of the same partner, and what is owned goes along', async () => {
    const leaving = await make('leaves@example.org', 'partner-officer', gavle);
    const stays = await make('stays@example.org', 'stakeholder', gavle);
    const other = await make('elsewhere@example.org', 'stakeholder', nyiregyhaza);
    const wish = { personId: leaving, toId: stays };
    expect(await runner.run(handOver, wish, await by(officer))).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
    for (const toId of [other, leaving, projectId]) {
      expect(await runner.run(handOver, { ...wish, toId }, await by(leaving))).toMatchObject({ refusals: [{ code: 'unknown-reference', field: 'toId' }] });
    }
    expect(handOver.name).toBe('people.hand-over');
    expect((await runner.run(handOver, wish, await by(leaving))).ok).toBe(true);
    expect(handedOn).toEqual([{ projectId, from: leaving, to: stays, now: clock.now() }]);
    expect(await membershipsOf(database, leaving)).toEqual([]);
  });

  test('PE-01 an administrator of the installation is one of every project; addresses are for those who place people', async () => {
    expect(hasRole(await actorOf(admin), ['administrator'], { projectId })).toBe(true);
    const seen = await peopleOfProject(database, projectId, await actorOf(officer));
    expect(seen.find(({ id }) => id === coordinator)?.email).toBeUndefined();
    expect(seen.find(({ id }) => id === officer)?.email).toBe('officer@example.org');
    expect((await mailAddresses(database, [officer])).get(officer)).toMatchObject({ email: 'officer@example.org', lang: 'hu' });
  });

  test('PE-08 accounts are made by the program itself only', async () => {
    const wish = { email: 'z@example.org', personName: 'Z', lang: 'en', role: 'coordinator' };
    expect(await runner.run(createPerson, wish, await by(admin))).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
    expect(await make('officer@example.org', 'partner-officer', nyiregyhaza)).toBe(officer);
  });
});

describe('one’s own data', () => {
  test('PE-09 everybody describes oneself, and nobody anybody else', async () => {
    const wish = { personId: officer, personName: 'Ilona Example', lang: 'hu', timeZone: 'Europe/Budapest' };
    expect(await runner.run(describePerson, wish, await by(coordinator))).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
    expect((await runner.run(describePerson, wish, await by(officer))).ok).toBe(true);
    expect(await runner.run(describePerson, { ...wish, timeZone: 'Europe/Nowhere' }, await by(officer))).toMatchObject({ refusals: [{ field: 'timeZone' }] });
  });

  test('PE-10, PE-13 is exported whole and erased whole; the log stays readable, its chain whole, and never named anybody', async () => {
    const id = await make('erase-me@example.org', 'stakeholder', nyiregyhaza);
    await runner.run(describePerson, { personId: id, personName: 'Very Private Name', lang: 'hu', timeZone: 'UTC' }, await by(id));
    expect(await personalDataOf(database, id, kept)).toMatchObject({
      more: { wishes: [`wish of ${id}`], nothing: [] },
      person: { name: 'Very Private Name', email: 'erase-me@example.org' }, memberships: [{ role: 'stakeholder' }], done: [{ verb: 'person.describe' }],
    });
    expect(await runner.run(erasePerson, { personId: id }, { ...(await by(id)), projectId: installationId })).toMatchObject({ refusals: [{ code: 'wrong-state' }] });
    await runner.run(handOver, { personId: id, toId: officer }, await by(id));
    expect(await runner.run(erasePerson, { personId: id }, await by(coordinator))).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
    expect((await runner.run(erasePerson, { personId: id }, { ...(await by(id)), projectId: installationId })).ok).toBe(true);
    expect(forgotten).toEqual([id]);
    expect(await personalDataOf(database, id, kept)).toBeUndefined();
    expect(await personNames(database, [id])).toEqual(new Map([[id, '']]));
    for (const table of ['person', 'invitation', 'mail_outbox', 'audit_entry']) {
      const { rows } = await sql<{ found: number }>`
        select count(*)::int as found from ${sql.table(table)} as t where t::text ~ 'Very Private Name|erase-me@'`.execute(database.reading);
      expect([table, rows[0]?.found]).toEqual([table, 0]);
    }
    for (const project of [projectId, installationId]) expect(await verifyAudit(database, project)).toMatchObject({ whole: true });
  });

  test('PE-13 what other modules keep is in the file only of the person it is about, and erasing is refused before anything is forgotten', async () => {
    const id = await make('keeps-things@example.org', 'stakeholder', nyiregyhaza);
    const before = [...forgotten];
    expect((await personalDataOf(database, id, kept))?.more).toEqual({ wishes: [`wish of ${id}`], nothing: [] });
    expect((await personalDataOf(database, id, []))?.more).toEqual({});
    expect((await runner.run(erasePerson, { personId: id }, { ...(await by(id)), projectId: installationId })).ok).toBe(false);
    expect((await runner.run(erasePerson, { personId: id }, { ...(await by(officer)), projectId: installationId })).ok).toBe(false);
    expect(forgotten).toEqual(before);
  });

  test('AU-05 no name and no address is in the log', async () => {
    const { rows } = await sql<{ found: number }>`
      select count(*)::int as found from audit_entry where input::text like '%@example.org%' or input::text like '%Ilona Example%'`.execute(database.reading);
    expect(rows[0]?.found).toBe(0);
  });
});

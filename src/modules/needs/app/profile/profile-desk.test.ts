import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { deskOn, idOf, personWith, projectWith, textsTwice } from '../../../../../test/desk.ts';
import { refused } from '../../../../../test/partnership.ts';
import { anonymous } from '../../../../kernel/actor.ts';
import { written } from '../../../../kernel/text.ts';
import { missing, versionsOf } from '../../../editing/index.ts';
import { beginProfile, chainProfileOf, desks } from '../../index.ts';
import { noAssessment } from '../../model/chain-profile.ts';
import { assessmentsOf, profileContent } from './profile-content.ts';
import { profileFields } from './profile-fields.ts';

const on = await testDatabase();
const { database, runner, projectId, newId } = on;
const [, desk] = desks;
const profiles = deskOn(on, desk);
const en = (text: string) => written('en', text);
const ids = { gavle: '', tartu: '', profile: '' };
const about = () => ({ slug: 'unused', partnerId: ids.gavle });
const officer = (partnerId = ids.gavle) => personWith(on, 'partner-officer', partnerId);
const started = { startPeople: '1', startPeopleReason: en('Few were trained.') };

beforeAll(async () => {
  Object.assign(ids, await projectWith(on, ['gavle', 'tartu']));
});

describe('beginning a profile', () => {
  test('N-16 the own officer and the coordinator do, for others there is nothing to begin', async () => {
    const may = (role: Parameters<typeof personWith>[1], partnerId?: string) => desk.begin?.mayBegin(personWith(on, role, partnerId).actor, { projectId, partnerIds: [ids.gavle] });
    expect([may('partner-officer', ids.gavle), may('coordinator'), may('administrator')]).toEqual([true, true, true]);
    expect([may('partner-officer', ids.tartu), may('stakeholder', ids.gavle), may('practice-owner', ids.gavle), may('programme-officer')]).toEqual([false, false, false, false]);
    for (const by of [officer(ids.tartu), personWith(on, 'stakeholder', ids.gavle), { actor: anonymous, projectId }]) {
      expect(await profiles.begin(started, about(), by)).toEqual(refused('absent'));
    }
  });

  test('N-14 a score without its reason is refused at the reason', async () => {
    expect(await profiles.begin({ startPeople: '1' }, about(), officer())).toMatchObject(refused('reason-missing', 'startPeopleReason'));
    const reversed = { v: 1, kind: 'within', start: '2022', end: '2020' };
    expect(await profiles.begin({ startWhen: reversed }, about(), officer())).toMatchObject(refused('period-reversed', 'startWhen'));
  });

  test('N-12 one is begun as a draft, a second one is refused', async () => {
    ids.profile = await idOf(profiles.begin(started, about(), officer()));
    expect(await profiles.begin({}, about(), personWith(on, 'coordinator'))).toMatchObject(refused('exists', 'partnerId'));
    expect(await runner.run(beginProfile, { partnerId: newId() }, personWith(on, 'coordinator'))).toMatchObject(refused('unknown-reference', 'partnerId'));
    expect(await profiles.list()).toMatchObject([{ id: ids.profile, slug: 'gavle', title: en('gavle'), partnerIds: [ids.gavle], visibility: 'project' }]);
    expect(await chainProfileOf(database, projectId, ids.gavle)).toBeUndefined();
  });
});

describe('changing a profile', () => {
  test('N-13 what is not known is empty, and a level beyond the scale is refused', async () => {
    expect((await profiles.standing(ids.profile)).content).toMatchObject({ startPeople: '1', startProducts: null, phase2People: null, startWhen: { kind: 'unknown' } });
    expect(await profiles.revise(ids.profile, { phase1People: '5' }, officer())).toMatchObject({ ok: false, refusals: [{ field: 'changes.phase1People' }] });
  });

  test('N-14 a later score has its reason too, and a reason may stand alone', async () => {
    expect(await profiles.revise(ids.profile, { phase2People: '3' }, officer())).toMatchObject(refused('reason-missing', 'phase2PeopleReason'));
    await idOf(profiles.revise(ids.profile, { phase2People: '3', phase2PeopleReason: { lang: 'en', text: 'All are trained.' } }, officer()));
    await idOf(profiles.revise(ids.profile, { phase1ProductsReason: { lang: 'en', text: 'Not assessed.' } }, officer()));
    const { content } = await profiles.standing(ids.profile);
    expect(content).toMatchObject({ phase2People: '3', phase1Products: null });
  });

  test('N-16 to others there is no such profile, and an old revision conflicts', async () => {
    for (const by of [officer(ids.tartu), personWith(on, 'stakeholder', ids.gavle), { actor: anonymous, projectId }]) {
      expect(await profiles.revise(ids.profile, { startBy: { lang: 'en', text: 'Me' } }, by)).toEqual(refused('absent'));
      expect(await runner.run(desk.show, { id: ids.profile, revision: 3, visibility: 'public' }, by)).toEqual(refused('absent'));
      expect(await runner.run(desk.restore, { id: ids.profile, revision: 3, to: 1 }, by)).toEqual(refused('absent'));
    }
    expect(await profiles.revise(ids.profile, { phase2People: '4' }, officer(), 1)).toMatchObject(refused('stale', 'phase2People'));
  });

  test('N-12 shown to everybody it is read at its city, brought back it is as it was, hidden it is gone', async () => {
    await idOf(profiles.show(ids.profile, 'public', officer()));
    expect(await chainProfileOf(database, projectId, ids.gavle)).toMatchObject({ start: { areas: { people: { level: '1' } } }, phase2: { areas: { people: { level: '3' } } } });
    expect(await chainProfileOf(database, projectId, ids.tartu)).toBeUndefined();
    expect(desk.publicPath?.(await profiles.standing(ids.profile))).toBe('/cities/gavle#chain-profile');
    await idOf(profiles.restore(ids.profile, 1, officer()));
    expect((await chainProfileOf(database, projectId, ids.gavle))?.phase2).toEqual(noAssessment);
    await idOf(profiles.show(ids.profile, 'project', officer()));
    expect(await chainProfileOf(database, projectId, ids.gavle)).toBeUndefined();
  });

  test('N-13 a later moment leaves the start as it was, and a changed start stays in the history', async () => {
    const kept = async () => (await versionsOf(database, projectId, { kind: 'chain-profile', id: ids.profile })).map(({ content }) => content['startPeople']);
    const before = await kept();
    await idOf(profiles.revise(ids.profile, { phase1People: '2', phase1PeopleReason: { lang: 'en', text: 'Some were trained.' } }, officer()));
    expect((await profiles.standing(ids.profile)).content).toMatchObject({ startPeople: '1', phase1People: '2' });
    await idOf(profiles.revise(ids.profile, { startPeople: '0' }, officer()));
    expect(await kept()).toEqual(['0', '1', ...before]);
  });

  test('N-12 without one score nothing is shown', async () => {
    const id = await idOf(profiles.begin({ startPeopleReason: en('Nobody knows.') }, { slug: 'unused', partnerId: ids.tartu }));
    await idOf(profiles.show(id));
    expect(await chainProfileOf(database, projectId, ids.tartu)).toBeUndefined();
  });
});

describe('the form', () => {
  test('N-13 holds exactly what is stored, there and back, and asks for nothing at once', () => {
    const empty = profileContent({ v: 1, start: noAssessment, phase1: noAssessment, phase2: noAssessment });
    expect(Object.keys(empty)).toEqual(Object.keys(desk.editable.fields));
    expect(assessmentsOf(empty)).toEqual({ v: 1, start: noAssessment, phase1: noAssessment, phase2: noAssessment });
    expect(missing(empty, profileFields)).toEqual([]);
  });

  test('N-12 texts are the same told at once and one by one', async () => {
    const { atOnce, oneByOne } = await textsTwice(on, desk);
    expect([atOnce.size, atOnce]).toEqual([2, oneByOne]);
  });
});

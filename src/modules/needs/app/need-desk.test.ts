import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { anonymous, type Actor, type Role } from '../../../kernel/actor.ts';
import { noProvenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { createProject, joinPartner, recordThematicArea } from '../../partnership/index.ts';
import { desks, needOptions, needs, needsById, needsOfPartner, recordNeed } from '../index.ts';

const { database, runner, as, projectId, newId } = await testDatabase();
const [desk] = desks;
const { begin } = desk;

const en = (text: string) => written('en', text);
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const ids = { gavle: '', tartu: '', area: '', need: '' };

async function carriedOut(result: Promise<{ readonly ok: boolean; readonly value?: unknown }>): Promise<string> {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done));
  // every command answers with the id of its record
  return (done.value as { readonly id: string }).id;
}

function person(role: Role, partnerId?: string): { actor: Actor; projectId: string } {
  return { actor: { kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId }] }, projectId };
}

/** The need as it stands. */
async function standing() {
  const found = await desk.editable.find(database, projectId, ids.need);
  if (found === undefined) throw new Error('there is no such need');
  return found;
}

async function take(name: string, said: Record<string, never> | { readonly reason: ReturnType<typeof en> | null }, by = person('partner-officer', ids.gavle)) {
  const step = desk.steps.find((each) => each.name === name);
  if (step === undefined) throw new Error(`no step ${name}`);
  return runner.run(step.command, step.input(await standing(), said), by);
}

async function found(): Promise<readonly string[]> {
  const { rows } = await sql<{ title: string }>`select title from search_entry where kind = 'need' and lang = 'en' order by title`.execute(database.reading);
  return rows.map((row) => row.title);
}

async function offered(by: Actor): Promise<readonly string[]> {
  const now = await standing();
  return desk.steps.filter((step) => step.offered(now, by, { projectId, partnerIds: now.partnerIds })).map((step) => step.name);
}

beforeAll(async () => {
  const about = {
    v: 1, problem: null, objective: null, call: null, priorityAxis: null, specificObjective: null, phases: [], stages: [], target: null, budget: null, erdf: null,
    outputs: [], notes: [], workingLanguages: ['en'], websites: [],
  };
  const period = { v: 1, kind: 'from', start: '2019-08', end: '2023-07' };
  const project = { slug: 'better', acronym: 'BETTER', title: en('Better'), summary: en('Better'), profile: 'IE14', period, about, provenance: noProvenance };
  await carriedOut(runner.run(createProject, project, as));
  for (const [i, slug] of (['gavle', 'tartu'] as const).entries()) {
    const profile = { v: 1, organisation: { name: slug, lang: 'en' }, gloss: null, place: null, languages: [], population: null, notes: [] };
    const partner = { slug, position: i + 1, colour: i + 1, city: en(slug), role: 'partner', country: 'SE', profile, provenance: noProvenance };
    ids[slug] = await carriedOut(runner.run(joinPartner, partner, as));
  }
  ids.area = await carriedOut(runner.run(recordThematicArea, { slug: 'skills', position: 1, name: en('Skills'), provenance: noProvenance }, as));
});

describe('a need begun in the workspace', () => {
  test('N-08 is begun with little: a title is enough', async () => {
    const content = { title: en('Understand innovation'), description: null, thematicAreaId: null };
    if (begin === undefined) throw new Error('needs cannot be begun');
    ids.need = await carriedOut(runner.run(begin.command, begin.input(content, { slug: 'innovation', partnerId: ids.gavle, lang: 'en' }), person('partner-officer', ids.gavle)));
    expect(await standing()).toMatchObject({ slug: 'innovation', revision: 1, visibility: 'project', state: 'open', partnerIds: [ids.gavle] });
    expect(desk.publicPath?.(await standing())).toBe('/cities/gavle#need-innovation');
  });

  test('N-08 the own officer begins one, nobody else does', () => {
    const at = { projectId, partnerIds: [ids.gavle] };
    const may = (role: Role, partnerId?: string) => begin?.mayBegin(person(role, partnerId).actor, at);
    expect([may('partner-officer', ids.gavle), may('coordinator'), may('administrator')]).toEqual([true, true, true]);
    expect([may('partner-officer', ids.tartu), may('practice-owner', ids.gavle), may('stakeholder', ids.gavle), may('programme-officer')]).toEqual([false, false, false, false]);
    expect(begin?.mayBegin(anonymous, at)).toBe(false);
  });

  test('N-08 the project sees the draft, the public nothing of it', async () => {
    expect(await desk.list(database, projectId)).toMatchObject([{ id: ids.need, slug: 'innovation', state: 'open', visibility: 'project', partnerIds: [ids.gavle] }]);
    expect(await needOptions(database, projectId)).toEqual([{ value: ids.need, label: en('Understand innovation'), partnerId: ids.gavle }]);
    expect(await needs(database, projectId)).toEqual([]);
    expect(await needsOfPartner(database, projectId, ids.gavle)).toEqual([]);
    expect((await needsById(database, projectId, [ids.need])).size).toBe(0);
    expect(await found()).toEqual([]);
  });
});

describe('changing a need', () => {
  const change = (changes: object, revision: number) => ({ id: ids.need, revision, changes });

  test('N-09 one field at a time; the others stay', async () => {
    const title = { lang: 'en', text: 'Understand innovation better' };
    expect(await runner.run(desk.revise, change({ title }, 1), person('partner-officer', ids.gavle))).toEqual({ ok: true, value: { id: ids.need, revision: 2 } });
    const changes = { thematicAreaId: ids.area, priority: 'high', affectedCount: 40, raised: { v: 1, kind: 'on', start: '2020' } };
    expect((await runner.run(desk.revise, change(changes, 2), person('coordinator'))).ok).toBe(true);
    const { content, revision } = await standing();
    expect(revision).toBe(3);
    expect(content).toMatchObject({ title: { revision: 2, texts: { en: { text: 'Understand innovation better' } } }, ...changes, description: null });
    expect(await found()).toEqual([]);
  });

  test('N-09 what is wrong is said at its field', async () => {
    const wrong = (changes: object) => runner.run(desk.revise, change(changes, 3), person('coordinator'));
    expect(await wrong({ title: { lang: 'en', text: ' ' } })).toMatchObject(refused('required', 'title'));
    expect(await wrong({ thematicAreaId: newId() })).toMatchObject(refused('unknown-reference', 'thematicAreaId'));
    expect(await wrong({ raised: { v: 1, kind: 'within', start: '2022', end: '2020' } })).toMatchObject(refused('period-reversed', 'raised'));
    expect(await wrong({ priority: 'urgent' })).toMatchObject({ ok: false, refusals: [{ field: 'changes.priority' }] });
    expect(await wrong({ state: 'met' })).toMatchObject({ ok: false });
  });

  test('N-09 the same field from an old revision conflicts; another one does not', async () => {
    expect(await runner.run(desk.revise, change({ priority: 'low' }, 2), person('coordinator'))).toMatchObject(refused('stale', 'priority'));
    expect((await runner.run(desk.revise, change({ evidence: { lang: 'en', text: 'A survey' } }, 2), person('coordinator'))).ok).toBe(true);
  });

  test('N-09 to others there is no such need', async () => {
    for (const by of [person('partner-officer', ids.tartu), person('stakeholder', ids.gavle), { actor: anonymous, projectId }]) {
      expect(await runner.run(desk.revise, change({ priority: 'low' }, 4), by)).toEqual(refused('absent'));
      expect(await runner.run(desk.show, { id: ids.need, revision: 4, visibility: 'public' }, by)).toEqual(refused('absent'));
      expect(await runner.run(desk.restore, { id: ids.need, revision: 4, to: 1 }, by)).toEqual(refused('absent'));
    }
    expect(await runner.run(desk.revise, change({ priority: 'low' }, 4), { ...person('coordinator'), projectId: newId() })).toEqual(refused('absent'));
  });

  test('N-09 shown to everybody it is found, by its new words after each change, and brought back by its old ones', async () => {
    await carriedOut(runner.run(desk.show, { id: ids.need, revision: 4, visibility: 'public' }, person('partner-officer', ids.gavle)));
    expect((await needs(database, projectId)).map((need) => need.slug)).toEqual(['innovation']);
    expect(await found()).toEqual(['Understand innovation better']);
    await carriedOut(runner.run(desk.revise, change({ title: { lang: 'en', text: 'Know what innovation is' } }, 5), person('coordinator')));
    expect(await found()).toEqual(['Know what innovation is']);
    await carriedOut(runner.run(desk.restore, { id: ids.need, revision: 6, to: 1 }, person('coordinator')));
    expect(await found()).toEqual(['Understand innovation']);
    expect((await standing()).content).toMatchObject({ priority: null, affectedCount: null });
  });

  test('N-09 hidden again it is gone from everywhere', async () => {
    await carriedOut(runner.run(desk.show, { id: ids.need, revision: 7, visibility: 'project' }, person('coordinator')));
    expect([await found(), await needs(database, projectId)]).toEqual([[], []]);
  });

  test('N-06 nor is a public need of a partner that is not public seen', async () => {
    const profile = { v: 1, organisation: { name: 'x', lang: 'en' }, gloss: null, place: null, languages: [], population: null, notes: [] };
    const later = { slug: 'later', position: 9, colour: 9, city: en('Later'), role: 'partner', country: 'IT', profile, visibility: 'project', provenance: noProvenance };
    const partnerId = await carriedOut(runner.run(joinPartner, later, as));
    await carriedOut(runner.run(recordNeed, { slug: 'early', partnerId, title: en('Early'), provenance: noProvenance }, as));
    expect([await found(), await needs(database, projectId)]).toEqual([[], []]);
  });
});

describe('the steps of a need', () => {
  test('N-10 are those the state allows, for those who may take them', async () => {
    expect(await offered(person('partner-officer', ids.gavle).actor)).toEqual(['address', 'meet', 'drop']);
    expect(await offered(person('partner-officer', ids.tartu).actor)).toEqual([]);
    expect(await offered(person('programme-officer').actor)).toEqual([]);
  });

  test('N-10 lead through all states, with a reason where it goes back', async () => {
    expect(await take('address', {}, person('partner-officer', ids.tartu))).toEqual(refused('absent'));
    expect((await take('address', {})).ok).toBe(true);
    expect(await offered(person('coordinator').actor)).toEqual(['meet', 'reopen', 'drop']);
    expect((await take('meet', {})).ok).toBe(true);
    expect(await take('reopen', { reason: null })).toMatchObject(refused('reason-missing', 'reason'));
    expect((await take('reopen', { reason: en('It came back.') })).ok).toBe(true);
    expect((await take('drop', { reason: en('Another office does it.') })).ok).toBe(true);
    expect(await standing()).toMatchObject({ state: 'dropped', revision: 12 });
    expect(await offered(person('coordinator').actor)).toEqual(['reopen']);
  });
});

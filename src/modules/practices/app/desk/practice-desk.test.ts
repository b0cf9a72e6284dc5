import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { anonymous, type Actor, type Role } from '../../../../kernel/actor.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { written } from '../../../../kernel/text.ts';
import { unknownWhen } from '../../../../kernel/when.ts';
import { createProject, joinPartner, recordThematicArea } from '../../../partnership/index.ts';
import {
  interests, interestsBy, interestsOf, practiceBySlug, practiceOptions, practices, practicesById, practicesOfPartner, practiceWork, recordPractice,
} from '../../index.ts';
import { emptyForm } from '../../model/form.ts';

const { database, runner, as, projectId, newId, clock } = await testDatabase();

const en = (text: string) => written('en', text);
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const ids = { genova: '', birmingham: '', nyiregyhaza: '', area: '', practice: '', need: newId(), foreignNeed: newId() };

/** Needs live in a module beside; here the port is what matters. */
const work = practiceWork({
  needs: () => Promise.resolve([
    { value: ids.need, label: en('Faster offices'), partnerId: ids.nyiregyhaza }, { value: ids.foreignNeed, label: en('Open data'), partnerId: ids.genova },
  ]),
});
const [desk] = work.desks;

async function carriedOut(result: Promise<{ readonly ok: boolean; readonly value?: unknown }>): Promise<string> {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done));
  // every command answers with the id of its record
  return (done.value as { readonly id: string }).id;
}

function person(role: Role, partnerId?: string): { actor: Actor; projectId: string } {
  return { actor: { kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId }] }, projectId };
}

const owner = () => person('practice-owner', ids.birmingham);
const taker = () => person('partner-officer', ids.nyiregyhaza);

async function standing() {
  const found = await desk.editable.find(database, projectId, ids.practice);
  if (found === undefined) throw new Error('there is no such practice');
  return found;
}

async function take(name: string, by: ReturnType<typeof person>, said: object = {}) {
  const step = desk.steps.find((each) => each.name === name);
  if (step === undefined) throw new Error(`no step ${name}`);
  return runner.run(step.command, step.input(await standing(), { ...said }), by);
}

async function offered(by: Actor): Promise<readonly string[]> {
  const now = await standing();
  return desk.steps.filter((step) => step.offered(now, by, { projectId, partnerIds: now.partnerIds })).map((step) => step.name);
}

async function found(): Promise<readonly string[]> {
  const { rows } = await sql<{ title: string }>`select title from search_entry where kind = 'practice' and lang = 'en'`.execute(database.reading);
  return rows.map((row) => row.title);
}

/** Everything a reader without a seat in the project could get. */
async function seenByAll(): Promise<number> {
  const lists = [await practices(database, projectId), await practicesOfPartner(database, projectId, ids.birmingham), await found()];
  const one = await practiceBySlug(database, projectId, 'dips') === undefined ? 0 : 1;
  return lists.reduce((sum, list) => sum + list.length, one) + (await practicesById(database, projectId, [ids.practice])).size;
}

async function revise(changes: object, by = owner()) {
  return runner.run(desk.revise, { id: ids.practice, revision: (await standing()).revision, changes }, by);
}

beforeAll(async () => {
  const about = {
    v: 1, problem: null, objective: null, call: null, priorityAxis: null, specificObjective: null, phases: [], stages: [], target: null, budget: null, erdf: null,
    outputs: [], notes: [], workingLanguages: ['en'], websites: [],
  };
  const period = { v: 1, kind: 'from', start: '2019-08', end: '2023-07' };
  const project = { slug: 'better', acronym: 'BETTER', title: en('Better'), summary: en('Better'), profile: 'IE14', period, about, provenance: noProvenance };
  await carriedOut(runner.run(createProject, project, as));
  for (const [i, slug] of (['genova', 'birmingham', 'nyiregyhaza'] as const).entries()) {
    const profile = { v: 1, organisation: { name: slug, lang: 'en' }, gloss: null, place: null, languages: [], population: null, notes: [] };
    const partner = { slug, position: i + 1, colour: i + 1, city: en(slug), role: 'partner', country: 'SE', profile, provenance: noProvenance };
    ids[slug] = await carriedOut(runner.run(joinPartner, partner, as));
  }
  ids.area = await carriedOut(runner.run(recordThematicArea, { slug: 'skills', position: 1, name: en('Skills'), provenance: noProvenance }, as));
  await sql`insert into need (project_id, id, slug, partner_id, title, details, raised, state, provenance)
    values (${projectId}, ${ids.need}, 'n', ${ids.nyiregyhaza}, '{}', '{}', '{}', 'open', '{}')`.execute(database.reading);
});

describe('a practice begun in the workspace', () => {
  test('PR-14 is begun with title and summary', async () => {
    const { begin } = desk;
    if (begin === undefined) throw new Error('practices cannot be begun');
    const content = { title: en('Digital innovation'), summary: en('Teams describe a problem.'), thematicAreaId: null, description: null };
    ids.practice = await carriedOut(runner.run(begin.command, begin.input(content, { slug: 'dips', partnerId: ids.birmingham, lang: 'en' }), owner()));
    expect(await standing()).toMatchObject({ slug: 'dips', state: 'draft', visibility: 'project', partnerIds: [ids.birmingham], content: { evidence: null, amount: null } });
    expect(begin.mayBegin(taker().actor, { projectId, partnerIds: [ids.birmingham] })).toBe(false);
    expect(await runner.run(begin.command, begin.input(content, { slug: 'other', partnerId: ids.birmingham, lang: 'en' }), taker())).toEqual(refused('absent'));
  });

  test('PR-14 the project sees it, the public does not', async () => {
    expect(await desk.list(database, projectId)).toMatchObject([{ slug: 'dips', state: 'draft', visibility: 'project', partnerIds: [ids.birmingham] }]);
    expect(await practiceOptions(database, projectId)).toEqual([{ value: ids.practice, label: en('Digital innovation'), partnerIds: [ids.birmingham] }]);
    expect(await seenByAll()).toBe(0);
  });

  test('PR-14 its owner changes it; others find nothing', async () => {
    const period = { v: 1, kind: 'from', start: '2021' };
    const changes = { thematicAreaId: ids.area, scope: 'local', evidence: { lang: 'en', text: 'Firms: 12' }, amount: '5000', currency: 'GBP', period };
    expect(await revise(changes, taker())).toEqual(refused('absent'));
    expect(await revise(changes, { actor: anonymous, projectId })).toEqual(refused('absent'));
    expect((await revise(changes)).ok).toBe(true);
    expect((await standing()).content).toMatchObject({ scope: 'local', amount: '5000', currency: 'GBP', per: 'once', evidence: { texts: { en: { text: 'Firms: 12' } } } });
  });

  test('PR-04, PR-05 the programme’s limits hold, for several fields together too', async () => {
    expect(await revise({ title: { lang: 'en', text: 'x'.repeat(101) } })).toMatchObject({
      ok: false, refusals: [{ code: 'text-too-long', field: 'title', values: { limit: 100, length: 101 } }],
    });
    const long = { lang: 'en', text: 'x'.repeat(200) };
    expect(await revise({ people: long, time: long })).toMatchObject({ ok: false, refusals: [{ code: 'text-too-long', field: 'money', values: { limit: 300, length: 400 } }] });
    expect(await revise({ period: { v: 1, kind: 'within', start: '2022', end: '2020' } })).toMatchObject(refused('period-reversed', 'period'));
    expect(await revise({ currency: null })).toMatchObject(refused('required', 'currency'));
    expect(await revise({ link1: 'javascript:alert(1)' })).toMatchObject({ ok: false, refusals: [{ field: 'changes.link1' }] });
    expect(await revise({ thematicAreaId: newId() })).toMatchObject(refused('unknown-reference', 'thematicAreaId'));
  });

  test('PR-14 two who change the same field conflict', async () => {
    const { revision } = await standing();
    await carriedOut(revise({ description: { lang: 'en', text: 'Six steps.' } }));
    const late = (changes: object) => runner.run(desk.revise, { id: ids.practice, revision, changes }, person('coordinator'));
    expect(await late({ description: { lang: 'en', text: 'Five steps.' } })).toMatchObject(refused('stale', 'description'));
    expect((await late({ institution: { lang: 'en', text: 'The council' } })).ok).toBe(true);
  });
});

describe('the way of a practice', () => {
  test('PR-17 each step is offered to those who take it', async () => {
    expect(await offered(owner().actor)).toEqual(['submit']);
    expect(await offered(person('stakeholder', ids.birmingham).actor)).toEqual([]);
    expect((await take('submit', owner())).ok).toBe(true);
    expect(await offered(owner().actor)).toEqual([]);
    expect(await take('approve', owner())).toEqual(refused('absent'));
    expect(await take('request-changes', person('coordinator'))).toMatchObject(refused('reason-missing', 'reason'));
    expect((await take('request-changes', person('coordinator'), { reason: en('Figures, please.') })).ok).toBe(true);
    expect((await take('submit', owner())).ok).toBe(true);
    expect((await take('approve', person('coordinator'))).ok).toBe(true);
  });

  test('PR-14 approved, but not shown to everybody: still nothing public', async () => {
    expect(await seenByAll()).toBe(0);
  });

  test('PR-14 approved and shown it is public and found; the search follows its words', async () => {
    const show = async (visibility: string) => runner.run(desk.show, { id: ids.practice, revision: (await standing()).revision, visibility }, owner());
    await carriedOut(show('public'));
    expect(await seenByAll()).toBe(5);
    await carriedOut(revise({ title: { lang: 'en', text: 'Challenges for firms' } }));
    expect(await found()).toEqual(['Challenges for firms']);
    await carriedOut(runner.run(desk.restore, { id: ids.practice, revision: (await standing()).revision, to: 1 }, person('administrator')));
    expect([await found(), (await standing()).content['evidence']]).toEqual([['Digital innovation'], null]);
    await carriedOut(show('project'));
    expect(await seenByAll()).toBe(0);
    await carriedOut(show('public'));
  });

  test('PR-17 lead on through the programme and the review', async () => {
    for (const name of ['validate', 'publish']) expect((await take(name, person('programme-officer'))).ok).toBe(true);
    expect((await take('review', person('coordinator'))).ok).toBe(true);
    expect(await offered(owner().actor)).toEqual(['confirm', 'outdate', 'withdraw']);
    expect((await take('confirm', owner())).ok).toBe(true);
    expect((await take('review', person('coordinator'))).ok).toBe(true);
    expect((await take('outdate', owner(), { reason: en('The budget ended.') })).ok).toBe(true);
    expect(await standing()).toMatchObject({ state: 'outdated' });
  });
});

describe('an interest', () => {
  test('PR-16 is offered to officers of other cities, and to those who speak for all', async () => {
    expect(await offered(taker().actor)).toEqual(['mark-interest']);
    expect(await offered(person('partner-officer', ids.birmingham).actor)).not.toContain('mark-interest');
    expect(await offered(person('coordinator').actor)).toContain('mark-interest');
    for (const role of ['policy-authority', 'practice-owner'] as const) expect(await offered(person(role, ids.nyiregyhaza).actor)).toEqual([]);
    expect(await offered(anonymous)).toEqual([]);
  });

  test('PR-16 is refused with another city’s need, for the owner, and to others', async () => {
    expect(await take('mark-interest', taker(), { needId: ids.foreignNeed })).toEqual(refused('unknown-reference', 'needId'));
    expect(await take('mark-interest', taker(), { needId: newId() })).toEqual(refused('unknown-reference', 'needId'));
    expect(await take('mark-interest', person('partner-officer', ids.birmingham))).toEqual(refused('forbidden'));
    expect(await take('mark-interest', person('stakeholder', ids.nyiregyhaza))).toEqual(refused('absent'));
    expect(await take('mark-interest', person('coordinator'))).toEqual(refused('required', 'needId'));
    const mark = desk.steps.find(({ name }) => name === 'mark-interest');
    if (mark === undefined) throw new Error('no such step');
    expect(await runner.run(mark.command, { practiceId: newId() }, taker())).toEqual(refused('absent'));
    expect(await runner.run(mark.command, { practiceId: ids.practice, partnerId: ids.genova }, taker())).toEqual(refused('absent'));
    expect(await interests(database, projectId)).toEqual([]);
  });

  test('PR-16 is marked once, with the need, and links to it', async () => {
    expect((await take('mark-interest', taker(), { needId: ids.need, note: en('We have the same offices.') })).ok).toBe(true);
    expect(await take('mark-interest', taker())).toEqual(refused('taken'));
    expect(await interestsOf(database, projectId, ids.practice)).toMatchObject([{ partner: { slug: 'nyiregyhaza' }, needId: ids.need, note: en('We have the same offices.') }]);
    expect(await desk.related?.(database, projectId, await standing())).toEqual([{ label: en('nyiregyhaza: Faster offices'), path: `/needs/${ids.need}` }]);
    expect(await offered(taker().actor)).toEqual(['withdraw-interest']);
    const options = await desk.steps.find(({ name }) => name === 'mark-interest')?.options?.['needs']?.(database, projectId);
    expect(options).toContainEqual({ value: ids.foreignNeed, label: en('genova: Open data') });
  });

  test('PR-16 is taken back by the same city only, and may be marked again', async () => {
    clock.set('2026-02-01T09:00:00.000Z');
    expect(await take('withdraw-interest', person('partner-officer', ids.genova))).toEqual(refused('absent'));
    expect(await take('withdraw-interest', person('stakeholder', ids.nyiregyhaza))).toEqual(refused('absent'));
    expect((await take('withdraw-interest', taker())).ok).toBe(true);
    expect(await interestsOf(database, projectId, ids.practice)).toEqual([]);
    expect((await take('mark-interest', taker())).ok).toBe(true);
    expect(await desk.related?.(database, projectId, await standing())).toEqual([{ label: en('nyiregyhaza'), path: `/partners/${ids.nyiregyhaza}` }]);
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from interest`.execute(database.reading);
    expect(rows).toEqual([{ count: 2 }]);
  });

  test('PR-16 who said it gets it among the own data, withdrawn or not', async () => {
    const { rows } = await sql<{ person: string }>`select by_person as person from interest order by at`.execute(database.reading);
    const said = await Promise.all(rows.map(({ person: id }) => interestsBy(database, id)));
    expect(said.map((own) => own.map(({ practiceId, withdrawn }) => [practiceId, withdrawn !== null]))).toEqual([[[ids.practice, true]], [[ids.practice, false]]]);
    expect(said[0]?.[0]).toMatchObject({ projectId, note: en('We have the same offices.') });
    expect(await interestsBy(database, newId())).toEqual([]);
  });

  test('PR-16 the commands go by their names', () => {
    const interest = ['practice.mark-interest', 'practice.suggest-interest', 'practice.withdraw-interest'];
    expect(work.commands.map(({ name }) => name)).toEqual(['practice.revise', 'practice.restore', 'practice.show', ...interest]);
  });
});

test('PR-14 a practice of a partner that is not public names no city', async () => {
  await sql`update partner set visibility = 'project' where slug = 'genova'`.execute(database.reading);
  const provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org', publisher: 'x', title: 'x' }] }] };
  const words = { slug: 'quiet', title: en('Quiet'), summary: en('Quiet'), form: emptyForm };
  const input = { ...words, partnerIds: [ids.genova], period: unknownWhen, attribution: 'stated', state: 'approved', provenance };
  await carriedOut(runner.run(recordPractice, input, as));
  expect((await practiceBySlug(database, projectId, 'quiet'))?.cities).toEqual([]);
});

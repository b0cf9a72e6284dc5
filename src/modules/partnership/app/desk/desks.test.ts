import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { textsTwice } from '../../../../../test/desk.ts';
import { anonymous, type Actor, type Role } from '../../../../kernel/actor.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { written } from '../../../../kernel/text.ts';
import type { Desk } from '../../../editing/index.ts';
import {
  citiesById, createProject, desks, instrumentOptions, instruments, joinPartner, membersById, partnerOptions, partnerPlaces, partners, profileLimits, projectDetails,
  publicProjects, stakeholders, themeOptions,
} from '../../index.ts';

const { database, runner, as, projectId, newId } = await testDatabase();
const [project, partner, instrument, stakeholder] = desks;

const en = (text: string) => written('en', text);
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const ids = { gavle: '', tartu: '', instrument: '', stakeholder: '', later: '' };

async function carriedOut(result: Promise<{ readonly ok: boolean; readonly value?: unknown }>): Promise<string> {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done));
  // every command answers with the id of its record
  return (done.value as { readonly id: string }).id;
}

function person(role: Role, partnerId?: string): { actor: Actor; projectId: string } {
  return { actor: { kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId }] }, projectId };
}

const officer = () => person('partner-officer', ids.gavle);

async function standing(desk: Desk, id: string) {
  const found = await desk.editable.find(database, projectId, id);
  if (found === undefined) throw new Error('there is no such record');
  return found;
}

/** Begins a record of a desk. */
function begin(desk: Desk, content: object, about: { readonly slug: string; readonly partnerId?: string; readonly by?: ReturnType<typeof person> }) {
  if (desk.begin === undefined) throw new Error('nothing can be begun here');
  const input = desk.begin.input({ ...content }, { slug: about.slug, partnerId: about.partnerId ?? '', lang: 'sv' });
  return runner.run(desk.begin.command, input, about.by ?? person('coordinator'));
}

async function revise(desk: Desk, id: string, changes: object, by = person('coordinator')) {
  return runner.run(desk.revise, { id, revision: (await standing(desk, id)).revision, changes }, by);
}

async function show(desk: Desk, id: string, visibility: string, by = person('coordinator')) {
  return runner.run(desk.show, { id, revision: (await standing(desk, id)).revision, visibility }, by);
}

async function found(kind: string): Promise<readonly string[]> {
  const { rows } = await sql<{ title: string }>`select title from search_entry where kind = ${kind} and lang = 'en' order by title`.execute(database.reading);
  return rows.map((row) => row.title);
}

beforeAll(async () => {
  const about = {
    v: 1, problem: null, objective: null, call: null, priorityAxis: null, specificObjective: null, phases: [], stages: [], target: null, budget: null, erdf: null,
    outputs: [], notes: [], workingLanguages: ['en'], websites: [],
  };
  const period = { v: 1, kind: 'from', start: '2019-08', end: '2023-07' };
  const better = { slug: 'better', acronym: 'BETTER', title: en('Better'), summary: en('Better'), profile: 'IE14', period, about, provenance: noProvenance };
  await carriedOut(runner.run(createProject, better, as));
  for (const [i, slug] of (['gavle', 'tartu'] as const).entries()) {
    const profile = { v: 1, organisation: { name: slug, lang: 'en' }, gloss: null, place: null, languages: [], population: null, notes: [] };
    const joining = { slug, position: i + 1, colour: i + 1, city: en(slug), role: 'partner', country: 'SE', profile, provenance: noProvenance };
    ids[slug] = await carriedOut(runner.run(joinPartner, joining, as));
  }
});

describe('the project', () => {
  test('PA-12 is changed by coordinator and administrator only', async () => {
    const changes = { title: { lang: 'en', text: 'Better services' }, objective: { lang: 'en', text: 'Learn from each other.' } };
    for (const by of [officer(), person('stakeholder', ids.gavle), person('communication-manager'), { actor: anonymous, projectId }]) {
      expect(await revise(project, projectId, changes, by)).toEqual(refused('absent'));
    }
    expect(await runner.run(project.revise, { id: newId(), revision: 1, changes }, person('coordinator'))).toEqual(refused('absent'));
    expect((await revise(project, projectId, changes)).ok).toBe(true);
    expect((await projectDetails(database, projectId))?.about.objective).toEqual(en('Learn from each other.'));
    expect(await found('project')).toEqual(['Better services']);
    expect(await project.list(database, projectId)).toMatchObject([{ slug: 'better', partnerIds: [] }]);
  });

  test('PA-14, PA-07 promises something whole, and leaves what is not known unknown', async () => {
    const words = { lang: 'en', text: '10 % more innovation' };
    const half = await revise(project, projectId, { targetStatement: words });
    expect(half).toMatchObject({ ok: false, refusals: [{ code: 'required', field: 'targetAmount' }, { code: 'required', field: 'targetUnit' }] });
    expect((await revise(project, projectId, { targetStatement: words, targetAmount: '10', targetUnit: 'percent' })).ok).toBe(true);
    expect((await projectDetails(database, projectId))?.about.target).toMatchObject({ amount: '10', unit: 'percent', baseline: null, result: null, definition: null });
    await carriedOut(revise(project, projectId, { targetStatement: { lang: 'en', text: '' }, targetAmount: null, targetUnit: null }, person('administrator')));
    expect((await projectDetails(database, projectId))?.about.target).toBeNull();
  });

  test('PA-13 hidden it is on no page, brought back it is what it was', async () => {
    await carriedOut(show(project, projectId, 'project'));
    expect([await publicProjects(database), await found('project')]).toEqual([[], []]);
    await carriedOut(show(project, projectId, 'public'));
    await carriedOut(runner.run(project.restore, { id: projectId, revision: (await standing(project, projectId)).revision, to: 1 }, person('coordinator')));
    expect(await found('project')).toEqual(['Better']);
  });

  test('PA-11 gives its limits, and its themes to choose', async () => {
    expect((await profileLimits(database, projectId)).title).toEqual({ max: 100, marker: 'seen' });
    expect([await profileLimits(database, newId()), await themeOptions(database, projectId)]).toEqual([{}, []]);
  });
});

describe('a partner', () => {
  const later = { city: en('Later'), organisation: 'Later stad', country: 'SE', role: 'partner' };

  test('PA-13, PA-04 joins as a draft, after the others and in a free colour', async () => {
    expect(await begin(partner, later, { slug: 'later', by: officer() })).toEqual(refused('absent'));
    ids.later = await carriedOut(begin(partner, later, { slug: 'later' }));
    expect((await membersById(database, projectId)).get(ids.later)).toMatchObject({ slug: 'later', colour: 3, visibility: 'project' });
    expect((await partnerOptions(database, projectId)).map(({ label }) => label)).toEqual([en('gavle'), en('tartu'), en('Later')]);
    expect((await standing(partner, ids.later)).content).toMatchObject({ organisation: 'Later stad', organisationLang: 'sv', languages: ['sv'] });
    expect([(await citiesById(database, projectId)).size, (await partners(database, projectId)).length, await partnerPlaces(database, projectId)]).toEqual([2, 2, []]);
    expect(await found('partner')).toEqual(['gavle', 'tartu']);
    expect(await begin(partner, { ...later, role: 'lead' }, { slug: 'gavle' })).toMatchObject(refused('taken', 'slug'));
  });

  test('PA-12 is described by its own officer, shown by the coordinator', async () => {
    const changes = { city: { lang: 'en', text: 'Gävle' }, population: 103000, languages: ['sv', 'en'], gloss: { lang: 'en', text: 'Gävle Municipality' } };
    expect(await revise(partner, ids.gavle, changes, person('partner-officer', ids.tartu))).toEqual(refused('absent'));
    expect((await revise(partner, ids.gavle, changes, officer())).ok).toBe(true);
    const [gavle] = await partners(database, projectId);
    expect(gavle).toMatchObject({ city: { slug: 'gavle', name: { texts: { en: { text: 'Gävle' } } } }, profile: { population: 103000, languages: ['sv', 'en'] } });
    expect(await found('partner')).toEqual(['Gävle', 'tartu']);
    expect(await revise(partner, ids.gavle, { country: 'se' }, officer())).toMatchObject(refused('invalid', 'country'));
    expect(await revise(partner, ids.gavle, { role: 'lead' }, officer())).toMatchObject({ ok: false });
    expect(await show(partner, ids.later, 'public', person('partner-officer', ids.later))).toEqual(refused('absent'));
    await carriedOut(show(partner, ids.later, 'public'));
    expect(await found('partner')).toEqual(['Gävle', 'Later', 'tartu']);
    await carriedOut(show(partner, ids.later, 'project'));
    expect(partner.publicPath?.(await standing(partner, ids.later))).toBe('/cities/later');
  });
});

describe('a policy instrument', () => {
  test('PA-13 is begun with a name, and not shown', async () => {
    const content = { name: en('Regional strategy'), description: null, authority: null, family: null, since: { v: 1, kind: 'unknown' } };
    expect(await begin(instrument, content, { slug: 'strategy', partnerId: ids.gavle, by: person('partner-officer', ids.tartu) })).toEqual(refused('absent'));
    ids.instrument = await carriedOut(begin(instrument, content, { slug: 'strategy', partnerId: ids.gavle, by: person('policy-authority', ids.gavle) }));
    expect(await instruments(database, projectId)).toEqual([]);
    expect(await instrument.list(database, projectId)).toMatchObject([{ slug: 'strategy', visibility: 'project', partnerIds: [ids.gavle] }]);
    expect(await instrumentOptions(database, projectId)).toMatchObject([{ value: ids.instrument, partnerId: ids.gavle }]);
  });

  test('PA-12 is changed by its own people', async () => {
    const changes = { authority: { lang: 'en', text: 'The region' }, family: 'other-regional', since: { v: 1, kind: 'from', start: '2020' } };
    expect(await revise(instrument, ids.instrument, changes, person('policy-authority', ids.tartu))).toEqual(refused('absent'));
    expect((await revise(instrument, ids.instrument, changes, officer())).ok).toBe(true);
    expect(await revise(instrument, ids.instrument, { since: { v: 1, kind: 'within', start: '2022', end: '2020' } }, officer())).toMatchObject(refused('period-reversed', 'since'));
    await carriedOut(show(instrument, ids.instrument, 'public', officer()));
    expect(await instruments(database, projectId)).toMatchObject([{ slug: 'strategy', current: { family: 'other-regional', authority: en('The region') } }]);
    expect(instrument.publicPath?.(await standing(instrument, ids.instrument))).toBe('/cities/gavle');
  });

  test('PA-05 is replaced as a step, with reason and source; the history stays', async () => {
    const [replace] = instrument.steps;
    if (replace === undefined) throw new Error('no step');
    const now = await standing(instrument, ids.instrument);
    const offered = (actor: Actor) => replace.offered(now, actor, { projectId, partnerIds: now.partnerIds });
    expect([offered(officer().actor), offered(person('policy-authority', ids.tartu).actor)]).toEqual([true, false]);
    const said = {
      name: en('Innovation programme'), description: null, authority: null, family: null, since: { v: 1 as const, kind: 'from' as const, start: '2021' },
      reason: en('The country left the union.'), url: 'https://example.org/x', publisher: 'The region', page: 'News',
    };
    expect(await runner.run(replace.command, replace.input(now, { ...said, reason: null }), officer())).toMatchObject(refused('reason-missing', 'reason'));
    await carriedOut(runner.run(replace.command, replace.input(now, said), officer()));
    const [shown] = await instruments(database, projectId);
    expect(shown?.history.map(({ slug }) => slug)).toEqual(['strategy', 'strategy-2']);
    await carriedOut(revise(instrument, ids.instrument, { name: { lang: 'en', text: 'Innovation programme 2021' } }, officer()));
    expect((await instruments(database, projectId))[0]?.history.map(({ name }) => name.texts.en?.text)).toEqual(['Regional strategy', 'Innovation programme 2021']);
  });

  test('PA-05 a change made before the replacement conflicts with it', async () => {
    const { revision } = await standing(instrument, ids.instrument);
    const late = await runner.run(instrument.revise, { id: ids.instrument, revision: revision - 2, changes: { name: { lang: 'en', text: 'Regional strategy II' } } }, officer());
    expect(late).toMatchObject(refused('stale', 'name'));
  });
});

describe('a stakeholder organisation', () => {
  test('PA-13 is begun as a draft of one partner', async () => {
    const content = { name: en('Chamber'), description: null, instrumentId: ids.instrument };
    ids.stakeholder = await carriedOut(begin(stakeholder, content, { slug: 'chamber', partnerId: ids.gavle, by: officer() }));
    expect(await stakeholders(database, projectId)).toEqual([]);
    expect(await stakeholder.list(database, projectId)).toMatchObject([{ slug: 'chamber', visibility: 'project' }]);
    await carriedOut(show(stakeholder, ids.stakeholder, 'public', officer()));
    expect(await stakeholders(database, projectId)).toMatchObject([{ slug: 'chamber' }]);
  });

  test('PA-08 is tied to its own partner’s instrument only', async () => {
    const content = { name: en('Other'), description: null, since: { v: 1, kind: 'unknown' }, authority: null, family: null };
    const other = await carriedOut(begin(instrument, content, { slug: 'other', partnerId: ids.tartu }));
    expect(await revise(stakeholder, ids.stakeholder, { instrumentId: other }, officer())).toMatchObject(refused('unknown-reference', 'instrumentId'));
    expect((await revise(stakeholder, ids.stakeholder, { instrumentId: null, description: { lang: 'en', text: 'Firms' } }, officer())).ok).toBe(true);
    expect(await revise(stakeholder, ids.stakeholder, { description: { lang: 'en', text: 'x' } }, person('stakeholder', ids.gavle))).toEqual(refused('absent'));
  });

  test('PA-09 is not shown where its partner is not', async () => {
    await carriedOut(show(partner, ids.gavle, 'project'));
    expect([await stakeholders(database, projectId), await instruments(database, projectId)]).toEqual([[], []]);
  });
});

describe('what the whole project asks of these records', () => {
  test.each(desks.map((desk) => [desk.path, desk] as const))('PA-13 the texts of all %s, drafts too, are those of each by itself', async (_, desk) => {
    const { atOnce, oneByOne } = await textsTwice({ database, projectId }, desk);
    expect(atOnce).toEqual(oneByOne);
    expect(atOnce.size).toBeGreaterThan(0);
  });

  test('PA-13 the people of the project know every partner, also one that readers do not see', async () => {
    const [members, seen] = [await membersById(database, projectId), await citiesById(database, projectId)];
    expect([members.has(ids.gavle), seen.has(ids.gavle)]).toEqual([true, false]);
    expect(members.get(ids.gavle)).toMatchObject({ slug: 'gavle', visibility: 'project' });
    expect([...seen.keys()].every((id) => members.has(id))).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { countQueries } from '../../../platform/db/index.ts';
import {
  citiesById, createProject, instruments, joinPartner, partnerBySlug, partnerPlaces, partners, populations, projectBySlug, projectDetails, projectFrame, publicProjects,
  recordInstrument, recordSemester, recordStakeholder, recordThematicArea, replaceInstrument, semesters, stakeholders, thematicAreas,
} from '../index.ts';

const { database, runner, as, projectId, newId } = await testDatabase();

const en = (text: string) => written('en', text);
const since = (start: string, end?: string): When => (end === undefined ? { v: 1, kind: 'from', start } : { v: 1, kind: 'from', start, end });
const sourced: Provenance = {
  v: 1, statements: [{ field: 'instrument', confidence: 'stated', sources: [{ url: 'https://example.org/news', publisher: 'Example', title: 'News' }] }],
};
const standing = { provenance: noProvenance };

const about = {
  v: 1, problem: en('Services stay unused.'), objective: en('Use them as a lever.'), call: null, priorityAxis: null, specificObjective: null,
  phases: [{ key: 'phase-1', name: en('Learning'), period: since('2019-08', '2022-07') }], stages: [], target: null, budget: null,
  erdf: { amount: '1090000', currency: 'EUR', per: 'once', rounded: true }, outputs: [], notes: [], workingLanguages: ['en'],
  websites: [{ kind: 'project', url: 'https://example.org' }],
};
const project = {
  slug: 'better', acronym: 'BETTER', title: en('Better services'), summary: en('Five cities learn.'), profile: 'IE14', period: since('2019-08', '2023-07'), about, ...standing,
};

const profile = (name: string) => ({
  v: 1, organisation: { name, lang: 'it' }, gloss: en('Municipality'), place: { lat: 44.4, lon: 8.9, country: 'IT', nuts2: 'ITC3', nuts3: 'ITC33', nutsVersion: '2016' },
  languages: ['it'], population: null, notes: [],
});
const genova = { slug: 'genova', position: 1, colour: 1, city: en('Genova'), role: 'lead', country: 'IT', profile: profile('Comune di Genova'), ...standing };
const gavle = { slug: 'gavle', position: 2, colour: 2, city: en('Gävle'), role: 'partner', country: 'SE', profile: { ...profile('Gävle kommun'), place: null }, ...standing };

function person(role: Role, partnerId?: string): { actor: Actor; projectId: string } {
  return { actor: { kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId }] }, projectId };
}

function idOf(result: { readonly ok: true; readonly value: { readonly id: string } } | { readonly ok: false; readonly refusals: unknown }): string {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.id;
}

const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });

describe('the project', () => {
  test('PA-10 nothing can be shaped before there is a project, and only an administrator creates one', async () => {
    expect(await runner.run(joinPartner, genova, as)).toMatchObject(refused('absent'));
    expect(await runner.run(createProject, project, person('coordinator'))).toMatchObject(refused('absent'));
  });

  test('PA-01, PA-02 phases of another programme and reversed periods are refused', async () => {
    const wrong = { ...about, phases: [{ key: 'core', name: en('Core'), period: since('2020') }] };
    expect(await runner.run(createProject, { ...project, about: wrong }, as)).toMatchObject(refused('unknown-reference', 'about.phases'));
    expect(await runner.run(createProject, { ...project, period: since('2023', '2019') }, as)).toMatchObject(refused('period-reversed', 'period'));
  });

  test('PA-09 a created project is found by its slug and framed', async () => {
    expect(idOf(await runner.run(createProject, project, as))).toBe(projectId);
    expect(await projectBySlug(database, 'better')).toMatchObject({ id: projectId, acronym: 'BETTER' });
    expect(await publicProjects(database)).toHaveLength(1);
    expect(await projectFrame(database, projectId)).toMatchObject({
      programme: 'Interreg Europe 2014–2020', fund: { code: 'erdf-2014', period: '2014–2020' }, erdf: { amount: '1090000', rounded: true },
      workingLanguages: ['en'], lead: undefined,
    });
    expect((await projectDetails(database, projectId))?.about.budget).toBeNull();
  });

  test('PA-03 neither slug nor id can be used a second time', async () => {
    expect(await runner.run(createProject, project, as)).toMatchObject(refused('taken', 'slug'));
    expect(await runner.run(createProject, project, { ...as, projectId: newId() })).toMatchObject(refused('taken', 'slug'));
  });

  test('PA-09 a project that is not public is not found', async () => {
    const hidden = newId();
    await runner.run(createProject, { ...project, slug: 'hidden', visibility: 'project' }, { ...as, projectId: hidden });
    expect(await projectBySlug(database, 'hidden')).toBeUndefined();
    expect(await projectFrame(database, hidden)).toBeUndefined();
  });
});

describe('thematic areas and semesters', () => {
  const area = { slug: 'processes', position: 3, name: en('Processes'), ...standing };
  const semester = { slug: 'semester-1', number: 1, phase: 'phase-1', period: since('2019-08', '2020-01'), happened: en('Kick-off'), ...standing };

  test('PA-10 the coordinator records them, a partner’s officer does not', async () => {
    expect(await runner.run(recordThematicArea, area, person('partner-officer'))).toMatchObject(refused('absent'));
    expect(await runner.run(recordSemester, semester, person('partner-officer'))).toMatchObject(refused('absent'));
    idOf(await runner.run(recordThematicArea, area, person('coordinator')));
    idOf(await runner.run(recordSemester, semester, person('coordinator')));
  });

  test('PA-03 slug, position and number are taken once', async () => {
    expect(await runner.run(recordThematicArea, { ...area, position: 4 }, as)).toMatchObject(refused('taken', 'slug'));
    expect(await runner.run(recordThematicArea, { ...area, slug: 'other' }, as)).toMatchObject(refused('taken', 'position'));
    expect(await runner.run(recordSemester, { ...semester, number: 2 }, as)).toMatchObject(refused('taken', 'slug'));
    expect(await runner.run(recordSemester, { ...semester, slug: 'other' }, as)).toMatchObject(refused('taken', 'number'));
  });

  test('PA-01 a semester of a phase the programme does not have is refused', async () => {
    expect(await runner.run(recordSemester, { ...semester, slug: 's2', number: 2, phase: 'core' }, as)).toMatchObject(refused('unknown-reference', 'phase'));
  });

  test('PA-09 they come in the project’s order', async () => {
    idOf(await runner.run(recordThematicArea, { ...area, slug: 'infrastructure', position: 1 }, as));
    idOf(await runner.run(recordSemester, { ...semester, slug: 'semester-2', number: 2, happened: null }, as));
    expect((await thematicAreas(database, projectId)).map((each) => each.slug)).toEqual(['infrastructure', 'processes']);
    expect((await semesters(database, projectId)).map((each) => [each.number, each.happened === undefined])).toEqual([[1, false], [2, true]]);
  });
});

describe('partners', () => {
  test('PA-04 two partners cannot share a seat, and one leads', async () => {
    idOf(await runner.run(joinPartner, gavle, as));
    idOf(await runner.run(joinPartner, genova, as));
    expect(await runner.run(joinPartner, { ...genova, slug: 'tartu', position: 3, colour: 3 }, as)).toMatchObject(refused('taken', 'role'));
    expect(await runner.run(joinPartner, { ...gavle, slug: 'tartu', position: 3 }, as)).toMatchObject(refused('taken', 'colour'));
  });

  test('PA-09 inhabitants are told only where they are recorded', async () => {
    for (const [, count] of await populations(database, projectId)) expect(count).toBeGreaterThan(0);
    expect((await populations(database, projectId)).size).toBeLessThanOrEqual((await partners(database, projectId)).length);
  });

  test('PA-09 cities come in the project’s order, and places only where recorded', async () => {
    expect([...(await citiesById(database, projectId)).values()].map((city) => city.slug)).toEqual(['genova', 'gavle']);
    expect((await partnerPlaces(database, projectId)).map((each) => each.city.slug)).toEqual(['genova']);
    expect((await partners(database, projectId)).map((each) => each.role)).toEqual(['lead', 'partner']);
    expect(await partnerBySlug(database, projectId, 'gavle')).toMatchObject({ country: 'SE', city: { colour: 2 } });
    expect(await partnerBySlug(database, projectId, 'nowhere')).toBeUndefined();
    expect((await projectFrame(database, projectId))?.lead).toMatchObject({ slug: 'genova' });
  });
});

describe('policy instruments', () => {
  const esif = { slug: 'esif', name: en('ERDF strategy'), since: since('2019'), provenance: sourced };
  const wmip = { slug: 'wmip', revision: 1, name: en('Innovation programme'), since: since('2021'), reason: en('Brexit'), provenance: sourced };
  const partnerId = async (slug: string) => (await partnerBySlug(database, projectId, slug))?.city.id ?? '';

  test('PA-10 an officer records the own city’s instrument only', async () => {
    const [own, other] = [await partnerId('gavle'), await partnerId('genova')];
    expect(await runner.run(recordInstrument, { ...esif, partnerId: other }, person('partner-officer', own))).toMatchObject(refused('absent'));
    idOf(await runner.run(recordInstrument, { ...esif, partnerId: own }, person('partner-officer', own)));
  });

  test('PA-03 unknown partners, taken slugs and reversed dates are refused', async () => {
    const own = await partnerId('gavle');
    expect(await runner.run(recordInstrument, { ...esif, partnerId: newId() }, as)).toMatchObject(refused('unknown-reference', 'partnerId'));
    expect(await runner.run(recordInstrument, { ...esif, partnerId: own }, as)).toMatchObject(refused('taken', 'slug'));
    expect(await runner.run(recordInstrument, { ...esif, slug: 'x', since: since('2020', '2019'), partnerId: own }, as)).toMatchObject(refused('period-reversed', 'since'));
  });

  test('PA-05, PA-06 a replacement needs its reason, its source, the newest revision and a later date', async () => {
    const instrumentId = (await instruments(database, projectId))[0]?.id;
    const change = { ...wmip, instrumentId };
    expect(await runner.run(replaceInstrument, { ...change, reason: null }, as)).toMatchObject(refused('reason-missing', 'reason'));
    expect(await runner.run(replaceInstrument, { ...change, provenance: noProvenance }, as)).toMatchObject(refused('fact-missing', 'provenance'));
    expect(await runner.run(replaceInstrument, { ...change, since: since('2018') }, as)).toMatchObject(refused('period-reversed', 'since'));
    expect(await runner.run(replaceInstrument, { ...change, slug: 'esif' }, as)).toMatchObject(refused('taken', 'slug'));
    expect(await runner.run(replaceInstrument, { ...change, instrumentId: newId() }, as)).toMatchObject(refused('absent'));
    expect(await runner.run(replaceInstrument, { ...change, revision: 2 }, as)).toMatchObject(refused('stale', 'revision'));
    expect(idOf(await runner.run(replaceInstrument, change, as))).toBe(instrumentId);
    expect(await runner.run(replaceInstrument, { ...change, slug: 'again' }, as)).toMatchObject(refused('stale', 'revision'));
  });

  test('PA-05 what an instrument was before stays in its history, and its id stays', async () => {
    const { value: [found], queries } = await countQueries(() => instruments(database, projectId));
    expect(found?.current).toMatchObject({ slug: 'wmip', number: 2, reason: en('Brexit') });
    expect(found?.history.map((each) => [each.slug, each.reason === undefined])).toEqual([['esif', true], ['wmip', false]]);
    expect(queries).toBe(2);
  });

  test('PA-08 a stakeholder belongs to a partner and to that partner’s instrument', async () => {
    const [own, other] = [await partnerId('gavle'), await partnerId('genova')];
    const instrumentId = (await instruments(database, projectId))[0]?.id;
    const university = { slug: 'university', partnerId: own, instrumentId, name: en('University'), ...standing };
    expect(await runner.run(recordStakeholder, university, person('stakeholder', own))).toMatchObject(refused('absent'));
    expect(await runner.run(recordStakeholder, { ...university, partnerId: other }, as)).toMatchObject(refused('unknown-reference', 'instrumentId'));
    expect(await runner.run(recordStakeholder, { ...university, partnerId: newId() }, as)).toMatchObject(refused('unknown-reference', 'partnerId'));
    idOf(await runner.run(recordStakeholder, university, person('partner-officer', own)));
    expect(await runner.run(recordStakeholder, university, as)).toMatchObject(refused('taken', 'slug'));
    expect(await stakeholders(database, projectId)).toMatchObject([{ slug: 'university', partnerId: own, description: undefined }]);
  });
});

import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { noProvenance, type Provenance, type Source } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import type { AnyCommand } from '../../../platform/command/index.ts';
import { recordEvent } from '../../events/index.ts';
import { moveValueOn, recordIndicator, recordPolicyChange, recordProgress, recordValue } from '../../monitoring/index.ts';
import { recordNeed } from '../../needs/index.ts';
import { createProject, joinPartner, recordInstrument, replaceInstrument } from '../../partnership/index.ts';
import { recordAction, recordPlan } from '../../plans/index.ts';
import { nameOrigin, recordPractice } from '../../practices/index.ts';
import { openTransfer } from '../../transfers/index.ts';
import { chainList, chainOverview, chainPage, cityJourney, transferJourney } from '../index.ts';

const { database, runner, as, projectId } = await testDatabase();

const en = (text: string) => written('en', text);
const source: Source = { url: 'https://example.org', publisher: 'Example', title: 'News' };
const sourced: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [source] }] };
const may = { v: 1, kind: 'on', start: '2024-05' };

/** Carries out a command that must succeed, and tells the id of what it wrote. */
async function write(command: AnyCommand, input: object): Promise<string> {
  // the runner checks the input by the command's own shape
  const done = await runner.run(command as unknown as Parameters<typeof runner.run>[0], input, as);
  if (!done.ok) throw new Error(`${command.name}: ${JSON.stringify(done)}`);
  // every command used here returns the id of its record
  return (done.value as { readonly id: string }).id;
}

const rail = async () => (await chainList(database, projectId))[0]?.rail.map((stop) => stop.state).join(' ');
const note = async () => (await chainList(database, projectId))[0]?.note;
const story = () => transferJourney(database, projectId, 'design');

async function setUp(): Promise<Record<'gavle' | 'tartu', string>> {
  const about = {
    v: 1, problem: null, objective: null, call: null, priorityAxis: null, specificObjective: null, phases: [], stages: [], target: null, budget: null, erdf: null,
    outputs: [], notes: [], workingLanguages: ['en'], websites: [],
  };
  await write(createProject, {
    slug: 'own', acronym: 'OWN', title: en('Own'), summary: en('Own'), profile: 'IE21', period: { v: 1, kind: 'from', start: '2024' }, about, provenance: noProvenance,
  });
  const profile = (name: string) => ({ v: 1, organisation: { name, lang: 'en' }, gloss: null, place: null, languages: [], population: null, notes: [] });
  const partner = { role: 'partner', country: 'SE', provenance: noProvenance };
  return {
    gavle: await write(joinPartner, { ...partner, slug: 'gavle', position: 1, colour: 1, city: en('Gävle'), profile: profile('Gävle kommun') }),
    tartu: await write(joinPartner, { ...partner, slug: 'tartu', position: 2, colour: 2, city: en('Tartu'), profile: profile('Tartu linn') }),
  };
}

const form = {
  v: 1, description: null, institution: null, scope: null, evidence: [], resources: [], difficulties: [], transferPotential: null, coreElements: null,
  adaptableElements: null, preconditions: null, links: [],
};
const practice = { summary: en('Built by a team.'), period: may, form, attribution: 'stated', state: null, provenance: sourced };
const ids = { ...(await setUp()), need: '', practice: '', visit: '', transfer: '', plan: '', action: '', indicator: '', value: '' };

// the tests tell one story: each adds a record to what the tests before it wrote
describe('a chain that grows record by record', () => {
  test('J-17 a project without records has an empty chain', async () => {
    expect(await chainList(database, projectId)).toEqual([]);
    expect(await chainOverview(database, projectId)).toEqual({ needs: 0, practices: 0, visits: 0, visitsReported: 0, actions: 0, effects: { measured: 0, reported: 0 } });
    const page = await chainPage(database, projectId);
    expect([page.total, page.silent.map((city) => city.slug), page.matrix.all]).toEqual([0, ['gavle', 'tartu'], 0]);
  });

  test('J-07 a transfer that has just been opened has its way before it', async () => {
    await write(openTransfer, { slug: 'bare', importerId: ids.gavle, title: en('Bare'), summary: en('Bare'), visibility: 'project', provenance: noProvenance });
    ids.need = await write(recordNeed, { slug: 'skills', partnerId: ids.tartu, title: en('Skills'), description: en('Too few know how.'), provenance: sourced });
    ids.practice = await write(recordPractice, { ...practice, slug: 'team', title: en('A team'), partnerIds: [ids.gavle] });
    const visit = { title: en('Visit'), state: null, when: may, plannedFormat: 'in-person', actualFormat: 'online', hostId: ids.gavle, account: { v: 1 }, provenance: sourced };
    const details = { v: 1, kind: 'study-visit', number: 1, questions: null, judgement: null };
    ids.visit = await write(recordEvent, { ...visit, slug: 'visit', holding: 'held', details });
    ids.transfer = await write(openTransfer, {
      slug: 'design', importerId: ids.tartu, title: en('Design'), summary: en('A team of its own.'), approach: en('a team'), needId: ids.need, eventIds: [ids.visit],
      sources: [{ partnerId: null, practiceId: ids.practice }], moved: { taken: [{ text: en('The team') }], changed: [], left: null }, provenance: sourced,
    });
    expect(await rail()).toBe('done done done not-yet not-yet');
    expect(await note()).toBeUndefined();
  });

  test('J-03 the practice is told with its owner, and words that only repeat its title are left out', async () => {
    const told = await story();
    expect(told?.practices).toEqual([{ title: en('A team'), path: '/practices/team', owners: [expect.objectContaining({ slug: 'gavle' })] }]);
    expect([told?.approach, told?.otherGivers]).toEqual([undefined, []]);
    expect([told?.taken?.length, told?.changed, told?.left]).toEqual([1, [], undefined]);
    expect(told?.needs.map((need) => need.path)).toEqual(['/cities/tartu#need-skills']);
  });

  test('J-04 the visit is told as it was, and as it was planned where that differs', async () => {
    expect((await story())?.events).toMatchObject([{ path: '/events/visit', format: 'online', planned: 'in-person', standing: 'held', host: { slug: 'gavle' } }]);
  });

  test('J-05 a planned action does not fill the stop, one under way is now', async () => {
    ids.plan = await write(recordPlan, { slug: 'tartu', partnerId: ids.tartu, title: en('Plan of Tartu'), state: null, provenance: sourced });
    ids.action = await write(recordAction, {
      slug: 'tartu-1', planId: ids.plan, number: 1, title: en('Train people'), transferIds: [ids.transfer], funding: [{ source: en('City budget') }], provenance: sourced,
    });
    expect(await rail()).toBe('done done done not-yet not-yet');
    await write(recordProgress, { slug: 'p-1', actionId: ids.action, period: may, status: 'in-progress', provenance: sourced });
    expect(await rail()).toBe('done done done now not-yet');
    expect(await note()).toEqual({ kind: 'under-way' });
    expect((await story())?.actions).toMatchObject([{ path: '/plans/tartu/actions/1', plan: { path: '/plans/tartu' }, status: 'in-progress', funding: [en('City budget')] }]);
  });

  test('J-05 an implemented action is done, also when it was changed on the way', async () => {
    const june = { v: 1, kind: 'on', start: '2024-06' };
    await write(recordProgress, { slug: 'p-2', actionId: ids.action, period: june, status: 'implemented-with-changes', provenance: sourced });
    expect(await rail()).toBe('done done done done not-yet');
  });

  test('J-06, J-17 a value counts only once it is approved', async () => {
    ids.indicator = await write(recordIndicator, {
      slug: 'trained', scope: 'action', actionId: ids.action, name: en('People trained'), unit: 'people', kind: 'output', provenance: sourced,
    });
    const value = { indicatorId: ids.indicator, partnerId: ids.tartu, period: may, provenance: sourced };
    ids.value = await write(recordValue, { ...value, slug: 'v-1', quantity: { amount: '12', status: 'reported' } });
    expect(await rail()).toBe('done done done done not-yet');
    await write(moveValueOn, { slug: 'v-1', revision: 1, to: 'submitted' });
    await write(moveValueOn, { slug: 'v-1', revision: 2, to: 'approved' });
    expect(await rail()).toBe('done done done done claimed');
    expect((await chainOverview(database, projectId)).effects).toEqual({ measured: 0, reported: 1 });
  });

  test('J-06 a forecast is no effect, a measured value is', async () => {
    const value = { indicatorId: ids.indicator, partnerId: ids.tartu, provenance: sourced };
    await write(recordValue, { ...value, slug: 'v-2', period: { v: 1, kind: 'on', start: '2024-07' }, quantity: { amount: '20', status: 'forecast' }, supersedesId: ids.value });
    await write(moveValueOn, { slug: 'v-2', revision: 1, to: 'submitted' });
    await write(moveValueOn, { slug: 'v-2', revision: 2, to: 'approved' });
    expect(await rail()).toBe('done done done done not-yet');
    await write(recordValue, { ...value, slug: 'v-3', period: { v: 1, kind: 'on', start: '2024-08' }, quantity: { amount: '14', status: 'measured' }, method: en('Counted.') });
    await write(moveValueOn, { slug: 'v-3', revision: 1, to: 'submitted' });
    await write(moveValueOn, { slug: 'v-3', revision: 2, to: 'approved' });
    expect(await rail()).toBe('done done done done done');
    expect(await note()).toMatchObject({ kind: 'value', quantity: { amount: '14', status: 'measured' }, label: en('People trained') });
  });

  test('J-06 a policy change counts as shown only with evidence', async () => {
    const change = { partnerId: ids.tartu, actionId: ids.action, happened: may, provenance: sourced };
    await write(recordPolicyChange, { ...change, slug: 'c-1', title: en('Rules changed') });
    expect((await chainOverview(database, projectId)).effects).toEqual({ measured: 1, reported: 1 });
    await write(recordPolicyChange, { ...change, slug: 'c-2', title: en('Budget line'), evidence: [source] });
    expect((await chainOverview(database, projectId)).effects).toEqual({ measured: 2, reported: 1 });
    expect((await story())?.policyChanges.map((each) => each.evidenced)).toEqual([false, true]);
  });

  test('J-19 and J-20 what the action became is taken further by others, and compared', async () => {
    const bornId = await write(recordPractice, { ...practice, slug: 'born', title: en('Training'), partnerIds: [ids.tartu] });
    await write(nameOrigin, { slug: 'born', actionId: ids.action });
    const taken = { importerId: ids.gavle, summary: en('Back again.'), provenance: sourced };
    await write(openTransfer, { ...taken, slug: 'back', title: en('Back'), sources: [{ partnerId: ids.tartu, practiceId: bornId }] });
    expect((await story())?.roundAgain).toMatchObject([{ practice: { path: '/practices/born' }, uptakes: [{ path: '/transfers/back', taker: { slug: 'gavle' } }] }]);
    expect((await story())?.others).toEqual([]);
  });

  test('J-17 the city’s page has the instrument with its past, and what the city gave and took', async () => {
    const first = { partnerId: ids.tartu, since: { v: 1, kind: 'on', start: '2020' }, provenance: sourced };
    const instrumentId = await write(recordInstrument, { ...first, slug: 'old-fund', name: en('Old fund') });
    const since = { v: 1, kind: 'on', start: '2023' };
    await write(replaceInstrument, { instrumentId, revision: 1, slug: 'new-fund', name: en('New fund'), since, reason: en('The old one ended.'), provenance: sourced });
    const city = await cityJourney(database, projectId, 'tartu');
    expect(city?.instrument?.history.map((version) => version.name)).toEqual([en('Old fund'), en('New fund')]);
    expect([city?.taken.map((each) => each.slug), city?.given.map((each) => each.slug)]).toEqual([['design'], ['back']]);
    expect([city?.plan?.path, city?.actions.length, city?.values.length, city?.hosted]).toEqual(['/plans/tartu', 1, 1, []]);
    const replaced = { name: en('Old fund'), reason: en('The old one ended.') };
    expect((await story())?.instrument).toMatchObject({ name: en('New fund'), replaced, path: '/cities/tartu#instrument' });
  });

  test('J-09 once the final conference was held, what is missing is not recorded', async () => {
    const [, back] = await chainList(database, projectId);
    expect(back?.rail.map((stop) => stop.state).join(' ')).toBe('unknown done unknown not-yet not-yet');
    const details = { v: 1, kind: 'final-conference', effects: null, continuation: null };
    const conference = { title: en('Final conference'), state: null, holding: 'held', when: may, account: { v: 1 }, details, provenance: sourced };
    await write(recordEvent, { ...conference, slug: 'final' });
    const [, after] = await chainList(database, projectId);
    expect(after?.rail.map((stop) => stop.state).join(' ')).toBe('unknown done unknown unknown unknown');
  });
});

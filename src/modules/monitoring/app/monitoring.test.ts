import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { carriedOut, refused } from '../../../../test/partnership.ts';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { citiesById, instruments } from '../../partnership/index.ts';
import { actions } from '../../plans/index.ts';
import { indicators, moveValueOn, policyChanges, progressOf, recordIndicator, recordPolicyChange, recordProgress, recordValue, resultsOverview } from '../index.ts';

const { database, runner, as, projectId, newId } = await demoDatabase();

const en = (text: string) => written('en', text);
const sourced: Provenance = { v: 1, statements: [{ field: 'value', confidence: 'stated', sources: [{ url: 'https://example.org', publisher: 'E', title: 'News' }] }] };
const cities = new Map([...(await citiesById(database, projectId)).values()].map((city) => [city.slug, city.id]));
const city = (slug: string) => cities.get(slug) ?? '';
const [instrument] = await instruments(database, projectId);
const known = new Map((await actions(database, projectId)).map((action) => [action.slug, action.id]));
const tartu = known.get('tartu-1') ?? '';
const year = (start: string) => ({ v: 1, kind: 'on', start });

function person(role: Role, slug?: string): { actor: Actor; projectId: string } {
  return { actor: { kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId: slug === undefined ? undefined : city(slug) }] }, projectId };
}
const officer = person('partner-officer', 'tartu');

describe('progress.record', () => {
  const progress = (over: object = {}) => ({ slug: 'tartu-1-2024', actionId: tartu, period: year('2024'), status: 'delayed', provenance: noProvenance, ...over });

  test('MO-18 an officer reports on the own city', async () => {
    expect(await runner.run(recordProgress, progress(), person('partner-officer', 'gavle'))).toMatchObject(refused('absent'));
    expect(await runner.run(recordProgress, progress({ actionId: newId() }), as)).toMatchObject(refused('absent'));
  });

  test('MO-01 one report per period, and a reason where it was given up', async () => {
    expect(await runner.run(recordProgress, progress({ status: 'dropped' }), officer)).toMatchObject(refused('reason-missing', 'reason'));
    await carriedOut(runner.run(recordProgress, progress({ status: 'dropped', reason: en('No money left.') }), officer));
    expect(await runner.run(recordProgress, progress({ slug: 'again' }), officer)).toMatchObject(refused('taken', 'period'));
    expect(await runner.run(recordProgress, progress({ period: year('2025') }), officer)).toMatchObject(refused('taken', 'slug'));
    expect((await progressOf(database, projectId, [tartu])).get(tartu)).toMatchObject({ status: 'dropped', reports: [{ status: 'dropped' }, { status: 'implemented' }] });
    await expect(sql`update action_progress set reason = null where slug = 'tartu-1-2024'`.execute(database.reading)).rejects.toThrow(/check/);
  });
});

describe('indicator.record', () => {
  const indicator = (over: object = {}) => ({
    slug: 'services', scope: 'action', actionId: tartu, name: en('Services redesigned'), unit: 'number', kind: 'result', provenance: noProvenance, ...over,
  });

  test('MO-18 what concerns the project is the coordinator’s', async () => {
    const ofProject = indicator({ scope: 'project', actionId: null });
    expect(await runner.run(recordIndicator, ofProject, officer)).toMatchObject(refused('absent'));
    expect(await runner.run(recordIndicator, indicator(), person('partner-officer', 'gavle'))).toMatchObject(refused('absent'));
    expect((await runner.run(recordIndicator, { ...ofProject, slug: 'of-project' }, person('coordinator'))).ok).toBe(true);
  });

  test('MO-02, MO-03 scope, action, headline and percentages fit', async () => {
    expect(await runner.run(recordIndicator, indicator({ actionId: newId() }), as)).toMatchObject(refused('unknown-reference', 'actionId'));
    expect(await runner.run(recordIndicator, indicator({ actionId: null }), as)).toMatchObject(refused('unknown-reference', 'actionId'));
    expect(await runner.run(recordIndicator, indicator({ scope: 'headline', actionId: null }), as)).toMatchObject(refused('taken', 'scope'));
    expect(await runner.run(recordIndicator, indicator({ slug: 'webinars' }), as)).toMatchObject(refused('taken', 'slug'));
    expect(await runner.run(recordIndicator, indicator({ unit: 'percent', counting: 'per-period' }), as)).toMatchObject(refused('value-contradiction', 'counting'));
  });
});

describe('value.record and value.move-on', async () => {
  const indicatorId = await carriedOut(runner.run(recordIndicator, {
    slug: 'cases', scope: 'action', actionId: tartu, name: en('Cases'), unit: 'number', kind: 'result', counting: 'cumulative', provenance: noProvenance,
  }, officer));
  const value = (over: object = {}) => ({ slug: 'cases-2022', indicatorId, quantity: { amount: '10.50', status: 'reported' }, period: year('2022'), provenance: sourced, ...over });
  const move = (slug: string, revision: number, to: string, over: object = {}) => runner.run(moveValueOn, { slug, revision, to, ...over }, as);
  const shown = async () => (await indicators(database, projectId, [tartu])).find((each) => each.id === indicatorId);

  test('MO-18 an officer writes and hands in the own city’s value, the coordinator approves', async () => {
    expect(await runner.run(recordValue, value(), person('partner-officer', 'gavle'))).toMatchObject(refused('absent'));
    await carriedOut(runner.run(recordValue, value(), officer));
    expect(await runner.run(moveValueOn, { slug: 'cases-2022', revision: 1, to: 'submitted' }, person('partner-officer', 'gavle'))).toMatchObject(refused('absent'));
    expect((await runner.run(moveValueOn, { slug: 'cases-2022', revision: 1, to: 'submitted' }, officer)).ok).toBe(true);
    expect(await runner.run(moveValueOn, { slug: 'cases-2022', revision: 2, to: 'approved' }, officer)).toMatchObject(refused('absent'));
    expect(await move('nowhere', 1, 'submitted')).toMatchObject(refused('absent'));
  });

  test('MO-04, MO-10 a value that contradicts itself is refused, by the database too', async () => {
    const record = (over: object) => runner.run(recordValue, value({ slug: 'x', ...over }), as);
    expect(await record({ quantity: { amount: null, status: 'reported' } })).toMatchObject(refused('value-contradiction', 'amount'));
    expect(await record({ quantity: { amount: '1', status: 'measured' } })).toMatchObject(refused('fact-missing', 'method'));
    expect(await record({ provenance: noProvenance })).toMatchObject(refused('fact-missing', 'provenance'));
    expect(await record({ indicatorId: newId() })).toMatchObject(refused('unknown-reference', 'indicatorId'));
    expect(await record({ partnerId: city('gavle') })).toMatchObject(refused('unknown-reference', 'partnerId'));
    expect(await record({ slug: 'cases-2022' })).toMatchObject(refused('taken', 'slug'));
    await expect(sql`update indicator_value set amount = 0 where slug = 'innovation-activity-2022'`.execute(database.reading)).rejects.toThrow(/check/);
  });

  test('MO-06, MO-20 a return needs a note, and every step the newest revision', async () => {
    expect(await move('cases-2022', 1, 'approved')).toMatchObject(refused('stale', 'revision'));
    expect(await move('cases-2022', 2, 'returned')).toMatchObject(refused('reason-missing', 'note'));
    expect((await move('cases-2022', 2, 'returned', { note: en('Which cases?') })).ok).toBe(true);
    expect((await move('cases-2022', 3, 'submitted')).ok).toBe(true);
    expect(await move('cases-2022', 4, 'draft')).toMatchObject(refused('wrong-state', 'to'));
  });

  test('MO-08 it is shown when it is approved, and not before; the amount is exact', async () => {
    expect((await shown())?.values).toEqual([]);
    expect((await move('cases-2022', 4, 'approved')).ok).toBe(true);
    expect((await shown())?.values.map((each) => each.quantity)).toEqual([{ amount: '10.50', status: 'reported' }]);
  });

  test('MO-07, MO-12 a correction takes the place of what it corrects, once it is approved', async () => {
    const old = (await shown())?.values[0]?.id ?? '';
    expect(await runner.run(recordValue, value({ slug: 'y', supersedesId: newId() }), as)).toMatchObject(refused('unknown-reference', 'supersedesId'));
    await carriedOut(runner.run(recordValue, value({ slug: 'cases-2022-b', quantity: { amount: '12', status: 'reported' }, supersedesId: old }), officer));
    await carriedOut(runner.run(recordValue, value({ slug: 'cases-2022-c', quantity: { amount: '13', status: 'reported' }, supersedesId: old }), officer));
    for (const slug of ['cases-2022-b', 'cases-2022-c']) await carriedOut(move(slug, 1, 'submitted'));
    expect((await shown())?.total?.amount).toBe('10.5');
    expect((await move('cases-2022-b', 2, 'approved')).ok).toBe(true);
    expect(await shown()).toMatchObject({ values: [{ quantity: { amount: '12' } }], total: { amount: '12', parts: 1 } });
    expect(await move('cases-2022-c', 2, 'approved')).toMatchObject(refused('wrong-state', 'supersedesId'));
    const kept = await sql<{ state: string }>`select state from indicator_value where slug = 'cases-2022'`.execute(database.reading);
    expect(kept.rows).toEqual([{ state: 'superseded' }]);
  });

  test('MO-08 a value of the project’s own people is not public', async () => {
    await carriedOut(runner.run(recordValue, value({ slug: 'secret', visibility: 'project' }), officer));
    await carriedOut(move('secret', 1, 'submitted'));
    await carriedOut(move('secret', 2, 'approved'));
    expect((await shown())?.values).toHaveLength(1);
  });
});

describe('policy-change.record', () => {
  const change = (over: object = {}) => ({
    slug: 'tartu-change', partnerId: city('tartu'), actionId: tartu, title: en('New rules'), happened: year('2023'), provenance: sourced, ...over,
  });

  test('MO-19 action and instrument are the city’s own, and somebody says so', async () => {
    const record = (over: object) => runner.run(recordPolicyChange, change(over), as);
    expect(await record({ partnerId: newId() })).toMatchObject(refused('unknown-reference', 'partnerId'));
    expect(await record({ actionId: known.get('gavle-1') })).toMatchObject(refused('unknown-reference', 'actionId'));
    expect(await record({ instrumentId: instrument?.id })).toMatchObject(refused('unknown-reference', 'instrumentId'));
    expect(await record({ provenance: noProvenance })).toMatchObject(refused('fact-missing', 'provenance'));
    expect(await record({ slug: 'birmingham-wmip-2022' })).toMatchObject(refused('taken', 'slug'));
    expect(await record({ happened: { v: 1, kind: 'within', start: '2023', end: '2022' } })).toMatchObject(refused('period-reversed', 'happened'));
  });

  test('MO-14, MO-18 with evidence it is shown as such', async () => {
    expect(await runner.run(recordPolicyChange, change(), person('partner-officer', 'gavle'))).toMatchObject(refused('absent'));
    await carriedOut(runner.run(recordPolicyChange, change({ type: 'governance', evidence: sourced.statements[0]?.sources }), officer));
    expect((await policyChanges(database, projectId)).map((each) => [each.slug, each.evidenced])).toEqual([['birmingham-wmip-2022', false], ['tartu-change', true]]);
    expect((await resultsOverview(database, projectId)).effects.measured).toBe(1);
  });

  test('MO-15 what belongs to a hidden action is left out with it', async () => {
    await sql`update action set visibility = 'project' where slug = 'tartu-1'`.execute(database.reading);
    const overview = await resultsOverview(database, projectId);
    const ofTartu = overview.cities.find((each) => each.city.slug === 'tartu');
    expect([ofTartu?.actions, ofTartu?.indicators]).toEqual([[], []]);
    expect(overview.policyChanges.find((each) => each.slug === 'tartu-change')).toBeUndefined();
    await sql`update action set visibility = 'public' where slug = 'tartu-1'`.execute(database.reading);
  });
});

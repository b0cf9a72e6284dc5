import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { carriedOut, refused } from '../../../../test/partnership.ts';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { citiesById, instruments } from '../../partnership/index.ts';
import { practices } from '../../practices/index.ts';
import { transfers } from '../../transfers/index.ts';
import { actions, endorsementsOf, endorsePlan, movePlanOn, ownerOfAction, planBySlug, recordAction, recordPlan } from '../index.ts';
import { contentHash, contentOf } from './content.ts';
import { planPageData } from './page-data.ts';

const { database, runner, as, projectId, newId } = await demoDatabase();

const en = (text: string) => written('en', text);
const sourced: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org', publisher: 'E', title: 'Plans' }] }] };
const cities = new Map([...(await citiesById(database, projectId)).values()].map((city) => [city.slug, city.id]));
const city = (slug: string) => cities.get(slug) ?? '';
const [instrument] = await instruments(database, projectId);
const allTransfers = await transfers(database, projectId);
const [practice] = await practices(database, projectId);

function person(role: Role, slug?: string): { actor: Actor; projectId: string } {
  return { actor: { kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId: slug === undefined ? undefined : city(slug) }] }, projectId };
}

const plan = (over: object = {}) => ({
  slug: 'tartu-2', partnerId: city('tartu'), title: en('Second plan of Tartu'), vision: en('Services by design'), provenance: noProvenance, ...over,
});
const action = (planId: string, over: object = {}) => ({ slug: 'tartu-2-1', planId, number: 1, title: en('Zebra training'), provenance: noProvenance, ...over });

async function findable(kind: 'plan' | 'action', id: string): Promise<readonly string[]> {
  const found = await sql<{ path: string }>`select path from search_entry where kind = ${kind} and record_id = ${id} and lang = 'en'`.execute(database.reading);
  return found.rows.map((row) => row.path);
}

describe('plan.record', () => {
  test('PL-12 an officer writes the own city’s plan, others none', async () => {
    for (const who of [person('partner-officer', 'gavle'), person('stakeholder', 'tartu'), person('policy-authority', 'tartu')]) {
      expect(await runner.run(recordPlan, plan({ slug: 'new' }), who)).toMatchObject(refused('absent'));
    }
  });

  test('PL-01 partner and instrument fit, and an instrument has one plan', async () => {
    expect(await runner.run(recordPlan, plan({ slug: 'new', partnerId: newId() }), as)).toMatchObject(refused('unknown-reference', 'partnerId'));
    expect(await runner.run(recordPlan, plan({ slug: 'new', instrumentId: instrument?.id }), as)).toMatchObject(refused('unknown-reference', 'instrumentId'));
    expect(await runner.run(recordPlan, plan({ slug: 'new', partnerId: city('birmingham'), instrumentId: instrument?.id }), as)).toMatchObject(refused('taken', 'instrumentId'));
    expect(await runner.run(recordPlan, plan({ slug: 'tartu' }), as)).toMatchObject(refused('taken', 'slug'));
  });

  test('PL-02 a plan of unknown version needs a source', async () => {
    expect(await runner.run(recordPlan, plan({ slug: 'new', state: null }), as)).toMatchObject(refused('fact-missing', 'provenance'));
    expect(await runner.run(recordPlan, plan({ slug: 'new', state: 'endorsed' }), as)).toMatchObject({ ok: false, refusals: [{ code: 'invalid', field: 'state' }] });
    const id = await carriedOut(runner.run(recordPlan, plan({ slug: 'known', state: null, provenance: sourced }), as));
    expect(await findable('plan', id)).toEqual(['/plans/known']);
  });
});

describe('a plan from draft to amendment', async () => {
  const planId = await carriedOut(runner.run(recordPlan, plan(), person('partner-officer', 'tartu')));
  const own = allTransfers.find((each) => each.importer.slug === 'tartu');
  const foreign = allTransfers.find((each) => each.importer.slug !== 'tartu');
  const actionId = await carriedOut(runner.run(recordAction, action(planId, {
    steps: [{ title: en('Call'), when: { v: 1, kind: 'on', start: '2023-02' } }, { title: en('Course'), when: { v: 1, kind: 'unknown' } }],
    transferIds: own === undefined ? [] : [own.id], practiceIds: practice === undefined ? [] : [practice.id],
  }), as));
  const step = (to: string, revision: number, over: object = {}) => runner.run(movePlanOn, { slug: 'tartu-2', revision, to, ...over }, as);
  const hash = async () => {
    const content = await contentOf(database, { projectId, planId });
    return content === undefined ? '' : contentHash(content);
  };

  test('PL-10, PL-11 an action names what there is, once, and keeps its dates in order', async () => {
    const add = (over: object) => runner.run(recordAction, action(planId, { slug: 'x', number: 2, ...over }), as);
    expect(await add({ transferIds: [foreign?.id] })).toMatchObject(refused('unknown-reference', 'transferIds'));
    expect(await add({ transferIds: [own?.id, own?.id] })).toMatchObject({ ok: false, refusals: [{ code: 'invalid', field: 'transferIds' }] });
    expect(await add({ practiceIds: [newId()] })).toMatchObject(refused('unknown-reference', 'practiceIds'));
    expect(await add({ slug: 'tartu-1' })).toMatchObject(refused('taken', 'slug'));
    expect(await add({ number: 1 })).toMatchObject(refused('taken', 'number'));
    expect(await add({ timeframe: { v: 1, kind: 'from', start: '2023', end: '2022' } })).toMatchObject(refused('period-reversed', 'timeframe'));
    expect(await add({ planId: newId() })).toMatchObject(refused('absent'));
  });

  test('PL-08 a draft is neither shown nor found, nor are its actions', async () => {
    expect(await planBySlug(database, projectId, 'tartu-2')).toBeUndefined();
    expect((await actions(database, projectId)).map((each) => each.id)).not.toContain(actionId);
    expect([await findable('plan', planId), await findable('action', actionId)]).toEqual([[], []]);
    expect(await ownerOfAction(database, projectId, actionId)).toBe(city('tartu'));
  });

  test('PL-12, PL-13 only those who may move it on, and only on the newest revision', async () => {
    expect(await runner.run(movePlanOn, { slug: 'tartu-2', revision: 2, to: 'ready' }, person('partner-officer', 'gavle'))).toMatchObject(refused('absent'));
    expect(await runner.run(movePlanOn, { slug: 'nowhere', revision: 1, to: 'ready' }, as)).toMatchObject(refused('absent'));
    expect(await step('in-consultation', 1)).toMatchObject(refused('stale', 'revision'));
    expect(await step('closed', 2)).toMatchObject(refused('wrong-state', 'to'));
  });

  test('PL-08 in consultation the plan is shown and found with its actions', async () => {
    expect((await step('in-consultation', 2)).ok).toBe(true);
    expect(await planBySlug(database, projectId, 'tartu-2')).toMatchObject({ state: 'in-consultation', version: 1 });
    expect([await findable('plan', planId), await findable('action', actionId)]).toEqual([['/plans/tartu-2'], ['/plans/tartu-2/actions/1']]);
  });

  test('PL-04, PL-07 back to a draft needs a reason, takes it away, and opens the text', async () => {
    expect(await runner.run(recordAction, action(planId, { slug: 'late', number: 2 }), as)).toMatchObject(refused('wrong-state', 'planId'));
    expect(await step('draft', 3)).toMatchObject(refused('reason-missing', 'reason'));
    expect((await step('draft', 3, { reason: en('More was asked for.') })).ok).toBe(true);
    expect(await findable('action', actionId)).toEqual([]);
    expect((await step('ready', 4)).ok).toBe(true);
  });

  test('PL-05, PL-06, PL-12 the authority endorses the text it read', async () => {
    const endorse = async (over: object, who = person('policy-authority', 'tartu')) =>
      runner.run(endorsePlan, {
        slug: 'tartu-2', revision: 5, contentHash: await hash(), endorsedBy: 'A. Person', endorserFunction: en('Head of department'), endorsedOn: '2023-03-01',
        provenance: noProvenance, ...over,
      }, who);
    expect(await step('endorsed', 5)).toMatchObject(refused('fact-missing', 'to'));
    for (const who of [person('coordinator'), person('partner-officer', 'tartu'), person('policy-authority', 'gavle')]) {
      expect(await endorse({}, who)).toMatchObject(refused('absent'));
    }
    expect(await endorse({ revision: 4 })).toMatchObject(refused('stale', 'revision'));
    expect(await endorse({ contentHash: 'f'.repeat(64) })).toMatchObject(refused('stale', 'contentHash'));
    expect(await endorse({})).toMatchObject({ ok: true });
    expect(await endorse({ revision: 6 })).toMatchObject(refused('wrong-state'));
    expect(await endorsementsOf(database, projectId, planId)).toMatchObject([{ version: 2, contentHash: await hash(), endorsedBy: 'A. Person', endorsedOn: '2023-03-01' }]);
    expect((await planPageData(database, { projectId, slug: 'tartu-2' }, { progressOf: () => Promise.resolve(new Map()) }))?.outdated).toBe(false);
  });

  test('PL-09 an amendment makes the endorsement outdated; what was endorsed stays', async () => {
    const before = await hash();
    expect(await runner.run(recordAction, action(planId, { slug: 'late', number: 2 }), as)).toMatchObject(refused('wrong-state', 'planId'));
    expect((await step('amended', 6, { reason: en('New money.') })).ok).toBe(true);
    await carriedOut(runner.run(recordAction, action(planId, { slug: 'late', number: 2 }), as));
    const page = await planPageData(database, { projectId, slug: 'tartu-2' }, { progressOf: () => Promise.resolve(new Map()) });
    expect(page).toMatchObject({ outdated: true, plan: { state: 'amended', version: 3 }, endorsements: [{ contentHash: before }] });
    const frozen = await sql<{ content: { actions: unknown[] } }>`select content from plan_endorsement`.execute(database.reading);
    expect(frozen.rows[0]?.content.actions).toHaveLength(1);
  });

  test('PL-13 a new action makes a new revision', async () => {
    expect(await step('ready', 7)).toMatchObject(refused('stale', 'revision'));
    expect((await step('ready', 8)).ok).toBe(true);
  });
});

describe('the database', () => {
  test('PL-03 holds the states and the reason of an amendment', async () => {
    await expect(sql`update plan set state = 'lost' where slug = 'known'`.execute(database.reading)).rejects.toThrow(/check/);
    await expect(sql`update plan set state = 'amended', state_reason = null where slug = 'known'`.execute(database.reading)).rejects.toThrow(/check/);
  });
});

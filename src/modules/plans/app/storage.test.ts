import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { carriedOut } from '../../../../test/partnership.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { citiesById, instruments } from '../../partnership/index.ts';
import { practices } from '../../practices/index.ts';
import { search } from '../../search/index.ts';
import { transfers } from '../../transfers/index.ts';
import { actions, actionsById, actionsByTransfer, planBySlug, plans, recordAction, recordPlan, shownActionIds } from '../index.ts';
import { contentHash, contentOf } from './content.ts';
import { actionPageData } from './page-data.ts';

const { database, runner, as, projectId, newId } = await demoDatabase();

const en = (text: string) => written('en', text);
const provenance: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org', publisher: 'E', title: 'Plans' }] }] };
const [birmingham] = [...(await citiesById(database, projectId)).values()].filter((city) => city.slug === 'birmingham');
const [own] = (await transfers(database, projectId)).filter((transfer) => transfer.importer.slug === 'birmingham');
const [practice] = await practices(database, projectId);
const noProgress = { progressOf: () => Promise.resolve(new Map<string, never>()) };

const planId = await carriedOut(runner.run(recordPlan, {
  slug: 'second', partnerId: birmingham?.id, title: en('Second plan'), vision: en('A city that asks'), background: en('Few bidders'), policyContext: en('Open the fund'),
  state: null, provenance,
}, as));

/** Everything an action can say. */
const whole = {
  title: en('Everything'),
  background: en('Seen in two cities.'),
  activities: en('Departments publish a wondrous need.'),
  steps: [
    { title: en('First'), note: en('At last.'), when: { v: 1, kind: 'on', start: '2023-01-05', end: '2023-01-06' } },
    { title: en('Second'), note: null, when: { v: 1, kind: 'before', end: '2024' } },
  ],
  players: [{ name: en('City council'), role: en('sets the challenge') }, { name: en('Firms'), role: null }],
  responsible: en('Department of services'),
  timeframe: { v: 1, kind: 'from', start: '2023', end: '2024-06' },
  timeframeNote: en('A year and a half.'),
  costs: { kind: 'money', money: { amount: '1250.50', currency: 'GBP', per: 'year' }, priceYear: '2023', note: en('Rounded.') },
  funding: [
    { source: en('Programme'), status: 'applied', money: { amount: '1000', currency: 'GBP', per: 'once' } },
    { source: en('Own means'), status: null, money: null },
  ],
  expectedChange: 'strategic-focus',
  transferIds: [own?.id],
  practiceIds: [practice?.id],
};
const actionId = await carriedOut(runner.run(recordAction, { slug: 'second-1', planId, number: 1, ...whole, provenance }, as));
const thinId = await carriedOut(runner.run(recordAction, { slug: 'second-2', planId, number: 2, title: en('Thin'), provenance: noProvenance }, as));
const hidden = { slug: 'second-3', planId, number: 3, title: en('Hidden trial'), visibility: 'project', provenance: noProvenance };
const hiddenId = await carriedOut(runner.run(recordAction, hidden, as));

describe('what is written comes back', () => {
  test('a plan with all its texts', async () => {
    expect(await planBySlug(database, projectId, 'second')).toMatchObject({
      id: planId, path: '/plans/second', city: { slug: 'birmingham' }, instrumentId: undefined, state: undefined, version: 1, stateReason: undefined,
      title: en('Second plan'), vision: en('A city that asks'), background: en('Few bidders'), policyContext: en('Open the fund'), provenance,
    });
  });

  test('an action with everything it can say', async () => {
    expect((await actionsById(database, projectId, [actionId])).get(actionId)).toEqual({
      ...whole,
      id: actionId,
      slug: 'second-1',
      number: 1,
      path: '/plans/second/actions/1',
      plan: { id: planId, slug: 'second', title: en('Second plan'), path: '/plans/second' },
      partnerId: birmingham?.id,
      provenance,
    });
  });

  test('PL-15 what was not said comes back as not recorded, never as an empty text', async () => {
    expect((await actionsById(database, projectId, [thinId])).get(thinId)).toMatchObject({
      background: undefined, activities: undefined, steps: [], players: [], responsible: undefined, timeframe: { v: 1, kind: 'unknown' }, timeframeNote: undefined,
      costs: undefined, funding: [], expectedChange: undefined, transferIds: [], practiceIds: [],
    });
  });

  test('PL-06 the content for an endorsement holds all actions, in order, hidden ones too', async () => {
    const content = await contentOf(database, { projectId, planId });
    expect(content).toMatchObject({
      v: 1,
      title: en('Second plan'),
      instrumentId: null,
      actions: [{ number: 1, steps: whole.steps, transferIds: [own?.id] }, { number: 2 }, { number: 3 }],
    });
    if (content === undefined) throw new Error('the plan has no content');
    expect(contentHash(content)).toMatch(/^[0-9a-f]{64}$/);
    expect(contentHash(content)).toBe(contentHash(structuredClone(content)));
    expect(contentHash({ ...content, actions: content.actions.toReversed() })).not.toBe(contentHash(content));
    expect(await contentOf(database, { projectId, planId: newId() })).toBeUndefined();
  });
});

describe('what readers may see', () => {
  test('PL-08 a hidden action is in no list, on no page and in no search', async () => {
    expect((await actions(database, projectId)).map((action) => action.id)).not.toContain(hiddenId);
    expect(await shownActionIds(database, projectId, [actionId, hiddenId, newId()])).toEqual(new Set([actionId]));
    expect(await shownActionIds(database, projectId, [])).toEqual(new Set());
    expect(await actionPageData(database, { projectId, slug: 'second', number: 3 }, noProgress)).toBeUndefined();
    const found = await search(database, { projectId, lang: 'en', text: '"Hidden trial"' });
    expect(found.close ? [] : found.groups.flatMap((group) => group.hits.map((hit) => hit.id))).not.toContain(hiddenId);
  });

  test('PL-08 a public action is found by what it does and by who takes part', async () => {
    for (const text of ['wondrous', 'Everything']) {
      const found = await search(database, { projectId, lang: 'en', text });
      expect(found.groups.flatMap((group) => group.hits.map((hit) => hit.path))).toContain('/plans/second/actions/1');
    }
  });

  test('PL-08 a plan of the project’s own people is not shown', async () => {
    const secret = await carriedOut(runner.run(recordPlan, { slug: 'secret', partnerId: birmingham?.id, title: en('Secret'), state: null, visibility: 'project', provenance }, as));
    expect(await planBySlug(database, projectId, 'secret')).toBeUndefined();
    expect((await plans(database, projectId)).map((plan) => plan.id)).not.toContain(secret);
    const entries = await sql<{ count: number }>`select count(*)::int as count from search_entry where record_id = ${secret}`.execute(database.reading);
    expect(entries.rows[0]?.count).toBe(0);
  });

  test('PL-01 plans stand in the order of the partners', async () => {
    expect((await plans(database, projectId)).map((plan) => plan.slug)).toEqual(['genova', 'gavle', 'birmingham', 'second', 'tartu', 'nyiregyhaza']);
  });

  test('an action knows the ones before and after it', async () => {
    const page = await actionPageData(database, { projectId, slug: 'second', number: 1 }, noProgress);
    expect([page?.neighbours.before, page?.neighbours.after?.id]).toEqual([undefined, thinId]);
    expect((await actionPageData(database, { projectId, slug: 'second', number: 2 }, noProgress))?.neighbours.before?.id).toBe(actionId);
  });

  test('PL-10 a transfer leads to every action that carries it on', async () => {
    const found = await actionsByTransfer(database, projectId, [own?.id ?? '', newId()]);
    expect([...found].map(([id, carrying]) => [id, carrying.map((action) => action.slug)])).toEqual([[own?.id, ['birmingham-1', 'second-1']]]);
  });
});

describe('what the database holds by itself', () => {
  const broken: readonly (readonly [rule: string, statement: string])[] = [
    ['an unknown state', "update plan set state = 'lost' where slug = 'second'"],
    ['a number without a state', "update plan set version = 2 where slug = 'second'"],
    ['a number below one', "update plan set state = 'draft', version = 0 where slug = 'second'"],
    ['an amendment without a reason', "update plan set state = 'amended', state_reason = null where slug = 'second'"],
    ['two plans of one slug', "update plan set slug = 'gavle' where slug = 'second'"],
    ['two actions of one number', "update action set number = 2 where slug = 'second-1'"],
    ['an action number below one', "update action set number = 0 where slug = 'second-1'"],
    ['an unknown kind of change', "update action set expected_change = 'none' where slug = 'second-1'"],
    ['an action without its plan', "update action set plan_id = '01980000-0000-7000-8000-0000000fffff' where slug = 'second-1'"],
    ['an unknown visibility', "update action set visibility = 'secret' where slug = 'second-1'"],
  ];

  test.each(broken)('PL-03 %s is refused', async (_rule, statement) => {
    await expect(sql.raw(statement).execute(database.reading)).rejects.toThrow(/constraint/);
  });

  test('PL-01 an instrument has one plan', async () => {
    const [instrument] = await instruments(database, projectId);
    await expect(sql`update plan set instrument_id = ${instrument?.id} where slug = 'second'`.execute(database.reading)).rejects.toThrow(/constraint/);
  });

  test('PL-05 an endorsement has a whole fingerprint', async () => {
    const insert = sql`insert into plan_endorsement values (${projectId}, ${planId}, 1, '{}', 'abc', 'A. Person', '{}', null, '2023-01-01', '{}')`;
    await expect(insert.execute(database.reading)).rejects.toThrow(/constraint/);
  });
});

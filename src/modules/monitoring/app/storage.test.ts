import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { carriedOut } from '../../../../test/partnership.ts';
import type { Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { citiesById, instruments } from '../../partnership/index.ts';
import { actions } from '../../plans/index.ts';
import { search } from '../../search/index.ts';
import { indicators, moveValueOn, policyChanges, recordIndicator, recordPolicyChange, recordValue, resultsOverview } from '../index.ts';

const { database, runner, as, projectId } = await demoDatabase();

const en = (text: string) => written('en', text);
const source = { url: 'https://example.org', publisher: 'E', title: 'Decision' };
const provenance: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [source] }] };
const cities = [...(await citiesById(database, projectId)).values()];
const city = (slug: string) => cities.find((each) => each.slug === slug)?.id ?? '';
const action = (await actions(database, projectId)).find((each) => each.slug === 'birmingham-1');
const [instrument] = await instruments(database, projectId);

/** Records a value and takes it through its whole way. */
async function approved(slug: string, value: object): Promise<string> {
  const id = await carriedOut(runner.run(recordValue, { slug, provenance, ...value }, as));
  await carriedOut(runner.run(moveValueOn, { slug, revision: 1, to: 'submitted' }, as));
  await carriedOut(runner.run(moveValueOn, { slug, revision: 2, to: 'approved' }, as));
  return id;
}

/** Everything an indicator can say. */
const said = {
  slug: 'firms',
  scope: 'project',
  name: en('Firms reached'),
  definition: en('Small firms that answered a quixotic brief.'),
  unit: 'number',
  direction: 'up',
  kind: 'result',
  counting: 'cumulative',
  baseline: { amount: '0', when: { v: 1, kind: 'on', start: '2021' } },
  target: { amount: '40.5', due: { v: 1, kind: 'on', start: '2024' } },
  dataSource: en('The accelerator'),
  responsible: en('Innovation team'),
  provenance,
} as const;
const indicatorId = await carriedOut(runner.run(recordIndicator, said, as));
const read = async () => (await indicators(database, projectId)).find((each) => each.id === indicatorId);

describe('what is written comes back', () => {
  test('an indicator with everything it can say, and no value yet', async () => {
    expect(await read()).toEqual({
      ...said, id: indicatorId, actionId: undefined, values: [], state: 'never-measured', total: { amount: null, atLeast: false, statuses: [], missing: 0, parts: 0 },
    });
  });

  test('MO-09, MO-12 values of several cities, the latest first, added up exactly', async () => {
    const on = (start: string) => ({ v: 1, kind: 'on', start });
    await approved('firms-1', { indicatorId, partnerId: city('tartu'), quantity: { amount: '2.25', status: 'estimated' }, period: on('2022') });
    await approved('firms-2', { indicatorId, partnerId: city('tartu'), quantity: { amount: '3.10', status: 'reported', atLeast: true }, period: on('2023') });
    await approved('firms-3', {
      indicatorId, partnerId: city('gavle'), quantity: { amount: '0', status: 'zero-reported' }, period: on('2021'), method: en('Counted by hand.'), grade: 'independent',
    });
    const found = await read();
    expect(found?.values.map(({ quantity, partnerId, grade }) => [quantity, partnerId, grade])).toEqual([
      [{ amount: '3.10', status: 'reported', atLeast: true }, city('tartu'), undefined],
      [{ amount: '2.25', status: 'estimated' }, city('tartu'), undefined],
      [{ amount: '0', status: 'zero-reported' }, city('gavle'), 'independent'],
    ]);
    expect(found?.total).toEqual({ amount: '3.1', atLeast: true, statuses: ['reported', 'zero-reported'], missing: 0, parts: 2 });
    expect(found?.values[2]?.method).toEqual(en('Counted by hand.'));
  });

  test('a policy change with everything it can say', async () => {
    const change = {
      slug: 'new-call',
      partnerId: city('birmingham'),
      actionId: action?.id,
      instrumentId: instrument?.id,
      type: 'new-projects' as const,
      title: en('Zesty call'),
      text: en('Open to small firms.'),
      evidence: [source],
      provenance,
    };
    const id = await carriedOut(runner.run(recordPolicyChange, { ...change, happened: { v: 1, kind: 'on', start: '2023-03' } }, as));
    const found = (await policyChanges(database, projectId)).find((each) => each.id === id);
    expect(found).toEqual({ ...change, id, when: { v: 1, kind: 'on', start: '2023-03' }, evidenced: true });
    const overview = await resultsOverview(database, projectId);
    expect(overview.policyChanges.find((each) => each.id === id)).toMatchObject({ city: { slug: 'birmingham' }, action: { path: '/plans/birmingham/actions/1' } });
  });
});

describe('the search', () => {
  const found = async (text: string) => (await search(database, { projectId, lang: 'en', text })).groups.flatMap((group) => group.hits.map((hit) => hit.path));

  test('finds indicators and policy changes on the page of the results', async () => {
    expect(await found('quixotic')).toEqual(['/results#indicator-firms']);
    expect(await found('Zesty')).toEqual(['/results#change-new-call']);
    expect(await found('"Challenge briefs handed"')).toContain('/results#indicator-challenge-briefs');
  });

  test('MO-15 does not find what belongs to the project’s own people or to a hidden action', async () => {
    await carriedOut(runner.run(recordIndicator, { ...said, slug: 'hush', name: en('Hushed'), visibility: 'project' }, as));
    await sql`update action set visibility = 'project' where slug = 'birmingham-1'`.execute(database.reading);
    await carriedOut(runner.run(recordIndicator, { ...said, slug: 'veil', scope: 'action', actionId: action?.id, name: en('Veiled') }, as));
    const entries = await sql<{ path: string }>`
      select path from search_entry where path in ('/results#indicator-hush', '/results#indicator-veil')`.execute(database.reading);
    expect(entries.rows).toEqual([]);
    expect((await indicators(database, projectId)).map((each) => each.slug)).not.toContain('veil');
    expect((await policyChanges(database, projectId)).map((each) => each.slug)).not.toContain('new-call');
    await sql`update action set visibility = 'public' where slug = 'birmingham-1'`.execute(database.reading);
  });
});

describe('what the database holds by itself', () => {
  const broken: readonly (readonly [rule: string, statement: string])[] = [
    ['MO-02 an action’s indicator without action', "update indicator set action_id = null where slug = 'challenge-briefs'"],
    ['MO-02 a second headline', "update indicator set scope = 'headline' where slug = 'firms'"],
    ['MO-03 percentages that are added up', "update indicator set counting = 'cumulative' where slug = 'innovation-activity'"],
    ['MO-10 an amount where nothing was collected', "update indicator_value set amount = 0 where slug = 'innovation-activity-2022'"],
    ['MO-10 no amount where one was reported', "update indicator_value set amount = null where slug = 'webinars-2023'"],
    ['MO-10 a reported zero that is none', "update indicator_value set amount = 1 where slug = 'firms-3'"],
    ['MO-04 a lower bound of nothing', "update indicator_value set at_least = true where slug = 'innovation-activity-2022'"],
    ['MO-05 an unknown state', "update indicator_value set state = 'lost' where slug = 'webinars-2023'"],
    ['MO-06 a return without a note', "update indicator_value set state = 'returned' where slug = 'webinars-2023'"],
    ['MO-01 a dropped action without a reason', "update action_progress set status = 'dropped' where slug = 'gavle-1-phase-2'"],
    ['MO-19 an unknown type of change', "update policy_change set type = 'other' where slug = 'birmingham-wmip-2022'"],
  ];

  test.each(broken)('%s is refused', async (_rule, statement) => {
    await expect(sql.raw(statement).execute(database.reading)).rejects.toThrow(/constraint/);
  });

  test('MO-01 one report per action and period', async () => {
    const twice = sql`
      insert into action_progress (project_id, id, slug, action_id, period, status, provenance)
      select project_id, gen_random_uuid(), 'twice', action_id, period, 'delayed', provenance from action_progress where slug = 'gavle-1-phase-2'`;
    await expect(twice.execute(database.reading)).rejects.toThrow(/constraint/);
  });

  test('a record without provenance cannot be written', async () => {
    await expect(sql`update indicator set provenance = null where slug = 'firms'`.execute(database.reading)).rejects.toThrow(/null/);
  });
});

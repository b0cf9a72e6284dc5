import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { events, standingOf } from '../../events/index.ts';
import { actions } from '../../plans/index.ts';
import { effectsByAction, indicators, progressOf, resultsOverview } from '../index.ts';

const { database, projectId } = await demoDatabase();

describe('the results of the real project', () => {
  test('MO-13 the promise of 10 % was never defined and never measured', async () => {
    const { headline } = await resultsOverview(database, projectId);
    expect(headline).toMatchObject({
      state: 'never-defined',
      definition: undefined,
      baseline: undefined,
      target: { amount: '10' },
      values: [{ quantity: { amount: null, status: 'not-collected' } }],
    });
  });

  test('MO-14 every number is reported, none measured', async () => {
    const overview = await resultsOverview(database, projectId);
    expect(overview.effects).toEqual({ measured: 0, reported: 7 });
    expect(overview.project.map((each) => each.values[0]?.quantity)).toEqual([{ amount: '20', status: 'reported', atLeast: true }]);
    expect(overview.cities.map((each) => [each.city.slug, each.indicators.flatMap((indicator) => indicator.values.map((value) => value.quantity.amount))])).toEqual([
      ['genova', []], ['gavle', ['3', '3']], ['birmingham', ['5']], ['tartu', ['12', '7']], ['nyiregyhaza', []],
    ]);
    expect(overview.policyChanges.map((each) => [each.city?.slug, each.type, each.evidenced])).toEqual([['birmingham', undefined, false]]);
  });

  test('MO-10 no value that is missing became a zero', async () => {
    const all = (await indicators(database, projectId)).flatMap((indicator) => indicator.values.map((value) => value.quantity));
    expect(all.filter((quantity) => quantity.amount === '0')).toEqual([]);
    expect(all.filter((quantity) => quantity.amount === null).map((quantity) => quantity.status)).toEqual(['not-collected']);
  });

  test('MO-16 the counts are the records behind them', async () => {
    const { counts } = await resultsOverview(database, projectId);
    const all = await events(database, projectId);
    expect(counts.plans).toBe(5);
    expect(counts.actions).toEqual({ all: 4, carriedOut: 2, unknown: 0 });
    expect(counts.events.held).toBe(all.filter((event) => standingOf(event) === 'held').length);
    expect(Object.values(counts.events).reduce((sum, each) => sum + each, 0)).toBe(all.length);
    expect(counts.practices.project + counts.practices.context).toBe(13);
  });

  test('effects and progress come by action, and an action without any has no entry', async () => {
    const all = await actions(database, projectId);
    const ids = all.map((action) => action.id);
    const effects = await effectsByAction(database, projectId, ids);
    expect(all.map((action) => [action.slug, effects.get(action.id)?.values.length, effects.get(action.id)?.policyChanges.length])).toEqual([
      ['birmingham-1', 1, 1], ['gavle-1', 2, 0], ['nyiregyhaza-1', undefined, undefined], ['tartu-1', 2, 0],
    ]);
    expect([...(await progressOf(database, projectId, ids)).keys()]).toEqual(ids);
    expect(await progressOf(database, projectId, [])).toEqual(new Map());
  });

  test('MO-16 the number of statements does not grow with the records', async () => {
    const ids = (await actions(database, projectId)).map((action) => action.id);
    const one = await countQueries(() => progressOf(database, projectId, ids.slice(0, 1)));
    const all = await countQueries(() => progressOf(database, projectId, ids));
    expect([one.queries, all.queries]).toEqual([4, 4]);
    expect((await countQueries(() => progressOf(database, projectId, []))).queries).toBe(0);
    expect((await countQueries(() => resultsOverview(database, projectId))).queries).toBeLessThanOrEqual(26);
  });
});

import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { type Provenance, statementOf } from '../../../kernel/provenance.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { practiceBySlug } from '../../practices/index.ts';
import { transfers } from '../../transfers/index.ts';
import { progressOf } from '../../monitoring/index.ts';
import { actionLines, actions, actionsById, actionsByPlan, actionsByTransfer, endorsementsOf, planBySlug, plans } from '../index.ts';
import { actionsInPlans } from './action-queries.ts';
import { actionPageData, planPageData, plansPageData } from './page-data.ts';

const { database, projectId } = await demoDatabase();
const ports = { progressOf };

describe('the plans of the real project', () => {
  test('PL-02 five plans are known from outside, with no state that nobody recorded', async () => {
    const all = await plans(database, projectId);
    expect(all.map((plan) => [plan.slug, plan.path, plan.state])).toEqual(
      ['genova', 'gavle', 'birmingham', 'tartu', 'nyiregyhaza'].map((slug) => [slug, `/plans/${slug}`, undefined]),
    );
    for (const plan of all) {
      expect(statementOf(plan.provenance, 'plan-text')?.confidence).toBe('not-recorded');
      expect(await endorsementsOf(database, projectId, plan.id)).toEqual([]);
    }
  });

  test('PL-15 only Birmingham’s instrument is on record, with what it was before', async () => {
    const all = await plans(database, projectId);
    expect(all.filter((plan) => plan.instrumentId !== undefined).map((plan) => plan.slug)).toEqual(['birmingham']);
    const birmingham = await planPageData(database, { projectId, slug: 'birmingham' }, ports);
    expect(birmingham?.instrument?.history.map((version) => version.slug)).toEqual(['greater-birmingham-solihull-esif', 'west-midlands-innovation-programme']);
    expect((await planPageData(database, { projectId, slug: 'genova' }, ports))?.actions).toEqual([]);
    expect(await planPageData(database, { projectId, slug: 'nowhere' }, ports)).toBeUndefined();
  });

  test('PL-10 four actions, each from the transfer of its own city', async () => {
    const all = await actions(database, projectId);
    const taken = new Map((await transfers(database, projectId)).map((transfer) => [transfer.id, transfer.importer.slug]));
    expect(all.map((action) => [action.slug, action.transferIds.map((id) => taken.get(id)), action.practiceIds.length])).toEqual([
      ['birmingham-1', ['birmingham'], 1], ['gavle-1', ['gavle'], 0], ['nyiregyhaza-1', ['nyiregyhaza'], 1], ['tartu-1', ['tartu'], 2],
    ]);
    const byTransfer = await actionsByTransfer(database, projectId, [...taken.keys()]);
    expect([...byTransfer.values()].map((found) => found.length)).toEqual([1, 1, 1, 1]);
    expect(await actionsByTransfer(database, projectId, [])).toEqual(new Map());
  });

  test('PL-15 Gävle’s action has its dated steps and costs time only', async () => {
    const [gavle] = (await actions(database, projectId)).filter((action) => action.slug === 'gavle-1');
    expect(gavle?.steps.map((step) => (step.when.kind === 'on' ? step.when.start : step.when.kind))).toEqual(
      ['2022', '2023-04-13', '2023-05-03', '2023-05-15', '2023-05-29', '2023-05-31', 'unknown'],
    );
    expect(gavle?.costs?.kind).toBe('no-cost');
    expect(statementOf(gavle?.provenance ?? { v: 1, statements: [] }, 'timeframe')?.confidence).toBe('inferred');
  });

  test('PL-14 two actions were carried out, two are under way', async () => {
    const entries = await plansPageData(database, projectId, ports);
    expect(entries.flatMap(({ actions: own }) => own.map(({ action, progress }) => [action.path, progress?.status]))).toEqual([
      ['/plans/gavle/actions/1', 'implemented'], ['/plans/birmingham/actions/1', 'in-progress'],
      ['/plans/tartu/actions/1', 'implemented'], ['/plans/nyiregyhaza/actions/1', 'in-progress'],
    ]);
  });

  test('an action leads back to what it came from and on to what grew out of it', async () => {
    const page = await actionPageData(database, { projectId, slug: 'birmingham', number: 1 }, ports);
    expect(page?.transfers.map((transfer) => [transfer.givers.map((city) => city.slug), transfer.taker.slug])).toEqual([[['gavle', 'tartu'], 'birmingham']]);
    expect(page?.bornPractice?.path).toBe('/practices/birmingham-dips');
    expect((await practiceBySlug(database, projectId, 'birmingham-dips'))?.originActionId).toBe(page?.action.id);
    expect(await actionPageData(database, { projectId, slug: 'birmingham', number: 2 }, ports)).toBeUndefined();
    expect(await actionPageData(database, { projectId, slug: 'nowhere', number: 1 }, ports)).toBeUndefined();
  });

  test('PL-16 a page is a fixed number of statements', async () => {
    const one = await planBySlug(database, projectId, 'genova');
    const all = await plans(database, projectId);
    const few = await countQueries(() => actionsByPlan(database, projectId, [one?.id ?? '']));
    const many = await countQueries(() => actionsByPlan(database, projectId, all.map((plan) => plan.id)));
    expect([few.queries, many.queries]).toEqual([1, 3]);
    expect((await countQueries(() => actionsById(database, projectId, []))).queries).toBe(0);
    expect((await countQueries(() => plansPageData(database, projectId, ports))).queries).toBeLessThanOrEqual(8);
  });
});

describe('actions in short', () => {
  /** A record's statements as lists show them: how sure each is, its note, and no source. */
  const unsourced = ({ v, statements }: Provenance): Provenance => ({ v, statements: statements.map((each) => ({ ...each, sources: [] })) });

  test('a line says of an action what its page says, in the same order', async () => {
    const whole = await actions(database, projectId);
    expect(await actionLines(database, projectId)).toEqual(whole.map(
      ({ id, number, path, plan, partnerId, title, timeframe, funding, transferIds, provenance }) => (
        { id, number, path, plan, partnerId, title, timeframe, funding, transferIds, provenance: unsourced(provenance) }
      ),
    ));
  });

  test('the document of a plan shows of each action what its page shows, the sources apart', async () => {
    const all = await plans(database, projectId);
    const whole = await actionsByPlan(database, projectId, all.map((plan) => plan.id));
    for (const { plan, actions: shown } of await plansPageData(database, projectId, ports)) {
      const own = whole.get(plan.id) ?? [];
      expect(shown).toHaveLength(own.length);
      for (const [at, { action }] of shown.entries()) expect({ ...own[at], provenance: unsourced(action.provenance) }).toMatchObject(action);
      expect(shown.map(({ action }) => action.provenance)).toEqual(own.map(({ provenance }) => unsourced(provenance)));
    }
  });

  test('PL-16 each of them is one statement', async () => {
    expect((await countQueries(() => actionLines(database, projectId))).queries).toBe(1);
    const ids = (await plans(database, projectId)).map((plan) => plan.id);
    expect((await countQueries(() => actionsInPlans(database, projectId, ids))).queries).toBe(1);
    expect((await countQueries(() => actionsInPlans(database, projectId, []))).queries).toBe(0);
    const genova = ids[0] ?? '';
    expect(await actionsInPlans(database, projectId, [genova])).toEqual(new Map());
  });
});

import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { carriedOut } from '../../../../test/partnership.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { progressOf } from '../../monitoring/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { recordAction, recordPlan } from '../index.ts';
import { actions } from './action-queries.ts';
import { actionPageData, planPageData, plansPageData } from './page-data.ts';

const { database, runner, as, projectId } = await demoDatabase();

const en = (text: string) => written('en', text);
const provenance: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org', publisher: 'E', title: 'Plans' }] }] };
const ports = { progressOf };
const [genova] = (await citiesById(database, projectId)).values();

const planId = await carriedOut(runner.run(recordPlan, { slug: 'large', partnerId: genova?.id, title: en('Large plan'), state: null, provenance }, as));

/** Adds actions with two steps each, numbered on from `first`. */
async function add(first: number, count: number): Promise<void> {
  for (let number = first; number < first + count; number += 1) {
    const steps = [2022, 2023].map((year) => ({ title: en(`Step of ${year}`), when: { v: 1, kind: 'on', start: String(year) } }));
    await carriedOut(runner.run(recordAction, { slug: `large-${number}`, planId, number, title: en(`Action ${number}`), steps, provenance: noProvenance }, as));
  }
}

const asked = { projectId, slug: 'large' };
const list = () => plansPageData(database, projectId, ports);
const plan = () => planPageData(database, asked, ports);
const action = () => actionPageData(database, { ...asked, number: 1 }, ports);

describe('a plan that grows', () => {
  test('PL-16 with thirty actions its pages take as many statements as with one', async () => {
    await add(1, 1);
    const small = [await countQueries(list), await countQueries(plan), await countQueries(action)].map((each) => each.queries);
    await add(2, 29);
    const large = [await countQueries(list), await countQueries(plan), await countQueries(action)].map((each) => each.queries);
    expect(large).toEqual(small);
    expect(Math.max(...large)).toBeLessThanOrEqual(14);
  });

  test('the actions stand in the order of their numbers, each with its own steps', async () => {
    const found = (await actions(database, projectId)).filter((each) => each.plan.id === planId);
    expect(found.map((each) => each.number)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    expect(found.every((each) => each.steps.length === 2)).toBe(true);
    expect((await plan())?.actions.map(({ action: each }) => each.number)).toEqual(found.map((each) => each.number));
  });

  test('PL-14 of none of them anything is on record, which is not the same as not carried out', async () => {
    const found = await plan();
    expect(found?.actions.every(({ progress }) => progress === undefined)).toBe(true);
  });

  test('each leads to the ones beside it', async () => {
    const last = await actionPageData(database, { ...asked, number: 30 }, ports);
    expect([last?.neighbours.before?.number, last?.neighbours.after]).toEqual([29, undefined]);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { noProvenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { events } from '../../events/index.ts';
import { needs } from '../../needs/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { actions } from '../../plans/index.ts';
import { practices } from '../../practices/index.ts';
import { declineTransfer, openTransfer, transfers } from '../../transfers/index.ts';
import { chainList, chainOverview, chainPage, citiesPage, cityJourney, giveAndTake, mapArcs, transferJourney, uptakeOfEvents, uptakeOfPractices } from '../index.ts';
import { isOver } from './chain-records.ts';

const { database, runner, as, projectId } = await demoDatabase();
const recorded = await transfers(database, projectId);
const cities = new Map([...(await citiesById(database, projectId)).values()].map((city) => [city.slug, city]));
const before = await countQueries(() => chainPage(database, projectId));
const design = recorded[0];

async function open(slug: string, more: Readonly<Record<string, unknown>>): Promise<void> {
  const text = written('en', slug);
  const input = { slug, importerId: cities.get('genova')?.id, title: text, summary: text, provenance: noProvenance, ...more };
  expect(await runner.run(openTransfer, input, as)).toMatchObject({ ok: true });
}

describe('the chain of the real project', () => {
  test('J-02, J-03, J-04, J-05 and J-06 the rails tell what is on record and no more', async () => {
    const rails = (await chainList(database, projectId)).map((card) => [card.taker.slug, card.rail.map((stop) => stop.state).join(' ')]);
    expect(rails).toEqual([
      ['birmingham', 'claimed done done now claimed'],
      ['tartu', 'claimed done claimed done claimed'],
      ['nyiregyhaza', 'unknown done unknown now unknown'],
      ['gavle', 'claimed unknown unknown done claimed'],
    ]);
  });

  test('J-09 the project is over, so nothing is still to come', async () => {
    const all = await events(database, projectId);
    expect(isOver(all)).toBe(true);
    expect(isOver(all.filter((event) => event.kind !== 'final-conference'))).toBe(false);
    expect(isOver(all.map((event) => ({ ...event, holding: 'planned' as const })))).toBe(false);
    expect((await chainList(database, projectId)).flatMap((card) => card.rail).filter((stop) => stop.state === 'not-yet')).toEqual([]);
  });

  test('J-06, J-17 the counts are those of the public records, and nothing is measured', async () => {
    const overview = await chainOverview(database, projectId);
    expect(overview).toMatchObject({
      needs: (await needs(database, projectId)).length,
      practices: (await practices(database, projectId)).filter((practice) => practice.attribution !== 'not-evidenced').length,
      actions: (await actions(database, projectId)).length,
    });
    expect(overview.effects.measured).toBe(0);
    expect(overview.effects.reported).toBeGreaterThan(0);
    expect(overview.visits).toBeGreaterThan(overview.visitsReported);
  });

  test('J-12, J-14 the list is filtered, and a value nobody has is ignored', async () => {
    expect((await chainList(database, projectId, { from: 'gavle', to: 'tartu' })).map((card) => card.slug)).toEqual(['in-house-service-design']);
    const page = await chainPage(database, projectId, { from: 'not-recorded', to: 'atlantis', view: 'map' });
    expect([page.cards.map((card) => card.taker.slug), page.total, page.filter, page.view]).toEqual([['gavle'], 4, { from: 'not-recorded' }, 'map']);
    expect([page.arcs, page.flows.length]).toEqual([[], 1]);
  });

  test('J-10, J-11 who gave to whom', async () => {
    const { rows, taken, all } = await giveAndTake(database, projectId);
    expect(rows.map((row) => [row.giver?.slug, row.given])).toEqual([['genova', 0], ['gavle', 2], ['birmingham', 2], ['tartu', 1], ['nyiregyhaza', 0], [undefined, 1]]);
    expect([taken, all]).toEqual([[0, 1, 1, 1, 1], 4]);
    expect(await mapArcs(database, projectId)).toHaveLength(5);
  });

  test('J-18 nothing is on record of Genova, and the page of the city still stands', async () => {
    expect((await chainPage(database, projectId)).silent.map((city) => city.slug)).toEqual(['genova']);
    const genova = await cityJourney(database, projectId, 'genova');
    expect([genova?.needs, genova?.taken, genova?.given, genova?.actions, genova?.values, genova?.instrument]).toEqual([[], [], [], [], [], undefined]);
    expect(genova?.practices.map((practice) => practice.context)).toEqual([true]);
    expect(genova?.plan).toBeDefined();
  });

  test('J-19 design thinking became DIPS, which others took over', async () => {
    const story = await transferJourney(database, projectId, 'design-thinking-council-teams');
    const uptakes = story?.roundAgain.flatMap((each) => each.uptakes.map((uptake) => uptake.path));
    expect(uptakes).toContain('/transfers/challenge-process-digital-services');
    expect(story?.instrument?.replaced?.reason).toBeDefined();
    expect([story?.taken?.length, story?.changed?.length, story?.left]).toEqual([1, 1, undefined]);
  });

  test('J-17 a city page and a transfer that are not there are not found', async () => {
    expect(await cityJourney(database, projectId, 'atlantis')).toBeUndefined();
    expect(await transferJourney(database, projectId, 'atlantis')).toBeUndefined();
  });

  test('J-17 the list of cities counts the records of each', async () => {
    const { rows, unplaced } = await citiesPage(database, projectId);
    expect(rows.map(({ city, given, taken }) => `${city.slug} ${given} ${taken}`)).toEqual(['genova 0 0', 'gavle 2 1', 'birmingham 2 1', 'tartu 1 1', 'nyiregyhaza 0 1']);
    expect(rows.every((row) => row.plan !== undefined)).toBe(true);
    expect(unplaced).toBe(1);
  });

  test('J-17 practices and events are told what became of them', async () => {
    const uptake = await uptakeOfPractices(database, projectId, design?.practiceIds ?? []);
    expect([...uptake.values()].flat().map((each) => each.taker.slug)).toEqual(['birmingham']);
    const [event = ''] = design?.eventIds ?? [];
    expect((await uptakeOfEvents(database, projectId, [event])).get(event)?.map((each) => each.path)).toEqual(['/transfers/design-thinking-council-teams']);
    expect((await uptakeOfPractices(database, projectId, [])).size).toBe(0);
  });
});

describe('the chain with more transfers', () => {
  beforeAll(async () => {
    const [practiceId] = design?.practiceIds ?? [];
    await open('hidden', { visibility: 'project' });
    await open('considered', { sources: [{ partnerId: null, practiceId }] });
    await open('declined', { sources: [{ partnerId: cities.get('tartu')?.id, practiceId: null }] });
    expect(await runner.run(declineTransfer, { slug: 'declined', revision: 1, reason: written('en', 'The law asks for paper.') }, as)).toMatchObject({ ok: true });
  });

  test('J-17 what is not public is neither listed nor counted', async () => {
    const listed = (await chainList(database, projectId)).map((card) => card.slug);
    expect(listed).toHaveLength(6);
    expect(listed).not.toContain('hidden');
    expect(await transferJourney(database, projectId, 'hidden')).toBeUndefined();
  });

  test('J-16, J-03 a declined transfer is listed with its reason; a city alone is a claim', async () => {
    const [card] = await chainList(database, projectId, { state: 'declined' });
    expect(card?.note).toEqual({ kind: 'reason', reason: written('en', 'The law asks for paper.') });
    expect(card?.rail.map((stop) => stop.state)).toEqual(['unknown', 'claimed', 'unknown', 'unknown', 'unknown']);
    const story = await transferJourney(database, projectId, 'declined');
    expect([story?.practices, story?.otherGivers.map((city) => city.slug)]).toEqual([[], ['tartu']]);
  });

  test('J-20 transfers from the same practice are offered for comparison', async () => {
    const story = await transferJourney(database, projectId, 'considered');
    expect(story?.others.map((other) => other.path)).toEqual(['/transfers/design-thinking-council-teams']);
  });

  test('J-21 more transfers ask for no more statements', async () => {
    const after = await countQueries(() => chainPage(database, projectId));
    expect(after.value.total).toBe(before.value.total + 2);
    expect(after.queries).toBe(before.queries);
    expect((await countQueries(() => cityJourney(database, projectId, 'tartu'))).queries).toBeLessThanOrEqual(21);
    expect((await countQueries(() => transferJourney(database, projectId, 'considered'))).queries).toBeLessThanOrEqual(20);
    expect((await countQueries(() => citiesPage(database, projectId))).queries).toBeLessThanOrEqual(20);
  });
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { statesByPractice, transfers } from '../index.ts';

const { database, projectId } = await demoDatabase();

test('T-08 the states by practice are those of the transfers that readers may see', async () => {
  const told = async () => [...(await statesByPractice(database, projectId))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const expected = async () => {
    const pairs = (await transfers(database, projectId)).flatMap(({ practiceIds, state }) => practiceIds.map((id) => [id, state] as const));
    return [...Map.groupBy(pairs, ([id]) => id)].map(([id, own]) => [id, new Set(own.map(([, state]) => state))] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
  };
  const before = await told();
  expect(before.length).toBeGreaterThan(0);
  expect(before.map(([id, states]) => [id, new Set(states)])).toEqual(await expected());
  await sql`update transfer set visibility = 'project'`.execute(database.reading);
  expect(await told()).toEqual([]);
  await sql`update transfer set visibility = 'public'`.execute(database.reading);
  await sql`update partner set visibility = 'project'`.execute(database.reading);
  expect(await told()).toEqual([]);
});

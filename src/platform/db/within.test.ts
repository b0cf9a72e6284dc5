import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { TooSlow, within } from './index.ts';

const { database } = await testDatabase();

describe('a limit on time', () => {
  test('R-15 ends what takes longer, and says so', async () => {
    await expect(within(database, 20, ({ reading }) => sql`select pg_sleep(5)`.execute(reading))).rejects.toThrow(TooSlow);
  });

  test('R-15 holds for this question only, and what is in time has its answer', async () => {
    const { rows } = await within(database, 1000, ({ reading }) => sql<{ n: number }>`select 1 as n`.execute(reading));
    expect(rows).toEqual([{ n: 1 }]);
    const after = await sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(database.reading);
    expect(after.rows).toEqual([{ limit: '0' }]);
  });

  test('R-15 other mistakes stay what they are', async () => {
    await expect(within(database, 1000, ({ reading }) => sql`select 1 / 0`.execute(reading))).rejects.toThrow('division by zero');
  });

  test('R-15 nothing is written there', async () => {
    await expect(within(database, 1000, ({ reading }) => sql`delete from project_revision`.execute(reading))).rejects.toThrow('read-only');
  });
});

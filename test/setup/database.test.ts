import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agree } from '../../src/kernel/result.ts';
import { command } from '../../src/platform/command/index.ts';
import { testDatabase } from '../database.ts';

const { database, runner, as, announced, clock } = await testDatabase();

const touch = command({
  name: 'test.touch',
  input: z.strictObject({}),
  load: () => Promise.resolve(undefined),
  permit: () => true,
  decide: (_state, _input, at) => agree({ id: at.newId(), now: at.now }),
  write: (_writer, change) => Promise.resolve({ subject: { kind: 'news', id: change.id }, output: change }),
});

describe('the test database', () => {
  it('is a real PostgreSQL with the migrations applied', async () => {
    expect(await database.serverVersion()).toBeGreaterThanOrEqual(150_000);
    const tables = await sql`select from project_revision`.execute(database.reading);
    expect(tables.rows).toEqual([]);
  });

  it('carries out commands with a clock that stands still, counting ids and announced revisions', async () => {
    clock.set('2026-03-01T10:00:00.000Z');
    const done = await runner.run(touch, {}, as);
    expect(done).toEqual({ ok: true, value: { id: '01980000-0000-7000-8000-000000001001', now: '2026-03-01T10:00:00.000Z' } });
    expect(announced).toEqual([{ projectId: as.projectId, revision: 1 }]);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../../test/database.ts';
import { agree } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { happeningsSince, lastHeardFrom } from './news.ts';

const { database, runner, as, projectId, clock, newId } = await testDatabase();
const [anna, erik] = [newId(), newId()];

const touch = command({
  name: 'need.touch',
  input: z.strictObject({}),
  load: () => Promise.resolve(undefined),
  permit: () => true,
  decide: (_state, _input, at) => agree({ id: at.newId() }),
  write: (_writer, change) => Promise.resolve({ subject: { kind: 'need', id: change.id }, output: change }),
});

async function touched(at: string, id?: string): Promise<void> {
  clock.set(at);
  await runner.run(touch, {}, id === undefined ? as : { projectId, actor: { kind: 'person', id, memberships: [] } });
}

describe('what happened', () => {
  it('AU-06: is what people other than oneself did since, the newest first, not the program', async () => {
    await touched('2026-01-15T09:00:00.000Z', anna);
    await touched('2026-01-15T10:00:00.000Z', erik);
    await touched('2026-01-15T11:00:00.000Z', anna);
    await touched('2026-01-15T12:00:00.000Z');
    await touched('2026-01-15T13:00:00.000Z', erik);
    const asked = { after: '2026-01-15T09:00:00.000Z', butNotBy: erik, limit: 10 };
    expect(await happeningsSince(database, projectId, asked)).toMatchObject([{ at: '2026-01-15T11:00:00.000Z', personId: anna, verb: 'need.touch', subject: { kind: 'need' } }]);
    expect((await happeningsSince(database, projectId, { ...asked, butNotBy: anna })).map(({ at }) => at.slice(11, 13))).toEqual(['13', '10']);
    expect(await happeningsSince(database, projectId, { ...asked, butNotBy: anna, limit: 1 })).toHaveLength(1);
    expect(await happeningsSince(database, newId(), asked)).toEqual([]);
  });

  it('AU-06: each person was last heard from at the last thing done', async () => {
    expect(await lastHeardFrom(database, projectId)).toEqual(new Map([[anna, '2026-01-15T11:00:00.000Z'], [erik, '2026-01-15T13:00:00.000Z']]));
  });
});

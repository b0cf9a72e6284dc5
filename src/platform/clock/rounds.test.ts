import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { goRound } from './index.ts';

describe('rounds', () => {
  test('R-14 the work is done at once, and again and again, until it is stopped', async () => {
    let done = 0;
    const stop = goRound(5, () => Promise.resolve(done += 1), () => undefined);
    expect(done).toBe(1);
    await vi.waitFor(() => expect(done).toBeGreaterThan(2));
    await stop();
    const before = done;
    await wait(25);
    expect(done).toBe(before);
  });

  test('R-14 a round is not overtaken by the next, and stopping waits for it', async () => {
    const seen = { now: 0, most: 0, ended: 0 };
    const stop = goRound(2, async () => {
      seen.now += 1;
      seen.most = Math.max(seen.most, seen.now);
      await wait(15);
      seen.now -= 1;
      seen.ended += 1;
    }, () => undefined);
    await vi.waitFor(() => expect(seen.ended).toBeGreaterThan(1));
    await stop();
    expect(seen).toMatchObject({ now: 0, most: 1 });
  });

  test('R-14 what fails is said, and tried again', async () => {
    const failures: unknown[] = [];
    let round = 0;
    const stop = goRound(2, () => {
      round += 1;
      return round === 1 ? Promise.reject(new Error('away')) : Promise.resolve();
    }, (error) => failures.push(error));
    await vi.waitFor(() => expect(round).toBeGreaterThan(1));
    await stop();
    expect(failures).toHaveLength(1);
  });
});

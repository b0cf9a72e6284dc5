import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { agree, refuse } from '../../kernel/result.ts';
import { verifyAudit, writeAuditEntries } from '../../modules/audit/index.ts';
import { anyInput, command, createTogether, stepsOfMany } from './index.ts';

const { database, runner, as, projectId, actor, clock, newId } = await testDatabase();
const announced: number[] = [];
const inOneGo = createTogether({ database, now: clock.now, newId, audit: writeAuditEntries, changed: (_id, revision) => void announced.push(revision) });

const input = z.strictObject({ n: z.int() });
const rule = ({ n }: z.infer<typeof input>) => (n < 0 ? refuse({ code: 'wrong-state', field: 'n' }) : agree(n));
const written = (n: number) => ({ subject: { kind: 'news' as const, id: newId() }, output: n * 10 });
const oneByOne = command({
  name: 'test.one', input, load: () => Promise.resolve(undefined), permit: (_actor, _state, asked) => asked.input.n !== 13,
  decide: (_state, asked) => rule(asked), write: (_writer, n: number) => Promise.resolve(written(n)),
});
const statements: number[] = [];
const all = command({
  name: 'test.many', input, permit: () => true, decide: (state: number, asked) => rule({ n: asked.n + state }),
  ...stepsOfMany({
    load: (_reader, inputs: readonly z.infer<typeof input>[]) => Promise.resolve(inputs.map(() => 0)),
    write: (_writer, changes: readonly number[]) => {
      statements.push(changes.length);
      return Promise.resolve(changes.map(written));
    },
  }),
});
const entries = async () => (await sql<{ count: number }>`select count(*)::int as count from audit_entry`.execute(database.reading)).rows[0]?.count;
const asWork = (trial: boolean) => ({ actor, projectId, trial });

describe('many commands at once', () => {
  it('IM-07 are written together, each with its entry in the log', async () => {
    await runner.run(oneByOne, { n: 1 }, as);
    const done = await inOneGo(asWork(false), async (together) => ({
      ok: true, results: [await together.run(anyInput(all), [{ n: 1 }, { n: -1 }, { n: 'x' }, { n: 3 }]), await together.run(anyInput(oneByOne), [{ n: 5 }, { n: 13 }])],
    }));
    const misshapen = { ok: false, refusals: [expect.objectContaining({ code: 'invalid', field: 'n' })] };
    expect(done.results[0]).toEqual([agree(10), refuse({ code: 'wrong-state', field: 'n' }), misshapen, agree(30)]);
    expect(done.results[1]).toEqual([agree(50), refuse({ code: 'absent' })]);
    expect([statements, announced, await entries()]).toEqual([[2], [4], 4]);
    expect(await verifyAudit(database, projectId)).toEqual({ whole: true, entries: 4 });
    expect(await runner.run(all, { n: 7 }, as)).toEqual(agree(70));
  });

  it('IM-07 leave nothing where the work refuses, or is a trial', async () => {
    const before = await entries();
    for (const [trial, ok] of [[true, true], [false, false]] as const) {
      const done = await inOneGo(asWork(trial), async (together) => ({ ok, results: await together.run(anyInput(all), [{ n: 1 }]) }));
      expect(done).toEqual({ ok, results: [agree(10)] });
    }
    expect([await entries(), announced]).toEqual([before, [4]]);
  });

  it('IM-07 that fail leave nothing', async () => {
    const before = await entries();
    const failing = inOneGo(asWork(false), async (together) => {
      await together.run(anyInput(all), [{ n: 1 }]);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await entries()).toBe(before);
  });
});

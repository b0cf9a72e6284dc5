import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { testDatabase } from '../../../../test/database.ts';
import { verifyAudit } from './verify.ts';

const { database, runner, as, projectId } = await testDatabase();
const run = (text: string) => sql.raw(text).execute(database.reading);

const note = command({
  name: 'test.note',
  input: z.strictObject({ text: z.string(), password: z.string().optional(), refuse: z.boolean().optional() }),
  load: () => Promise.resolve(undefined),
  permit: () => true,
  decide: (_state, input, at) => (input.refuse === true ? refuse({ code: 'wrong-state' }) : agree({ id: at.newId() })),
  write: (_writer, change) => Promise.resolve({ subject: { kind: 'news', id: change.id }, output: change }),
});

async function noted(count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) await runner.run(note, { text: `entry ${n}, árvíztűrő`, password: 'hunter2' }, as);
}

describe('the audit log', () => {
  beforeEach(async () => {
    await run('delete from audit_entry; delete from project_revision');
  });

  it('AU-01: a command leaves one entry with who, when, what and on which record', async () => {
    const person: Actor = { kind: 'person', id: '01980000-0000-7000-8000-0000000000aa', memberships: [] };
    await runner.run(note, { text: 'hello' }, { actor: person, projectId });
    await runner.run(note, { text: 'hello' }, { actor: { kind: 'anonymous' }, projectId });
    const { rows } = await sql<{ revision: number; actor: string; verb: string; subject_kind: string; input: unknown }>`
      select revision, actor, verb, subject_kind, input from audit_entry order by revision`.execute(database.reading);
    expect(rows).toEqual([
      { revision: 1, actor: `person:${person.id}`, verb: 'test.note', subject_kind: 'news', input: { text: 'hello' } },
      { revision: 2, actor: 'anonymous', verb: 'test.note', subject_kind: 'news', input: { text: 'hello' } },
    ]);
  });

  it('AU-01: a refused command leaves none', async () => {
    await runner.run(note, { text: 'no', refuse: true }, as);
    expect(await verifyAudit(database, projectId)).toEqual({ whole: true, entries: 0 });
  });

  it('AU-02: commands at the same time still make one chain', async () => {
    await Promise.all([noted(5), noted(5), noted(5)]);
    expect(await verifyAudit(database, projectId)).toEqual({ whole: true, entries: 15 });
  });

  it('AU-02: tampering in the database is found, and where', async () => {
    await noted(5);
    await run("update audit_entry set input = jsonb_set(input, '{text}', '\"other\"') where revision = 3");
    expect(await verifyAudit(database, projectId)).toEqual({ whole: false, revision: 3, fault: 'changed' });
  });

  it('AU-02: a changed time or actor is found', async () => {
    await noted(2);
    await run("update audit_entry set at = at + interval '1 second' where revision = 2");
    expect(await verifyAudit(database, projectId)).toEqual({ whole: false, revision: 2, fault: 'changed' });
  });

  it('AU-02: a deleted entry is found, also the last one', async () => {
    await noted(5);
    await run('delete from audit_entry where revision = 5');
    expect(await verifyAudit(database, projectId)).toEqual({ whole: false, revision: 5, fault: 'missing' });
    await run('delete from audit_entry where revision = 2');
    expect(await verifyAudit(database, projectId)).toEqual({ whole: false, revision: 2, fault: 'missing' });
  });

  it('AU-02: entries that changed places are found', async () => {
    await noted(5);
    await run('update audit_entry set revision = 99 where revision = 2');
    await run('update audit_entry set revision = 2 where revision = 3');
    await run('update audit_entry set revision = 3 where revision = 99');
    expect(await verifyAudit(database, projectId)).toEqual({ whole: false, revision: 2, fault: 'out-of-order' });
  });

  it('AU-03: a password is not in the log', async () => {
    await noted(1);
    const { rows } = await sql<{ found: boolean }>`select bool_or(input::text like '%hunter2%') as found from audit_entry`.execute(database.reading);
    expect(rows).toEqual([{ found: false }]);
  });
});

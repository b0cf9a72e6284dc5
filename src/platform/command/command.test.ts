import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../../../test/database.ts';
import { anonymous } from '../../kernel/actor.ts';
import { agree, refuse } from '../../kernel/result.ts';
import { from, into } from '../db/index.ts';
import { command } from './index.ts';

interface NoteTable {
  note: { project_id: string; id: string; words: string };
}

const { database, runner, as, projectId, announced } = await testDatabase();

const onlyId = '01980000-0000-7000-8000-00000000000f';

/** A small command on a table of its own: the wrapper is what is tested. */
const writeNote = command({
  name: 'note.write',
  input: z.strictObject({ words: z.string().min(1), times: z.int().min(0).default(1) }),
  load: async (reader) => (await from<NoteTable>(reader).selectFrom('note').select('words').execute()).length,
  permit: (actor) => actor.kind !== 'anonymous',
  decide: (_, input) => (input.words === 'no' ? refuse({ code: 'taken', field: 'words' }, { code: 'wrong-state' }) : agree(input.words)),
  write: async (writer, words, at) => {
    const id = at.newId();
    await into<NoteTable>(writer).insertInto('note').values({ project_id: at.projectId, id, words }).execute();
    if (words === 'burst') throw new Error('a bug');
    return { subject: { kind: 'need', id }, output: { id } };
  },
});

async function state() {
  const { rows } = await sql<{ notes: number; entries: number; revision: number | null }>`
    select (select count(*)::int from note) as notes, (select count(*)::int from audit_entry) as entries,
      (select revision from project_revision where project_id = ${projectId}) as revision`.execute(database.reading);
  return rows[0];
}

beforeAll(async () => {
  await sql`create table note (project_id uuid not null, id uuid not null, words text not null, primary key (project_id, id))`.execute(database.reading);
});

describe('the command wrapper', () => {
  test('X-01 a refused command writes nothing and leaves no entry', async () => {
    const before = await state();
    expect(await runner.run(writeNote, { words: 'no' }, as)).toEqual({ ok: false, refusals: [{ code: 'taken', field: 'words' }, { code: 'wrong-state' }] });
    expect(await runner.run(writeNote, {}, as)).toMatchObject({ ok: false });
    expect(await state()).toEqual(before);
    expect(announced).toEqual([]);
  });

  test('X-01 a bug in the write step leaves nothing half-written', async () => {
    const before = await state();
    await expect(runner.run(writeNote, { words: 'burst' }, as)).rejects.toThrow('a bug');
    expect(await state()).toEqual(before);
  });

  test('X-02 a command that is carried out leaves its change, one entry and the next revision', async () => {
    const before = await state();
    const first = await runner.run(writeNote, { words: 'one' }, as);
    const second = await runner.run(writeNote, { words: 'two' }, as);
    expect([first.ok, second.ok]).toEqual([true, true]);
    const start = before?.revision ?? 0;
    expect(await state()).toEqual({ notes: (before?.notes ?? 0) + 2, entries: (before?.entries ?? 0) + 2, revision: start + 2 });
    expect(announced).toEqual([{ projectId, revision: start + 1 }, { projectId, revision: start + 2 }]);
  });

  test('X-09 of two that clash the second is tried again, and refused by what the first one wrote; what clashes with itself is a bug', async () => {
    const once = command({
      name: 'note.write-once',
      input: z.strictObject({ words: z.string() }),
      load: async (reader, { words }) => (await from<NoteTable>(reader).selectFrom('note').select('id').where('words', '=', words).execute()).length > 0,
      permit: () => true,
      decide: (isThere, { words }) => (isThere ? refuse({ code: 'taken', field: 'words' }) : agree(words)),
      write: async (writer, words, at) => {
        await into<NoteTable>(writer).insertInto('note').values({ project_id: at.projectId, id: onlyId, words }).execute();
        return { subject: { kind: 'need', id: onlyId }, output: { id: onlyId } };
      },
    });
    const done = await Promise.all(Array.from({ length: 4 }, () => runner.run(once, { words: 'only once' }, as)));
    expect(done.filter(({ ok }) => ok).length).toBe(1);
    expect(done.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 3 }, () => ({ ok: false, refusals: [{ code: 'taken', field: 'words' }] })));
    await expect(runner.run(once, { words: 'the same id under other words' }, as)).rejects.toThrow('duplicate key');
  });

  test('X-02 commands of one project at the same time get revisions without gap or double', async () => {
    const start = (await state())?.revision ?? 0;
    await Promise.all(Array.from({ length: 12 }, (_, index) => runner.run(writeNote, { words: `n${index}` }, as)));
    expect((await state())?.revision).toBe(start + 12);
  });

  test('X-03 every error of shape is named at its field', async () => {
    const result = await runner.run(writeNote, { words: '', times: -1, more: true }, as);
    if (result.ok) throw new Error('it should be refused');
    expect(result.refusals.map(({ code, field }) => [code, field])).toEqual([['invalid', 'words'], ['invalid', 'times'], ['invalid', '']]);
  });

  test('X-04 who may not is told that there is nothing', async () => {
    expect(await runner.run(writeNote, { words: 'x' }, { actor: anonymous, projectId })).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
  });
});

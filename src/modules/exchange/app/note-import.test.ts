import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { anonymous, roles } from '../../../kernel/actor.ts';
import { noteImport, notedRows, rowsANote } from './note-import.ts';
import { mayImport } from './policy.ts';

const { database, runner, as, projectId, newId } = await testDatabase();
const [first, second] = [newId(), newId()];

const note = (rows: readonly { readonly key: string; readonly recordId: string; readonly said: Readonly<Record<string, string>> }[], kind = 'need') => (
  runner.run(noteImport, { kind, file: 'a.csv', rows }, as)
);

describe('the note of an import', () => {
  it('IM-06 says which row became which record, and what it said last', async () => {
    expect(await note([{ key: 'id:1', recordId: first, said: { title: 'a' } }, { key: 'id:2', recordId: second, said: {} }])).toMatchObject({ ok: true });
    expect(await note([{ key: 'id:1', recordId: first, said: { title: 'b' } }])).toMatchObject({ ok: true });
    expect(await notedRows(database, projectId, 'need')).toEqual(new Map([
      ['id:1', { recordId: first, said: { title: 'b' } }], ['id:2', { recordId: second, said: {} }],
    ]));
  });

  it('IM-06 is kept apart for each project and each kind of record', async () => {
    expect(await note([{ key: 'id:1', recordId: second, said: {} }], 'practice')).toMatchObject({ ok: true });
    expect((await notedRows(database, projectId, 'practice')).get('id:1')?.recordId).toBe(second);
    expect((await notedRows(database, projectId, 'need')).get('id:1')?.recordId).toBe(first);
    expect((await notedRows(database, newId(), 'need')).size).toBe(0);
  });

  it('IM-06 has the shape of a note', async () => {
    const row = { key: 'id:1', recordId: first, said: {} };
    const wrong = [[], [{ ...row, recordId: 'x' }], [{ ...row, key: '' }], Array.from({ length: rowsANote + 1 }, () => row)];
    for (const rows of wrong) expect(await note(rows)).toMatchObject({ ok: false, refusals: [{ code: 'invalid' }] });
    expect(await note([row], 'people')).toMatchObject({ ok: false, refusals: [{ code: 'invalid', field: 'kind' }] });
  });

  it('IM-07 is made by who answers for the whole project', () => {
    const may = roles.filter((role) => mayImport({ kind: 'person', id: 'p', memberships: [{ projectId, role, partnerId: undefined }] }, { projectId }));
    expect(may).toEqual(['coordinator', 'administrator']);
    expect([mayImport(anonymous, { projectId }), mayImport({ kind: 'system', name: 'import' }, { projectId })]).toEqual([false, true]);
  });
});

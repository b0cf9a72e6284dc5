import { sql } from 'kysely';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { openDatabase } from '../db/index.ts';
import { followRevisions } from './index.ts';

const { database, projectId, url } = await testDatabase();
const revisions = await followRevisions(database);
const other = openDatabase(url);
afterAll(async () => {
  await revisions.close();
  await other.close();
});

/** Another process changes the project. */
async function changeElsewhere(): Promise<number> {
  let revision = 0;
  await other.transaction(async (writer) => {
    revision = await other.nextRevision(writer, projectId);
    return { ok: true as const };
  });
  return revision;
}

describe('revisions', () => {
  test('R-10 a project without changes is at revision 0', async () => {
    expect(await revisions.current('01980000-0000-7000-8000-00000000ffff')).toBe(0);
  });

  test('R-10 a change of another process is heard of', async () => {
    const revision = await changeElsewhere();
    await vi.waitFor(() => expect(revisions.known(projectId)).toBe(revision));
    expect(await revisions.current(projectId)).toBe(revision);
  });

  test('R-10 a change of this process counts at once, and never backwards', async () => {
    const before = await revisions.current(projectId);
    revisions.changed(projectId, before + 5);
    revisions.changed(projectId, before + 3);
    expect(revisions.known(projectId)).toBe(before + 5);
  });

  test('R-11 while the line is down nothing is known for sure, and the database is asked; then it is taken up again', async () => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`.execute(other.reading);
    await vi.waitFor(() => expect(revisions.known(projectId)).toBeUndefined());
    const revision = await changeElsewhere();
    expect(await revisions.current(projectId)).toBe(revision);
    await vi.waitFor(async () => {
      await revisions.current(projectId);
      expect(revisions.known(projectId)).toBe(revision);
    }, { timeout: 5000 });
  });
});

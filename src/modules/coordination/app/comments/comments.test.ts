import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../../test/demo.ts';
import { workingPerson, type WorkingPerson } from '../../../../../test/working-people.ts';
import { anonymous } from '../../../../kernel/actor.ts';
import { verifyAudit } from '../../../audit/index.ts';
import { desks as needDesks } from '../../../needs/index.ts';
import { commentsNaming, coordination } from '../../index.ts';
import { commentLimits } from './add-comment.ts';
import { commentsOn } from './queries.ts';
import { removeComment } from './remove-comment.ts';

const on = await demoDatabase();
const { database, runner, projectId, newId, clock } = on;
const { addComment } = coordination(needDesks);
const [needDesk] = needDesks;
const [need] = await needDesk.list(database, projectId);
const about = { kind: 'need', id: need?.id ?? '' };
const absent = { ok: false, refusals: [{ code: 'absent' }] };

const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' });
const kati = await workingPerson(on, { name: 'Kati', role: 'stakeholder', city: 'gavle', lang: 'sv' });
const maria = await workingPerson(on, { name: 'Maria', role: 'coordinator', lang: 'it' });

function say(by: Pick<WorkingPerson, 'as'>, more: object = {}) {
  return runner.run(addComment, { about, words: 'Could it be May?', ...more }, by.as);
}

async function said(by: WorkingPerson, more: object = {}): Promise<string> {
  const done = await say(by, more);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value.id;
}

describe('a comment', () => {
  test('CO-07 every member says something, and names people, each once and never oneself', async () => {
    const first = await said(kati, { words: ' Line one\n<b>two</b> ', mentions: [anna.id, anna.id, kati.id] });
    clock.set('2026-01-15T09:05:00.000Z');
    const second = await said(anna);
    expect(await commentsOn(database, projectId, about)).toEqual([
      { id: first, about, words: 'Line one\n<b>two</b>', by: kati.id, at: '2026-01-15T09:00:00.000Z', isRemoved: false, mentions: [anna.id] },
      { id: second, about, words: 'Could it be May?', by: anna.id, at: '2026-01-15T09:05:00.000Z', isRemoved: false, mentions: [] },
    ]);
    expect((await commentsNaming(database, projectId, { personId: anna.id, limit: 5 })).map(({ id }) => id)).toEqual([first]);
    expect(await commentsNaming(database, projectId, { personId: kati.id, limit: 5 })).toEqual([]);
  });

  test('CO-07 nobody says anything to what is not there, or from outside', async () => {
    expect(await say(anna, { about: { kind: 'need', id: newId() } })).toEqual(absent);
    expect(await say(anna, { about: { kind: 'plan', id: about.id } })).toEqual(absent);
    for (const actor of [anonymous, { ...anna.actor, memberships: [] }]) expect(await say({ as: { actor, projectId } })).toEqual(absent);
    expect(await say({ as: { actor: anna.actor, projectId: newId() } })).toEqual(absent);
  });

  test('CO-07 what is wrong is said at its field, all of it', async () => {
    const refused = (...refusals: readonly object[]) => ({ ok: false, refusals });
    const { words: limit } = commentLimits;
    expect(await say(anna, { words: '  ', mentions: [newId()] })).toEqual(refused({ code: 'required', field: 'words' }, { code: 'unknown-reference', field: 'mentions' }));
    expect(await say(anna, { words: 'x'.repeat(limit + 1) })).toEqual(refused({ code: 'text-too-long', field: 'words', values: { limit } }));
    expect(await say(anna, { by: kati.id })).toMatchObject({ refusals: [{ code: 'invalid' }] });
  });
});

describe('taking a comment back', () => {
  test('CO-08 who wrote it and the coordinator may; to others it does not exist', async () => {
    const [own, stray] = [await said(anna, { mentions: [maria.id] }), await said(anna)];
    const remove = (by: WorkingPerson, id: string) => runner.run(removeComment, { id }, by.as);
    expect(await remove(kati, own)).toEqual(absent);
    expect(await remove(anna, newId())).toEqual(absent);
    expect((await remove(anna, own)).ok).toBe(true);
    expect((await remove(maria, stray)).ok).toBe(true);
    expect(await remove(anna, own)).toMatchObject({ refusals: [{ code: 'wrong-state' }] });
    expect(await runner.run(removeComment, { id: own }, { actor: anna.actor, projectId: newId() })).toEqual(absent);
    const gone = (await commentsOn(database, projectId, about)).filter(({ isRemoved }) => isRemoved);
    expect(gone.map(({ id, words, mentions }) => ({ id, words, mentions }))).toEqual([{ id: own, words: '', mentions: [] }, { id: stray, words: '', mentions: [] }]);
    expect(await commentsNaming(database, projectId, { personId: maria.id, limit: 5 })).toEqual([]);
  });

  test('AU-07 CO-08 what was taken back is nowhere any more, not in the log either, and the log is whole', async () => {
    const id = await said(anna, { words: 'Zebrafinch is a word nobody else says', mentions: [maria.id] });
    expect((await runner.run(removeComment, { id }, anna.as)).ok).toBe(true);
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(database.reading);
    for (const { name } of tables) {
      const { rows } = await sql<{ found: number }>`select count(*)::int as found from ${sql.table(name)} as t where t::text ~* 'zebrafinch'`.execute(database.reading);
      expect([name, rows[0]?.found]).toEqual([name, 0]);
    }
    const { rows } = await sql<{ input: unknown }>`select input from audit_entry where verb = 'comment.add' and subject_id = ${id}`.execute(database.reading);
    expect(rows).toEqual([{ input: { about, words: '[withheld]', mentions: [maria.id] } }]);
    expect(await verifyAudit(database, projectId)).toMatchObject({ whole: true });
  });

  test('CO-09 no search entry ever comes of it', async () => {
    const { rows } = await sql`select 1 from search_entry where body::text like '%Could it be May%' or title::text like '%Could it be May%'`.execute(database.reading);
    expect(rows).toEqual([]);
  });
});

import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { type Actor, hasRole } from '../../../kernel/actor.ts';
import { written } from '../../../kernel/text.ts';
import type { Fields } from '../model/fields.ts';
import { editingCommands } from './commands.ts';
import type { Editable, Standing } from './editable.ts';
import { versionsOf } from './versions.ts';

const { database, runner, projectId } = await testDatabase();

const fields = {
  title: { kind: 'text', max: 40, label: 'work.field', required: true },
  size: { kind: 'number', min: 0, label: 'work.field' },
  area: { kind: 'record', of: 'areas', label: 'work.field' },
} as const satisfies Fields;

const area = '01980000-0000-7000-8000-00000000000a';
const note = '01980000-0000-7000-8000-00000000000b';
const partner = '01980000-0000-7000-8000-00000000000c';

interface Row {
  readonly revision: number;
  readonly visibility: 'public' | 'project';
  readonly content: Standing<typeof fields>['content'];
}

/** A record of a table of its own: the factory is what is tested. */
const editable: Editable<typeof fields> = {
  name: 'sample',
  kind: 'need',
  fields,
  options: { areas: () => Promise.resolve([{ value: area, label: 'An area' }]) },
  async find(reader, ...[, id]) {
    const row = (await sql<Row>`select revision, visibility, content from sample where id = ${id} for update`.execute(reader.reading)).rows[0];
    return row === undefined ? undefined : { ...row, id, slug: 'sample', partnerIds: [partner], title: row.content.title ?? written('en', '?') };
  },
  mayEdit: (actor, { projectId: of, partnerIds }) => partnerIds.some((partnerId) => hasRole(actor, ['partner-officer'], { projectId: of, partnerId })),
  mayShow: (actor, { projectId: of }) => hasRole(actor, ['coordinator'], { projectId: of }),
  check: (content) => (content.size === 13 ? [{ code: 'value-contradiction', field: 'size' }] : []),
  store: async (writer, at, content) => {
    await sql`update sample set revision = ${at.revision}, visibility = ${at.visibility}, content = ${JSON.stringify(content)} where id = ${at.id}`.execute(writer.writing);
  },
};

const { revise, restore, show } = editingCommands(editable);

function personWith(role: 'partner-officer' | 'coordinator', partnerId: string | undefined): { readonly actor: Actor; readonly projectId: string } {
  return { actor: { kind: 'person', id: '01980000-0000-7000-8000-0000000000d1', memberships: [{ projectId, role, partnerId }] }, projectId };
}

const officer = personWith('partner-officer', partner);
const stranger = personWith('partner-officer', '01980000-0000-7000-8000-0000000000ff');
const coordinator = personWith('coordinator', undefined);

const title = (text: string, lang = 'en') => ({ title: { lang, text } });
const save = (revision: number, changes: Record<string, unknown>, as = officer) => runner.run(revise, { id: note, revision, changes }, as);
const codes = async (result: ReturnType<typeof save>) => {
  const done = await result;
  return done.ok ? [] : done.refusals.map(({ code, field }) => [code, field]);
};
const standing = () => editable.find(database, projectId, note);

beforeAll(async () => {
  await sql`create table sample (id uuid primary key, revision integer not null, visibility text not null, content jsonb not null)`.execute(database.reading);
});

beforeEach(async () => {
  const content = { title: written('en', 'First'), size: 1, area: null };
  await sql`delete from sample`.execute(database.reading);
  await sql`delete from record_version`.execute(database.reading);
  await sql`insert into sample values (${note}, 1, 'project', ${JSON.stringify(content)})`.execute(database.reading);
});

describe('revise', () => {
  test('ED-01 changes one field, counts on, and keeps both versions with who wrote them', async () => {
    expect(await save(1, title('Second'))).toEqual({ ok: true, value: { id: note, revision: 2 } });
    expect(await standing()).toMatchObject({ revision: 2, content: { size: 1, title: { texts: { en: { text: 'Second' } } } } });
    const versions = await versionsOf(database, projectId, { kind: 'need', id: note });
    expect(versions.map(({ revision, personId }) => [revision, personId])).toEqual([[2, '01980000-0000-7000-8000-0000000000d1'], [1, undefined]]);
  });

  test('ED-03 cannot empty what is needed, nor break a rule over the whole', async () => {
    expect(await codes(save(1, title(' ')))).toEqual([['required', 'title']]);
    expect(await codes(save(1, { size: 13 }))).toEqual([['value-contradiction', 'size']]);
    expect(await standing()).toMatchObject({ revision: 1 });
  });

  test('ED-04 two who change the same field: the second is told, and nothing of the first is lost', async () => {
    await save(1, title('Theirs'));
    expect(await codes(save(1, title('Mine')))).toEqual([['stale', 'title']]);
    expect(await standing()).toMatchObject({ content: { title: { texts: { en: { text: 'Theirs' } } } } });
  });

  test('ED-04 two who change different fields, or languages, both get what they want', async () => {
    await save(1, title('Theirs'));
    expect(await codes(save(1, { ...title('First'), size: 9 }))).toEqual([]);
    expect(await codes(save(1, title('Enyém', 'hu')))).toEqual([]);
    expect(await standing()).toMatchObject({ revision: 4, content: { size: 9, title: { texts: { en: { text: 'Theirs' }, hu: { text: 'Enyém' } } } } });
  });

  test('ED-04 a revision that does not exist yet is refused', async () => {
    expect(await codes(save(7, title('x')))).toEqual([['stale', 'revision']]);
  });

  test('ED-08 a field points only to what is there to be chosen', async () => {
    expect(await codes(save(1, { area: partner }))).toEqual([['unknown-reference', 'area']]);
    expect(await codes(save(1, { area: 'not an id' }))).toEqual([['invalid', 'changes.area']]);
    expect(await codes(save(1, { area }))).toEqual([]);
  });

  test('ED-01 who may not edit it, and what is not there, look the same', async () => {
    const unknown = runner.run(revise, { id: area, revision: 1, changes: {} }, officer);
    expect(await save(1, title('x'), stranger)).toEqual(await unknown);
    expect(await standing()).toMatchObject({ revision: 1 });
  });
});

describe('restore', () => {
  test('ED-22 a version that was kept before a field was asked for leaves that field as it stands', async () => {
    await save(1, { size: 5 });
    await sql`update record_version set content = content - 'title' - 'size' where id = ${note} and revision = 1`.execute(database.reading);
    expect(await codes(save(1, { size: 6 }))).toEqual([]);
    expect((await runner.run(restore, { id: note, revision: 3, to: 1 }, officer)).ok).toBe(true);
    expect((await standing())?.content).toMatchObject({ title: written('en', 'First'), size: 6 });
  });

  test('ED-06 brings back what it said, as a new revision', async () => {
    await save(1, { ...title('Second'), size: 2 });
    await save(2, title('Third'));
    expect(await runner.run(restore, { id: note, revision: 3, to: 1 }, officer)).toMatchObject({ ok: true, value: { revision: 4 } });
    expect(await standing()).toMatchObject({ revision: 4, content: { size: 1, title: { texts: { en: { text: 'First' } } } } });
    expect((await versionsOf(database, projectId, { kind: 'need', id: note })).map(({ revision }) => revision)).toEqual([4, 3, 2, 1]);
  });

  test('ED-06 not from an older page, not by a stranger, not to what never was', async () => {
    await save(1, title('Second'));
    expect(await runner.run(restore, { id: note, revision: 1, to: 1 }, officer)).toMatchObject({ ok: false, refusals: [{ code: 'stale' }] });
    expect(await runner.run(restore, { id: note, revision: 2, to: 1 }, stranger)).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
    expect(await runner.run(restore, { id: area, revision: 2, to: 1 }, officer)).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
    expect(await runner.run(restore, { id: note, revision: 2, to: 3 }, officer)).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
    expect((await standing())?.revision).toBe(2);
  });
});

describe('show', () => {
  const showTo = (visibility: string, as = coordinator) => runner.run(show, { id: note, revision: 1, visibility: visibility as 'public' }, as); // wrong ones on purpose

  test('ED-07 who may decide it shows it to everybody, and takes it back', async () => {
    expect(await showTo('public', officer)).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
    expect(await showTo('everybody')).toMatchObject({ ok: false, refusals: [{ code: 'invalid' }] });
    expect(await showTo('public')).toMatchObject({ ok: true });
    expect(await standing()).toMatchObject({ visibility: 'public', revision: 2 });
  });

  test('ED-07 what lacks a needed field stays inside', async () => {
    await sql`update sample set content = ${JSON.stringify({ title: null, size: null, area: null })}`.execute(database.reading);
    expect(await showTo('public')).toMatchObject({ ok: false, refusals: [{ code: 'required', field: 'title' }] });
  });
});

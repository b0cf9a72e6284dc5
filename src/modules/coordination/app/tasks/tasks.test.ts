import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../../test/demo.ts';
import { workingPerson, type WorkingPerson } from '../../../../../test/working-people.ts';
import { anonymous } from '../../../../kernel/actor.ts';
import { written } from '../../../../kernel/text.ts';
import { createRunner } from '../../../../platform/command/index.ts';
import { writeAuditEntry } from '../../../audit/index.ts';
import { versionsOf } from '../../../editing/index.ts';
import { desks as needDesks } from '../../../needs/index.ts';
import { coordination, doneByDoing, openTasks, openTasksFor, passOnTasks } from '../../index.ts';

const on = await demoDatabase();
const { database, projectId, newId, clock } = on;
// as the site wires it: what is done ends the tasks that ask for it
const runner = createRunner({
  database, now: clock.now, newId, changed: () => undefined,
  audit: async (writer, note) => {
    await writeAuditEntry(writer, note);
    await doneByDoing(writer, note);
  },
});
const { taskDesk, addTask } = coordination(needDesks);
const [needDesk] = needDesks;

const people: Record<'anna' | 'kati' | 'tiit' | 'maria', WorkingPerson> = {
  anna: await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' }),
  kati: await workingPerson(on, { name: 'Kati', role: 'stakeholder', city: 'nyiregyhaza', lang: 'hu' }),
  tiit: await workingPerson(on, { name: 'Tiit', role: 'partner-officer', city: 'tartu', lang: 'et' }),
  maria: await workingPerson(on, { name: 'Maria', role: 'coordinator', lang: 'it' }),
};
const { anna, kati, tiit, maria } = people;
const absent = { ok: false, refusals: [{ code: 'absent' }] };
const title = written('en', 'Name a day for the workshop');
let need = { id: '' };

beforeAll(async () => {
  const [first] = await needDesk.list(database, projectId);
  const standing = await needDesk.editable.find(database, projectId, first?.id ?? '');
  if (standing === undefined) throw new Error('the demo has no need');
  need = standing;
});

async function added(by: WorkingPerson, more: object = {}): Promise<string> {
  const done = await runner.run(addTask, { title, ownerId: anna.id, ...more }, by.as);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return done.value.id;
}

async function standing(id: string) {
  const task = await taskDesk.editable.find(database, projectId, id);
  if (task === undefined) throw new Error('there is no such task');
  return task;
}

async function take(name: string, id: string, { by, said = {}, revision }: { by: WorkingPerson; said?: Record<string, string>; revision?: number }) {
  const step = taskDesk.steps.find((each) => each.name === name);
  if (step === undefined) throw new Error(`no step ${name}`);
  const task = await standing(id);
  return runner.run(step.command, step.input({ ...task, revision: revision ?? task.revision }, said), by.as);
}

async function offered(id: string, { actor }: WorkingPerson) {
  const task = await standing(id);
  return taskDesk.steps.filter((step) => step.offered(task, actor, { projectId, partnerIds: task.partnerIds })).map((step) => step.name);
}

describe('a task', () => {
  test('CO-01 is given to a person or a partner, with a day and the record it is about', async () => {
    const toPerson = await added(maria, { due: '2026-02-01', origin: { kind: 'need', id: need.id } });
    const toPartner = await added(tiit, { ownerId: anna.partnerId });
    const open = await openTasks(database, projectId);
    expect(open.map(({ id, owner, due, askedBy }) => ({ id, owner, due, askedBy }))).toEqual([
      { id: toPerson, owner: { personId: anna.id }, due: '2026-02-01', askedBy: maria.id },
      { id: toPartner, owner: { partnerId: anna.partnerId }, due: undefined, askedBy: tiit.id },
    ]);
    expect((await openTasksFor(database, projectId, { kind: 'need', id: need.id })).map(({ id }) => id)).toEqual([toPerson]);
    expect(await taskDesk.related?.(database, projectId, await standing(toPerson))).toMatchObject([{ path: `/needs/${need.id}` }]);
    expect(await taskDesk.related?.(database, projectId, await standing(toPartner))).toEqual([]);
  });

  test('CO-01 who asks nobody else notes own ones; strangers note none', async () => {
    expect(await runner.run(addTask, { title, ownerId: anna.id }, kati.as)).toEqual(absent);
    expect((await runner.run(addTask, { title, ownerId: kati.id }, kati.as)).ok).toBe(true);
    for (const actor of [anonymous, { ...anna.actor, memberships: [] }]) expect(await runner.run(addTask, { title, ownerId: anna.id }, { actor, projectId })).toEqual(absent);
    expect(await runner.run(addTask, { title, ownerId: anna.id }, { actor: anna.actor, projectId: newId() })).toEqual(absent);
  });

  test('CO-01 what is wrong is said at its field', async () => {
    const tried = async (more: object) => {
      const done = await runner.run(addTask, { title, ownerId: anna.id, ...more }, maria.as);
      return done.ok ? [] : done.refusals.map(({ code, field }) => `${code} ${field ?? ''}`);
    };
    expect(await tried({ ownerId: newId() })).toEqual(['unknown-reference ownerId']);
    expect(await tried({ title: written('en', 'x'.repeat(201)) })).toEqual(['text-too-long title']);
    expect(await tried({ origin: { kind: 'need', id: newId() } })).toEqual(['unknown-reference origin']);
    expect(await tried({ origin: { kind: 'need', id: need.id }, fulfilledBy: 'plan.endorse' })).toEqual(['unknown-reference fulfilledBy']);
    expect(await tried({ due: 'tomorrow' })).toContain('invalid due');
    expect(await tried({ state: 'done' })).toEqual(['invalid ']);
  });

  test('CO-02 is changed by who asked and the coordinator, while it is open', async () => {
    const id = await added(tiit);
    const revise = (by: WorkingPerson, revision: number) => runner.run(taskDesk.revise, { id, revision, changes: { due: '2026-03-01' } }, by.as);
    for (const by of [anna, kati]) expect(await revise(by, 1)).toEqual(absent);
    expect((await revise(tiit, 1)).ok).toBe(true);
    expect(await runner.run(taskDesk.revise, { id, revision: 1, changes: { due: '2026-04-01' } }, maria.as)).toMatchObject({ refusals: [{ code: 'stale', field: 'due' }] });
    const toNobody = await runner.run(taskDesk.revise, { id, revision: 2, changes: { ownerId: newId() } }, maria.as);
    expect(toNobody).toMatchObject({ refusals: [{ code: 'unknown-reference', field: 'ownerId' }] });
    expect((await take('drop', id, { by: maria })).ok).toBe(true);
    expect(await runner.run(taskDesk.revise, { id, revision: 3, changes: { due: null } }, tiit.as)).toMatchObject({ refusals: [{ code: 'wrong-state' }] });
    expect(await runner.run(taskDesk.show, { id, revision: 3, visibility: 'public' }, maria.as)).toEqual(absent);
  });
});

describe('the steps of a task', () => {
  test('CO-03 are offered to those whose it is, who asked, and the coordinator', async () => {
    const id = await added(tiit, { ownerId: anna.partnerId });
    expect(await offered(id, anna)).toEqual(['done', 'hand-over']);
    expect(await offered(id, tiit)).toEqual(['done', 'hand-over', 'drop']);
    expect(await offered(id, kati)).toEqual([]);
    expect(await take('drop', id, { by: anna })).toEqual(absent);
    expect(await take('done', id, { by: kati })).toEqual(absent);
    expect((await take('done', id, { by: anna })).ok).toBe(true);
    expect(await standing(id)).toMatchObject({ state: 'done', revision: 2 });
    expect(await offered(id, anna)).toEqual(['reopen']);
  });

  test('CO-03 are taken once, on the newest revision', async () => {
    const id = await added(maria);
    expect((await take('done', id, { by: anna })).ok).toBe(true);
    expect(await take('done', id, { by: anna })).toMatchObject({ refusals: [{ code: 'wrong-state' }] });
    expect(await take('reopen', id, { by: anna, revision: 1 })).toMatchObject({ refusals: [{ code: 'stale' }] });
    expect((await take('reopen', id, { by: anna })).ok).toBe(true);
    expect(await standing(id)).toMatchObject({ state: 'open', revision: 3 });
  });

  test('CO-04 it is handed to another of the project, and its history knows', async () => {
    const id = await added(maria);
    expect(await take('hand-over', id, { by: anna, said: { ownerId: newId() } })).toMatchObject({ refusals: [{ code: 'unknown-reference', field: 'ownerId' }] });
    expect(await take('hand-over', id, { by: tiit, said: { ownerId: tiit.id } })).toEqual(absent);
    expect((await take('hand-over', id, { by: anna, said: { ownerId: tiit.partnerId ?? '' } })).ok).toBe(true);
    expect((await standing(id)).content).toMatchObject({ ownerId: tiit.partnerId });
    expect((await versionsOf(database, projectId, { kind: 'task', id })).map(({ content }) => content['ownerId'])).toEqual([tiit.partnerId, anna.id]);
    expect((await take('done', id, { by: maria })).ok).toBe(true);
    expect(await take('hand-over', id, { by: maria, said: { ownerId: anna.id } })).toMatchObject({ refusals: [{ code: 'wrong-state' }] });
  });
});

describe('the history of a task', () => {
  test('CO-02 brings back how it was, for who may change it', async () => {
    const id = await added(tiit, { due: '2026-02-01' });
    expect((await runner.run(taskDesk.revise, { id, revision: 1, changes: { due: '2026-05-01', note: { lang: 'en', text: 'Call first.' } } }, tiit.as)).ok).toBe(true);
    expect(await runner.run(taskDesk.restore, { id, revision: 2, to: 1 }, anna.as)).toEqual(absent);
    expect((await runner.run(taskDesk.restore, { id, revision: 2, to: 1 }, tiit.as)).ok).toBe(true);
    expect(await standing(id)).toMatchObject({ revision: 3, content: { due: '2026-02-01', note: null } });
  });
});

describe('done by doing', () => {
  const note = (verb: string, input: object, subjectId = newId()) => (
    { projectId, revision: 1, verb, actor: anna.actor, subject: { kind: 'progress' as const, id: subjectId }, at: clock.now(), input }
  );
  const happened = (...notes: readonly ReturnType<typeof note>[]) => database.transaction(async (writer) => {
    for (const each of notes) await doneByDoing(writer, each);
    return { ok: true as const };
  });
  const planted = async (kind: string, recordId: string, fulfilledBy: string) => {
    const id = await added(maria);
    await sql`update task set origin_kind = ${kind}, origin_id = ${recordId}, fulfilled_by = ${fulfilledBy} where id = ${id}`.execute(database.reading);
    return id;
  };

  test('CO-05 what names its record in a field ends the tasks about that record only', async () => {
    const [action, other] = [newId(), newId()];
    const [mine, theirs] = [await planted('action', action, 'progress.record'), await planted('action', other, 'progress.record')];
    await happened(note('progress.record', { actionId: action }), note('progress.revise', { actionId: other }), note('progress.record', { actionId: 7 }));
    expect([(await standing(mine)).state, (await standing(theirs)).state]).toEqual(['done', 'open']);
    expect((await standing(mine)).revision).toBe(2);
  });

  test('CO-05 a task that asks for something else, or has ended, stays as it is', async () => {
    const plan = newId();
    const [asked, dropped] = [await planted('plan', plan, 'plan.show'), await planted('plan', plan, 'plan.endorse')];
    await take('drop', dropped, { by: maria });
    await happened(note('plan.endorse', {}, plan));
    expect([(await standing(asked)).state, (await standing(dropped)).state]).toEqual(['open', 'dropped']);
    await happened(note('plan.show', { visibility: 'project' }, plan));
    expect((await standing(asked)).state).toBe('open');
    await happened(note('plan.show', { visibility: 'public' }, plan));
    expect((await standing(asked)).state).toBe('done');
  });

  test('CO-05 publishing the need ends the task that asks for it, and no other', async () => {
    const about = { origin: { kind: 'need', id: need.id } };
    const asked = await added(maria, { ...about, fulfilledBy: 'need.show' });
    const other = await added(maria, about);
    const show = async (visibility: string) => {
      const found = await needDesk.editable.find(database, projectId, need.id);
      return runner.run(needDesk.show, { id: need.id, revision: found?.revision, visibility }, maria.as);
    };
    // the demo's needs are public
    expect((await show('project')).ok).toBe(true);
    expect([(await standing(asked)).state, (await standing(other)).state]).toEqual(['open', 'open']);
    expect((await show('public')).ok).toBe(true);
    expect([(await standing(asked)).state, (await standing(other)).state]).toEqual(['done', 'open']);
    const { rows } = await sql<{ ended_by: string }>`select ended_by from task where id = ${asked}`.execute(database.reading);
    expect(rows).toEqual([{ ended_by: maria.id }]);
  });
});

describe('who leaves', () => {
  test('CO-06 passes the open tasks on, and only those', async () => {
    const [open, done] = [await added(maria), await added(maria)];
    await take('done', done, { by: anna });
    await database.transaction(async (writer) => {
      await passOnTasks(writer, { projectId, from: anna.id, to: tiit.id, now: clock.now() });
      return { ok: true as const };
    });
    expect((await standing(open)).content).toMatchObject({ ownerId: tiit.id });
    expect((await standing(done)).content).toMatchObject({ ownerId: anna.id });
  });
});

describe('the list of tasks', () => {
  test('CO-09 is for the project alone: no search finds a task', async () => {
    const list = await taskDesk.list(database, projectId);
    expect(list.length).toBeGreaterThan(5);
    expect(list.every(({ visibility }) => visibility === 'project')).toBe(true);
    const states = list.map(({ state }) => state === 'open');
    expect(states).toEqual(states.toSorted((a, b) => Number(b) - Number(a)));
    const { rows } = await sql`select 1 from search_entry where kind in ('task', 'comment')`.execute(database.reading);
    expect(rows).toEqual([]);
  });

  test('CO-15 a person’s task is the person’s city’s in the list', async () => {
    const id = await added(maria, { ownerId: kati.id });
    expect((await taskDesk.list(database, projectId)).find((row) => row.id === id)?.partnerIds).toEqual([kati.partnerId]);
  });
});

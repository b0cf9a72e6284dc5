import { expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { workingPerson } from '../../../../test/working-people.ts';
import { endMembership, erasePersonCommand, installationId, type KeptAbout, mailAddresses, peopleOfProject, personalDataOf } from '../index.ts';

const on = await demoDatabase();
const { database, runner, projectId, clock } = on;
const chief = await workingPerson(on, { name: 'Chief', role: 'coordinator', lang: 'it' });
const anna = await workingPerson(on, { name: 'Anna', role: 'stakeholder', city: 'gavle', lang: 'sv' });
const ask = { personId: anna.id };
const own = { actor: anna.actor, projectId: installationId };

/** A module that cannot forget: its table is locked, or its code is wrong. */
const failing: KeptAbout = { part: 'broken', read: () => Promise.resolve([]), forget: () => Promise.reject(new Error('it will not go')) };

test('PE-13 a person is erased whole or not at all', async () => {
  const place = (await peopleOfProject(database, projectId, chief.actor)).find(({ id }) => id === anna.id)?.places[0];
  expect((await runner.run(endMembership, { id: place?.id, revision: 1 }, chief.as)).ok).toBe(true);
  await expect(runner.run(erasePersonCommand([failing]), ask, own)).rejects.toThrow('it will not go');
  expect([...(await mailAddresses(database, [anna.id])).values()]).toEqual([{ name: 'Anna', email: anna.email, lang: 'sv' }]);
  expect((await personalDataOf(database, anna.id, []))?.done).toEqual([]);
});

test('PE-13 erased twice is erased once: the second time there is nobody', async () => {
  const erase = erasePersonCommand([]);
  clock.set('2026-01-16T09:00:00.000Z');
  expect(await runner.run(erase, ask, own)).toMatchObject({ ok: true, value: { id: anna.id } });
  expect(await runner.run(erase, ask, own)).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
  expect([...(await mailAddresses(database, [anna.id])).values()]).toEqual([]);
});

import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { contentAt, keepVersions, versionsOf } from './versions.ts';

const { database, projectId, newId, clock } = await testDatabase();
const record = { kind: 'need' as const, id: newId() };
const anna = { kind: 'person' as const, id: newId(), memberships: [] };

const keep = (revision: number, content: unknown, by?: Parameters<typeof keepVersions>[1]['by']) => database.transaction(async (writer) => {
  await keepVersions(writer, { ...record, projectId, revision, content, ...(by === undefined ? {} : { by }) });
  return { ok: true as const };
});

test('ED-06 a version is kept once, with who wrote it; the content of any revision is that of the last one before', async () => {
  await keep(1, { title: 'First' });
  await keep(4, { title: 'Fourth' }, { actor: anna, at: clock.now() });
  await keep(4, { title: 'Fourth, told again' }, { actor: anna, at: clock.now() });
  await keep(5, { title: 'Fifth' }, { actor: { kind: 'system', name: 'test' }, at: clock.now() });
  expect(await versionsOf(database, projectId, record)).toEqual([
    { revision: 5, at: clock.now(), personId: undefined, content: { title: 'Fifth' } },
    { revision: 4, at: clock.now(), personId: anna.id, content: { title: 'Fourth' } },
    { revision: 1, at: undefined, personId: undefined, content: { title: 'First' } },
  ]);
  const contents = await Promise.all([0, 1, 3, 4, 9].map((revision) => contentAt(database, projectId, { ...record, revision })));
  expect(contents).toEqual([undefined, { title: 'First' }, { title: 'First' }, { title: 'Fourth' }, { title: 'Fifth' }]);
});

test('ED-06 versions of another project, another kind and another record are not this one’s', async () => {
  expect(await versionsOf(database, newId(), record)).toEqual([]);
  expect(await versionsOf(database, projectId, { ...record, kind: 'event' })).toEqual([]);
  expect(await contentAt(database, projectId, { ...record, id: newId(), revision: 9 })).toBeUndefined();
});

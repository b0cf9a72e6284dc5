import { expect, test } from 'vitest';
import { demoDatabase } from '../../test/demo.ts';
import { textsTwice } from '../../test/desk.ts';
import { recordStatements } from '../platform/db/index.ts';
import { recordDesks } from './desks.ts';

const on = await demoDatabase();

test('WS-16 every kind of record with texts can tell them all', () => {
  const mute = recordDesks.filter(({ editable }) => editable.texts === undefined && Object.values(editable.fields).some(({ kind }) => kind === 'text'));
  expect(mute.map(({ path }) => path)).toEqual([]);
});

test.each(recordDesks.map((desk) => [desk.path, desk] as const))('WS-16 the texts of all %s are those of each by itself, told in one statement', async (_, desk) => {
  const told = await recordStatements(async () => desk.editable.texts?.(on.database, on.projectId));
  expect(told.statements.length).toBe(1);
  const { atOnce, oneByOne } = await textsTwice(on, desk);
  expect(atOnce).toEqual(oneByOne);
});

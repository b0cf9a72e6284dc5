import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { once, onceARevision, readerOfOnePage } from './index.ts';

const { database } = await testDatabase();

function counted() {
  const counter = { reads: 0 };
  const read = () => {
    counter.reads += 1;
    return Promise.resolve(counter.reads);
  };
  return { counter, read };
}

test('R-09 a page reads the same thing once, another page reads it again', async () => {
  const { counter, read } = counted();
  const page = readerOfOnePage(database);
  expect(await Promise.all([once(page, 'cities a', read), once(page, 'cities a', read)])).toEqual([1, 1]);
  expect(await once(page, 'cities b', read)).toBe(2);
  expect(await once(readerOfOnePage(database), 'cities a', read)).toBe(3);
  expect(counter.reads).toBe(3);
});

test('R-09 what hardly changes is read once a revision, and again where reading it failed', async () => {
  const { counter, read } = counted();
  const lasting = new Map<string, Promise<unknown>>();
  await expect(onceARevision(readerOfOnePage(database, lasting), 'cities a', () => Promise.reject(new Error('no line')))).rejects.toThrow('no line');
  expect(await onceARevision(readerOfOnePage(database, lasting), 'cities a', read)).toBe(1);
  expect(await onceARevision(readerOfOnePage(database, lasting), 'cities a', read)).toBe(1);
  expect(await onceARevision(readerOfOnePage(database), 'cities a', read)).toBe(2);
  expect(await onceARevision(database, 'cities a', read)).toBe(3);
  expect(counter.reads).toBe(3);
});

test('R-09 what is not a page remembers nothing: a command always sees the present', async () => {
  const { counter, read } = counted();
  await once(database, 'cities a', read);
  await once(database, 'cities a', read);
  expect(counter.reads).toBe(2);
});

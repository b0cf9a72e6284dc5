import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { picture } from '../../../../test/made-files.ts';
import { testReading } from '../../../../test/reading.ts';
import { anonymous } from '../../../kernel/actor.ts';
import type { Lang } from '../../../kernel/lang.ts';
import type { RecordRef } from '../../../kernel/record.ts';
import { withTranslation, written } from '../../../kernel/text.ts';
import { countQueries, readerOfOnePage } from '../../../platform/db/index.ts';
import { diskStore } from '../../../platform/files/index.ts';
import type { Ask } from '../../../platform/http/index.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { attachmentCommands, filesBelow, publicDownloads, type PublicRecords, receiveFiles, type Sight, uploadsBy } from '../index.ts';

const { database, runner, projectId, newId, as } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'public-part-'));
const store = diskStore(join(home, 'files'));
const partner = { kind: 'partner' as const, id: newId(), path: '/cities/tartu', title: written('et', 'Tartu') };
const need = { kind: 'need' as const, id: newId(), path: '/cities/tartu#need-food', title: written('en', 'Food for all') };
const draft = { kind: 'need' as const, id: newId() };
const publicRecords: PublicRecords = (_, __, refs) => Promise.resolve([need, partner].filter(({ id }) => refs.some((ref) => ref.id === id)));
const sight: { now: Sight } = { now: 'public' };
const parts = { store, scanner: undefined, mayEdit: () => Promise.resolve(true), sees: () => Promise.resolve(sight.now) };
const [, describeFile] = attachmentCommands(parts);
const person = { kind: 'person' as const, id: newId(), memberships: [] };

afterAll(() => rmSync(home, { recursive: true, force: true }));

async function add({ kind, id: recordId }: RecordRef, name: string, bytes: Uint8Array): Promise<string> {
  const at = { actor: person, projectId };
  const record = { kind, id: recordId };
  const [one] = (await receiveFiles(parts, { reader: database, ...at, record, files: [{ name, bytes }], run: (command, input) => runner.run(command, input, at) })) ?? [];
  const id = one?.ok === true ? one.id : '';
  const alt = name.endsWith('.png') ? withTranslation(written('hu', 'Öt ember'), 'et', { text: 'Viis inimest', origin: 'written' }) : null;
  const done = await runner.run(describeFile, { id, revision: 1, title: null, alt, credit: null, visibility: 'public' }, as);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return id;
}

function ask(below: string, params: Readonly<Record<string, string>> = {}, lang: Lang = 'en'): Ask {
  const reading = testReading(lang);
  const reader = readerOfOnePage(database);
  return { reader, project: { id: projectId, slug: 'better' }, reading, actor: anonymous, path: reading.path(below), params, query: {}, origin: 'http://x' };
}

async function part(below: string, lang: Lang = 'en'): Promise<string> {
  const content = await filesBelow(ask(below, {}, lang), publicRecords);
  return content === undefined ? '' : renderToString(<ReadingProvider reading={testReading(lang)}>{content}</ReadingProvider>);
}

const ids = { photo: '', survey: '' };

beforeAll(async () => {
  ids.survey = await add(need, 'survey.csv', Buffer.from('a,b'));
  ids.photo = await add(partner, 'photo.png', await picture('png', { width: 900, height: 90 }));
  await add(draft, 'secret.txt', Buffer.from('of a draft'));
});

describe('the files of a public page', () => {
  test('AT-12 the page’s own come first; those of what stands on it say what they belong to', async () => {
    const html = await part('/cities/tartu');
    expect(html).toMatch(/^<section class="section" id="files"><h2>Files<\/h2>/);
    expect(html.indexOf(ids.photo)).toBeLessThan(html.indexOf(ids.survey));
    expect(html.match(/Belongs to: <a href="\/en\/better\/cities\/tartu#need-food">(?:<span>)?Food for all/g)).toHaveLength(1);
    expect(html).toContain(`<img src="/en/better/files/${ids.photo}/small" alt="Öt ember" lang="hu" width="640" height="64"`);
    expect(await part('/cities/tartu', 'hu')).toMatch(/<h2>Fájlok<\/h2>.*alt="Öt ember" width/);
    expect(html).not.toContain('secret.txt');
  });

  test('AT-12 other pages have none, and ask for nothing more once it is known which have', async () => {
    for (const below of ['/', '/cities', '/cities/tart', '/cities/tartu/x']) expect(await part(below)).toBe('');
    const shared = ask('/cities');
    const { queries: first } = await countQueries(() => filesBelow(shared, publicRecords));
    const { queries: second } = await countQueries(() => filesBelow(shared, publicRecords));
    expect([first, second]).toEqual([1, 0]);
  });
});

describe('public addresses', () => {
  const [whole, small, inWidth] = publicDownloads(parts);
  const fetched = async (of: typeof whole, file: string) => of?.answer(ask(`/files/${file}`, { file }), new Headers());

  test('AT-13 are for everybody while the record is public, and kept by nobody without asking', async () => {
    const answer = await fetched(whole, ids.survey);
    expect([answer?.status, answer?.headers.get('cache-control'), answer?.headers.get('accept-ranges')]).toEqual([200, 'public, no-cache', 'bytes']);
    expect((await fetched(small, ids.photo))?.headers.get('content-type')).toBe('image/webp');
    expect((await inWidth?.answer(ask('/x', { file: ids.photo, width: '480' }), new Headers()))?.headers.get('content-type')).toBe('image/webp');
    for (const width of ['960', '481', '0', 'x', '1e2', '']) expect(await inWidth?.answer(ask('/x', { file: ids.photo, width }), new Headers())).toBeUndefined();
    for (const file of [newId(), 'x', '']) expect(await fetched(whole, file)).toBeUndefined();
    sight.now = 'none';
    expect(await fetched(whole, ids.survey)).toBeUndefined();
  });

  test('AT-13 what the project’s people see of a hidden record is in no shared cache, also where the file itself is public', async () => {
    sight.now = 'all';
    const answer = await fetched(whole, ids.survey);
    expect([answer?.headers.get('cache-control'), answer?.headers.get('vary')]).toEqual(['private, no-cache', 'Cookie']);
  });
});

test('AT-15 a person’s own file lists every upload, and nobody else’s', async () => {
  expect((await uploadsBy(database, person.id)).map(({ name, record, removed }) => ({ name, kind: record.kind, removed }))).toEqual([
    { name: 'survey.csv', kind: 'need', removed: null }, { name: 'photo.png', kind: 'partner', removed: null }, { name: 'secret.txt', kind: 'need', removed: null },
  ]);
  expect(await uploadsBy(database, newId())).toEqual([]);
});

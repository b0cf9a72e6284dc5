import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../test/demo.ts';
import { pdf, picture } from '../../../test/made-files.ts';
import { faultsOfHeadings, faultsOfHtml } from '../../../test/pages/html.ts';
import { langs } from '../../kernel/lang.ts';
import type { RecordRef } from '../../kernel/record.ts';
import { withTranslation, written } from '../../kernel/text.ts';
import { receiveFiles } from '../../modules/attachments/index.ts';
import type { DeskRow } from '../../modules/editing/index.ts';
import { countQueries } from '../../platform/db/index.ts';
import { diskStore } from '../../platform/files/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { recordPorts, startSweeping, wiredAttachmentCommands } from './attachments.ts';
import { desks } from '../desks.ts';
import { createSite } from '../index.ts';

const { database, runner, projectId, as, newId } = await demoDatabase();
const home = mkdtempSync(join(tmpdir(), 'public-files-'));
const store = diskStore(join(home, 'files'));
const errors: unknown[] = [];
const silent = () => undefined;
const log: Log = { debug: silent, info: silent, warn: silent, error: (...said: readonly unknown[]) => void errors.push(said), fatal: silent };
const work = { secret: 'thirty-two characters of a secret, at least', files: { store, scanner: undefined } };
const site = await createSite({ database, root: join(import.meta.dirname, '../../..'), log, origin: undefined, trustProxy: false, unlimited: true, work });
afterAll(async () => {
  await site.close();
  rmSync(home, { recursive: true, force: true });
});

const get = (path: string, init: RequestInit = {}) => Promise.resolve(site.app.request(`http://better.test${path}`, init));
const bodyOf = async (path: string) => (await get(path)).text();
const [, describeFile, remove] = wiredAttachmentCommands;
const deskAt = (path: string) => {
  const desk = desks.find((each) => each.path === path);
  if (desk === undefined) throw new Error(`there is no desk ${path}`);
  return desk;
};

/** The first public record of a desk that is wanted. */
async function firstOf(path: string, wanted: (row: DeskRow) => boolean = () => true): Promise<DeskRow & { readonly ref: RecordRef }> {
  const desk = deskAt(path);
  const row = (await desk.list(database, projectId)).find((each) => each.visibility === 'public' && wanted(each));
  if (row === undefined) throw new Error(`the demo has no public record at ${path}`);
  // desks with a public page are those of records
  return { ...row, ref: { kind: desk.editable.kind as RecordRef['kind'], id: row.id } };
}

interface Wanted {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly visibility?: string;
}

// the demo's records are written in different languages
const alt = langs.filter((lang) => lang !== 'hu')
  .reduce((text, lang) => withTranslation(text, lang, { text: `Shown in ${lang}`, origin: 'written' }), written('hu', 'Mit mutat'));

/** Adds a file to a record as the program itself, and makes it public unless told otherwise. */
async function add(record: RecordRef, { name, bytes, visibility = 'public' }: Wanted): Promise<string> {
  const parts = { ...recordPorts, mayEdit: () => Promise.resolve(true), store, scanner: undefined };
  const [one] = (await receiveFiles(parts, {
    reader: database, actor: as.actor, projectId, record, files: [{ name, bytes }], run: (command, input) => runner.run(command, input, as),
  })) ?? [];
  if (one?.ok !== true) throw new Error(`${name} was not taken`);
  const said = { id: one.id, revision: 1, title: written('hu', `Címe: ${name}`), alt, credit: 'Kiss Anna, CC BY 4.0', visibility };
  const done = await runner.run(describeFile, said, as);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return one.id;
}

async function show(desk: string, id: string, visibility: string): Promise<void> {
  const standing = await deskAt(desk).editable.find(database, projectId, id);
  const done = await runner.run(deskAt(desk).show, { id, revision: standing?.revision, visibility }, as);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
}

/** The site learns of new revisions from the database. */
async function until(answer: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await answer()) return true;
    await wait(50);
  }
  return false;
}

const practice = await firstOf('practices');
const page = `/en/better/practices/${practice.slug}`;
const ids: Record<'minutes' | 'photo' | 'inside' | 'draft', string> = { minutes: '', photo: '', inside: '', draft: '' };

beforeAll(async () => {
  ids.minutes = await add(practice.ref, { name: 'minutes.pdf', bytes: pdf });
  ids.photo = await add(practice.ref, { name: 'photo.jpg', bytes: await picture('jpeg', { width: 900, height: 600 }) });
  ids.inside = await add(practice.ref, { name: 'inside.txt', bytes: Buffer.from('for us only'), visibility: 'project' });
  await until(async () => (await bodyOf(page)).includes(ids.photo));
}, 60_000);

describe('files on public pages', () => {
  test('AT-12 the page of a record lists its public files, with what they show', async () => {
    const html = await bodyOf(page);
    const list = html.slice(html.indexOf('id="files"'));
    expect(list).toContain('<h2>Files</h2>');
    expect(list).toMatch(new RegExp(`<a href="/en/better/files/${ids.minutes}"><span lang="hu">Címe: minutes.pdf`));
    expect(list).toMatch(/PDF · \d+ kB · .*Kiss Anna, CC BY 4\.0/);
    expect(html).not.toContain(ids.inside);
    expect([...faultsOfHtml(html), ...faultsOfHeadings(html)]).toEqual([]);
    expect(await bodyOf('/en/better/practices')).not.toContain(ids.minutes);
  });

  test('AT-17 the page of a practice shows its pictures in the width that fits, with author and licence, in the reader’s language', async () => {
    const html = await bodyOf(page);
    const [figure = ''] = /<figure class="figure">.*?<\/figure>/s.exec(html) ?? [];
    const at = `/en/better/files/${ids.photo}`;
    expect(figure).toContain(`<img src="${at}" srcset="${at}/width/480 480w, ${at} 900w"`);
    expect(figure).toMatch(/alt="Shown in en" width="900" height="600"/);
    expect(figure).toContain('Kiss Anna, CC BY 4.0');
    expect(html.indexOf(figure)).toBeLessThan(html.indexOf('id="about"'));
    expect(html).toMatch(new RegExp(`property="og:image" content="[^"]*/files/${ids.photo}"`));
    expect(html.slice(html.indexOf('id="files"'))).not.toContain(ids.photo);
    expect(await bodyOf(page.replace('/en/', '/hu/'))).toContain('alt="Mit mutat"');
    expect([...faultsOfHtml(html), ...faultsOfHeadings(html)]).toEqual([]);
  });

  test('AT-18 a width is public exactly as long as the picture', async () => {
    const id = await add(practice.ref, { name: 'other.jpg', bytes: await picture('jpeg', { width: 800, height: 500 }) });
    const at = `/en/better/files/${id}/width/480`;
    expect([(await get(at)).status, (await get(at)).headers.get('content-type')]).toEqual([200, 'image/webp']);
    await runner.run(remove, { id }, as);
    expect((await get(at)).status).toBe(404);
  });

  test.each([
    ['transfers', '/transfers/'], ['events', '/events/'], ['plans', '/plans/'], ['news', '/news/'], ['partners', '/cities/'],
  ])('AT-12 a record of %s has them on its page', async (desk, below) => {
    // an issue that was not found has a page, and nothing that could be found
    const issues = await sql<{ id: string }>`select id from news_item where found`.execute(database.reading);
    const record = await firstOf(desk, ({ id }) => desk !== 'news' || issues.rows.some((each) => each.id === id));
    const id = await add(record.ref, { name: `${desk}.txt`, bytes: Buffer.from(`of ${desk}`) });
    expect(await until(async () => (await bodyOf(`/hu/better${below}${record.slug}`)).includes(`/hu/better/files/${id}"`))).toBe(true);
    expect((await get(`/hu/better/files/${id}`)).status).toBe(200);
  });

  test('AT-12 what stands on another record’s page says what it belongs to', async () => {
    const need = await firstOf('needs');
    const city = await firstOf('partners', ({ id }) => need.partnerIds.includes(id));
    const id = await add(need.ref, { name: 'survey.csv', bytes: Buffer.from('a,b') });
    expect(await until(async () => (await bodyOf(`/en/better/cities/${city.slug}`)).includes(id))).toBe(true);
    expect(await bodyOf(`/en/better/cities/${city.slug}`)).toMatch(new RegExp(`Belongs to: <a href="/en/better/cities/${city.slug}#need-${need.slug}">`));
    await show('partners', city.id, 'project');
    expect((await get(`/en/better/files/${id}`)).status).toBe(404);
    await show('partners', city.id, 'public');
    expect((await get(`/en/better/files/${id}`)).status).toBe(200);
  });

  test('AT-12 more files and more records ask for no more statements', async () => {
    const count = async () => {
      await sql`select 1`.execute(database.reading);
      const { value, queries } = await countQueries(() => get(`${page}?`));
      await value.text();
      return queries;
    };
    const changed = async (body: string) => {
      const id = await add(practice.ref, { name: `${body}.txt`, bytes: Buffer.from(body) });
      expect(await until(async () => (await bodyOf('/en/better')) !== '' && (await bodyOf(`/sv/better/practices/${practice.slug}`)).includes(id))).toBe(true);
      return count();
    };
    const before = await changed('one more');
    for (const each of (await deskAt('practices').list(database, projectId)).filter(({ visibility }) => visibility === 'public').slice(1, 6)) {
      await add({ kind: 'practice', id: each.id }, { name: 'x.txt', bytes: Buffer.from(each.id) });
    }
    expect(await changed('another one')).toBe(before);
    expect(before).toBeGreaterThan(3);
    expect(before).toBeLessThanOrEqual(20);
  });
});

describe('public addresses of files', () => {
  const url = (id: string) => `/en/better/files/${id}`;

  test('AT-13 everybody fetches a public file; it can run nothing, and comes in parts', async () => {
    const answer = await get(url(ids.minutes));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf', 'content-disposition': "attachment; filename=\"minutes.pdf\"; filename*=UTF-8''minutes.pdf",
      'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cache-control': 'public, no-cache',
    });
    expect(answer.headers.get('vary')).toBeNull();
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
    const etag = answer.headers.get('etag') ?? '';
    expect((await get(url(ids.minutes), { headers: { 'if-none-match': etag } })).status).toBe(304);
    const part = await get(url(ids.minutes), { headers: { range: 'bytes=0-3' } });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, '%PDF', `bytes 0-3/${pdf.byteLength}`]);
    const head = await get(url(ids.minutes), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(pdf.byteLength), '']);
    expect((await get(url(ids.minutes), { method: 'POST' })).status).toBe(405);
  });

  test('AT-13 a picture is shown, whole and small', async () => {
    const [whole, small] = [await get(url(ids.photo)), await get(`${url(ids.photo)}/small`)];
    expect([whole.headers.get('content-type'), small.headers.get('content-type')]).toEqual(['image/jpeg', 'image/webp']);
    for (const { headers } of [whole, small]) expect(headers.get('content-disposition')).toMatch(/^inline; /);
  });

  test('AT-13 inside, removed, hidden and never there are one answer', async () => {
    const answers = async (...addresses: readonly string[]) => Promise.all(addresses.map(async (path) => {
      const answer = await get(path);
      return [answer.status, (await answer.text()).replaceAll(path, '')] as const;
    }));
    const never = (await answers(url(newId())))[0];
    expect(never?.[0]).toBe(404);
    const gone = await add(practice.ref, { name: 'gone.txt', bytes: Buffer.from('gone') });
    expect((await get(url(gone))).status).toBe(200);
    await runner.run(remove, { id: gone }, as);
    const [first, ...others] = await answers(url(ids.inside), url(gone), '/en/better/files/nothing', `/en/other/files/${ids.minutes}`, `${url(ids.inside)}/small`);
    for (const each of [first, ...others]) expect(each).toEqual(never);
    await show('practices', practice.id, 'project');
    expect(await answers(url(ids.minutes), `${url(ids.photo)}/small`)).toEqual([never, never]);
    expect(await until(async () => (await get(page)).status === 404)).toBe(true);
    await show('practices', practice.id, 'public');
    expect((await get(url(ids.minutes))).status).toBe(200);
  });

  test('AT-06 a draft is not public because its row says so: its state and its plan count', async () => {
    const action = await firstOf('actions');
    const { rows } = await sql<{ plan_id: string }>`select plan_id from action where id = ${action.id}`.execute(database.reading);
    ids.draft = await add(action.ref, { name: 'action.txt', bytes: Buffer.from('of an action') });
    expect((await get(url(ids.draft))).status).toBe(200);
    await show('plans', rows[0]?.plan_id ?? '', 'project');
    expect((await get(url(ids.draft))).status).toBe(404);
  });
});

test('AT-09 the program itself takes away what was removed a month ago, and says what failed', async () => {
  const id = await add(practice.ref, { name: 'old.txt', bytes: Buffer.from('removed long ago') });
  const { rows } = await sql<{ hash: string }>`select hash from attachment where id = ${id}`.execute(database.reading);
  const hash = rows[0]?.hash ?? '';
  await sql`update attachment set removed_at = '2025-01-01' where id = ${id}`.execute(database.reading);
  const failed: unknown[] = [];
  const stop = startSweeping(database, store, (error) => failed.push(error));
  await stop();
  expect([await store.has(hash), failed]).toEqual([false, []]);
  await startSweeping(database, { ...store, has: () => Promise.reject(new Error('the disk is away')) }, (error) => failed.push(String(error)))();
  expect(failed).toEqual(['Error: the disk is away']);
});

test('AT-14 nothing of all this failed the program', () => {
  expect(errors).toEqual([]);
});

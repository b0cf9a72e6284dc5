import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { office, pdf, picture } from '../../../../test/made-files.ts';
import { type Actor, hasRole } from '../../../kernel/actor.ts';
import type { RecordRef } from '../../../kernel/record.ts';
import { written } from '../../../kernel/text.ts';
import { diskStore } from '../../../platform/files/index.ts';
import type { Scanner } from '../../../platform/scan/index.ts';
import { attachmentById, attachmentCommands, attachmentsOf, receiveFiles, type RecordPorts, sweepRemoved } from '../index.ts';

const { database, runner, projectId, clock, newId, as } = await testDatabase();
const home = mkdtempSync(join(tmpdir(), 'attachments-'));
const folder = join(home, 'files');
const store = diskStore(folder);
const officer: Actor = { kind: 'person', id: '01980000-0000-7000-8000-00000000aaaa', memberships: [{ projectId, role: 'partner-officer', partnerId: 'own' }] };
const stranger: Actor = { kind: 'person', id: '01980000-0000-7000-8000-00000000bbbb', memberships: [] };
/** Members of the project edit every record of these tests. */
const mayEdit: RecordPorts['mayEdit'] = (_, actor, project) => Promise.resolve(hasRole(actor, ['partner-officer'], { projectId: project }));
const parts = { store, mayEdit, scanner: undefined };
const [add, describeFile, remove] = attachmentCommands(parts);
let record: RecordRef = { kind: 'need', id: newId() };

beforeEach(() => {
  record = { kind: 'need', id: newId() };
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const text = (name: string, words: string) => ({ name, bytes: Buffer.from(words) });

function send(files: readonly { name: string; bytes: Uint8Array }[], actor: Actor = officer, scanner?: Scanner) {
  return receiveFiles({ ...parts, scanner }, { reader: database, actor, projectId, record, files, run: (command, input) => runner.run(command, input, { actor, projectId }) });
}

async function sendOne(words: string): Promise<string> {
  const [one] = (await send([text('notes.txt', words)])) ?? [];
  if (one?.ok !== true) throw new Error('it should be taken');
  return one.id;
}

const stored = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length;

describe('adding files', () => {
  test('AT-02 keeps the good ones and names the others with their reasons', async () => {
    const photo = await picture('jpeg', { width: 900, height: 600, place: true });
    const received = await send([
      { name: 'photo.JPG', bytes: photo }, { name: 'plan.pdf', bytes: office('docx') }, text('costs.csv', 'a,b'), text('page.html', '<html>'), text('empty.txt', ''),
    ]);
    expect(received).toMatchObject([
      { ok: true, name: 'photo.jpg' }, { ok: false, given: 'plan.pdf', fault: { code: 'lying', is: 'DOCX' } }, { ok: true, name: 'costs.csv' },
      { ok: false, fault: { code: 'type', is: 'HTML' } }, { ok: false, fault: { code: 'empty' } },
    ]);
    const files = await attachmentsOf(database, projectId, record, 'all');
    expect(files.map(({ name, type, visibility, picture: drawn }) => ({ name, type, visibility, drawn }))).toEqual([
      { name: 'photo.jpg', type: 'image/jpeg', visibility: 'project', drawn: { width: 600, height: 900, hasSmall: true, widths: [480] } },
      { name: 'costs.csv', type: 'text/csv', visibility: 'project', drawn: undefined },
    ]);
    const kept = await attachmentById(database, projectId, files[0]?.id ?? '');
    expect([await store.has(kept?.hash ?? ''), await store.has(kept?.smallHash ?? '')]).toEqual([true, true]);
  });

  test('AT-18 a picture is kept in every width that is narrower than itself', async () => {
    const [wide] = (await send([{ name: 'wide.png', bytes: await picture('png', { width: 1200, height: 300 }) }])) ?? [];
    const kept = await attachmentById(database, projectId, wide?.ok === true ? wide.id : '');
    expect(kept?.picture?.widths).toEqual([480, 960]);
    expect(await Promise.all(Object.values(kept?.widthHashes ?? {}).map((hash) => store.has(hash)))).toEqual([true, true]);
  });

  test('AT-01 nothing of what a stranger sends is looked at or stored', async () => {
    await sendOne('there is a folder now');
    const before = stored();
    let looked = 0;
    const scanner: Scanner = { scan: () => Promise.resolve({ kind: 'clean' as const }).finally(() => (looked += 1)) };
    for (const actor of [stranger, { kind: 'anonymous' } as const]) expect(await send([text('a.txt', 'secret of a stranger')], actor, scanner)).toBeUndefined();
    expect([stored(), looked]).toEqual([before, 0]);
  });

  test('AT-01 what is refused is not stored either', async () => {
    await sendOne('there is a folder already');
    const before = stored();
    const scanner: Scanner = { scan: () => Promise.resolve({ kind: 'unavailable', why: 'gone' }) };
    expect(await send([text('a.txt', 'unscanned')], officer, scanner)).toMatchObject([{ ok: false, fault: { code: 'unscanned' } }]);
    expect(stored()).toBe(before);
  });

  test("AT-01 'attachment.add', 'attachment.describe' and 'attachment.remove' are absent for strangers", async () => {
    const id = await sendOne('mine');
    const { hash } = await store.put(Buffer.from('x'));
    const other = { actor: stranger, projectId };
    const absent = { ok: false, refusals: [{ code: 'absent' }] };
    expect(await runner.run(add, { record, hash, name: 'x.txt', type: 'text/plain', size: 1 }, other)).toEqual(absent);
    expect(await runner.run(describeFile, { id, revision: 1, title: null, alt: null, credit: null, visibility: 'public' }, other)).toEqual(absent);
    expect(await runner.run(remove, { id }, other)).toEqual(absent);
    expect(await runner.run(remove, { id: newId() }, as)).toEqual(absent);
    const otherProject = '01980000-0000-7000-8000-00000000cccc';
    expect(await runner.run(remove, { id }, { actor: as.actor, projectId: otherProject })).toEqual(absent);
    expect(await attachmentById(database, otherProject, id)).toBeUndefined();
  });

  test('AT-03 the same content again changes nothing', async () => {
    const id = await sendOne('the same');
    expect(await sendOne('the same')).toBe(id);
    expect(await attachmentsOf(database, projectId, record, 'all')).toHaveLength(1);
    await runner.run(remove, { id }, as);
    expect(await sendOne('the same')).not.toBe(id);
  });

  test('AT-04 a content that is not in the store cannot be attached', async () => {
    const said = { record, hash: 'a'.repeat(64), name: 'x.txt', type: 'text/plain', size: 1 };
    expect(await runner.run(add, said, as)).toEqual({ ok: false, refusals: [{ code: 'unknown-reference', field: 'hash' }] });
    expect(await runner.run(add, { ...said, hash: '../etc' }, as)).toMatchObject({ refusals: [{ code: 'invalid', field: 'hash' }] });
    expect(await runner.run(add, { ...said, type: 'text/html' }, as)).toMatchObject({ refusals: [{ code: 'invalid', field: 'type' }] });
  });

  test('AT-05 the sixty-first file is refused, also when many come at once', async () => {
    await send(Array.from({ length: 55 }, (_, n) => text(`${n}.txt`, `file ${n}`)));
    const rest = await Promise.all(Array.from({ length: 9 }, (_, n) => send([text(`more-${n}.txt`, `more ${n}`)])));
    const faults = rest.flatMap((received) => (received ?? []).flatMap((one) => (one.ok ? [] : [one.fault.code])));
    expect(faults).toEqual(['too-many', 'too-many', 'too-many', 'too-many']);
    expect(await attachmentsOf(database, projectId, record, 'all')).toHaveLength(60);
    const before = stored();
    expect(await send([text('late.txt', 'nobody will ever name this content')])).toMatchObject([{ ok: false, fault: { code: 'too-many' } }]);
    expect(stored()).toBe(before);
  });
});

describe('describing and removing', () => {
  const words = { title: written('hu', 'Jegyzet'), alt: null, credit: 'Kiss Anna, CC BY 4.0', visibility: 'public' };

  test('AT-06 a file is public once somebody says so', async () => {
    const id = await sendOne('to be public');
    expect(await attachmentsOf(database, projectId, record, 'public')).toEqual([]);
    expect(await runner.run(describeFile, { id, revision: 1, ...words }, { actor: officer, projectId })).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await attachmentsOf(database, projectId, record, 'public')).toMatchObject([{ id, title: words.title, credit: words.credit, revision: 2 }]);
  });

  test('AT-07 an older revision and too long a text are refused', async () => {
    const id = await sendOne('to be described');
    await runner.run(describeFile, { id, revision: 1, ...words }, as);
    expect(await runner.run(describeFile, { id, revision: 1, ...words }, as)).toEqual({ ok: false, refusals: [{ code: 'stale', field: 'revision' }] });
    const long = { ...words, title: written('en', 'x'.repeat(201)), alt: written('en', 'x'.repeat(501)) };
    const refusals = [{ code: 'text-too-long', field: 'title' }, { code: 'text-too-long', field: 'alt' }];
    expect(await runner.run(describeFile, { id, revision: 2, ...long }, as)).toMatchObject({ refusals });
  });

  test('AT-11 every change leaves its entry with the record', async () => {
    const id = await sendOne('to be followed');
    await runner.run(describeFile, { id, revision: 1, ...words }, as);
    await runner.run(remove, { id }, as);
    const entries = sql<{ verb: string }>`select verb from audit_entry where subject_kind = 'need' and subject_id = ${record.id} order by revision`;
    const { rows } = await entries.execute(database.reading);
    expect(rows.map((row) => row.verb)).toEqual(['attachment.add', 'attachment.describe', 'attachment.remove']);
  });

  test('AT-09 what is removed is gone at once, and its content later', async () => {
    const id = await sendOne('to be removed');
    const { hash = '' } = (await attachmentById(database, projectId, id)) ?? {};
    expect(await runner.run(remove, { id }, as)).toMatchObject({ ok: true });
    expect([await attachmentById(database, projectId, id), await attachmentsOf(database, projectId, record, 'all')]).toEqual([undefined, []]);
    expect(await sweepRemoved(database, store, clock.now())).toBe(0);
    expect(await store.has(hash)).toBe(true);
    await sweepRemoved(database, store, '2026-03-01T00:00:00.000Z');
    expect(await store.has(hash)).toBe(false);
    expect(await sweepRemoved(database, store, '2026-03-01T00:00:00.000Z')).toBe(0);
  });

  test('AT-09 a content that another attachment names stays', async () => {
    const id = await sendOne('shared by two');
    record = { kind: 'practice', id: newId() };
    const other = await sendOne('shared by two');
    await runner.run(remove, { id }, as);
    await sweepRemoved(database, store, '2026-03-01T00:00:00.000Z');
    expect(await store.has((await attachmentById(database, projectId, other))?.hash ?? '')).toBe(true);
  });

  test('AT-01 a PDF is kept as it came', async () => {
    const [one] = (await send([{ name: 'minutes.pdf', bytes: pdf }])) ?? [];
    const kept = await attachmentById(database, projectId, one?.ok === true ? one.id : '');
    expect(Buffer.from((await store.get(kept?.hash ?? '')) ?? []).equals(pdf)).toBe(true);
  });
});

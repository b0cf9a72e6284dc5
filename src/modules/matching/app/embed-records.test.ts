import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { written } from '../../../kernel/text.ts';
import { type Embedded, type Embedder, failed } from '../../../platform/embedding/index.ts';
import { practices } from '../../practices/index.ts';
import { putSearchEntry, removeSearchEntry } from '../../search/index.ts';
import { embedRecords } from './embed-records.ts';
import { matches, type MatchQuestion } from './match.ts';

const { database, projectId, newId } = await demoDatabase();
const read: string[] = [];
/** Nothing that was not asked for is ever read. */
const takeRead = () => read.splice(0);

/** A model that puts each text where `of` says; it is told by its name. */
function model(name: string, of: (text: string) => readonly number[], more: Partial<Embedder> = {}): Embedder {
  const embed = (texts: readonly string[]): Promise<Embedded> => {
    read.push(...texts);
    return Promise.resolve({ kind: 'done', vectors: texts.map((text) => Float32Array.from(of(text))) });
  };
  return { name, id: `id of ${name}`, isHere: true, embed, ...more };
}

const plain = model('plain', () => [1, 0]);
const rowsOf = async (id?: string) => (await sql<{ kind: string; record_id: string; lang: string; model: string; nothing: boolean }>`
  select kind, record_id, lang, model, vector is null as nothing from record_embedding
  where project_id = ${projectId} and (${id ?? null}::uuid is null or record_id = ${id ?? null})`
  .execute(database.reading)).rows;
const changed = (work: Parameters<typeof database.transaction>[0]) => database.transaction(async (writer) => {
  await work(writer);
  await database.nextRevision(writer, projectId);
  return { ok: true as const };
});
const entry = (id: string, text: string) => ({ projectId, kind: 'practice' as const, id, path: '/practices/x', title: written('en', text), body: [] });

describe('what a model reads', () => {
  it('MA-12 is each public need and practice once, in the languages it is written in, and then only what changed', async () => {
    const { texts, problem } = await embedRecords(database, plain);
    expect(problem).toBeUndefined();
    expect(texts).toBe(takeRead().length);
    const rows = await rowsOf();
    expect(rows.length).toBe(texts);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['need', 'practice']));
    expect(await embedRecords(database, plain)).toEqual({ texts: 0, problem: undefined });
    const id = newId();
    await changed((writer) => putSearchEntry(writer, entry(id, 'A new bridge')).then(() => ({ ok: true })));
    expect((await embedRecords(database, plain)).texts).toBe(1);
    await changed((writer) => putSearchEntry(writer, entry(id, 'A newer bridge')).then(() => ({ ok: true })));
    await changed((writer) => putSearchEntry(writer, entry(id, 'A newer bridge')).then(() => ({ ok: true })));
    await embedRecords(database, plain);
    expect(takeRead()).toEqual(['A new bridge\n', 'A newer bridge\n']);
    await changed((writer) => removeSearchEntry(writer, { projectId, kind: 'practice', id }).then(() => ({ ok: true })));
    expect(await rowsOf(id)).toHaveLength(1);
    await embedRecords(database, plain);
    expect(await rowsOf(id)).toEqual([]);
    expect(takeRead()).toEqual([]);
  });

  it('MA-12 is read anew by another model, and forgotten without one', async () => {
    await embedRecords(database, plain);
    const other = model('other', () => [0, 1]);
    expect((await embedRecords(database, other)).texts).toBeGreaterThan(0);
    expect(new Set((await rowsOf()).map((row) => row.model))).toEqual(new Set([other.id]));
    expect(await embedRecords(database, undefined)).toEqual({ texts: 0, problem: undefined });
    expect(await rowsOf()).toEqual([]);
    expect((await embedRecords(database, other)).texts).toBeGreaterThan(0);
    takeRead();
  });

  it('MA-14 waits for the next round where the model does not answer, in a sentence', async () => {
    const away = model('away', () => [1, 0], { embed: () => Promise.resolve(failed('unreachable', 'models.example')) });
    const { texts, problem } = await embedRecords(database, away);
    expect([texts, problem]).toEqual([0, 'The model away did not read the texts (unreachable: models.example). Matching goes on without them; the next round asks again.']);
    expect((await embedRecords(database, { ...plain, id: away.id })).texts).toBeGreaterThan(0);
    takeRead();
  });

  it('MA-16 does not stop at a text that the model does not take', async () => {
    const [poison] = await practices(database, projectId);
    const title = poison?.title.texts.en?.text ?? '';
    const picky = model('picky', () => [1, 0]);
    const refusing: Embedder = { ...picky, embed: (texts) => (texts.some((text) => text.startsWith(title)) ? Promise.resolve(failed('unsupported', 'no')) : picky.embed(texts)) };
    expect((await embedRecords(database, refusing)).problem).toBeUndefined();
    const rows = await rowsOf();
    expect(rows.filter(({ nothing }) => nothing).map(({ record_id: id }) => id)).toContain(poison?.id);
    expect(rows.filter(({ record_id: id, nothing }) => nothing && id !== poison?.id)).toEqual([]);
    expect((await embedRecords(database, refusing)).texts).toBe(0);
    const none: Embedder = { ...model('none', () => [1, 0]), embed: () => Promise.resolve(failed('unsupported', 'no such model')) };
    expect((await embedRecords(database, none)).problem).toContain('no such model');
    expect(await rowsOf()).toEqual([]);
    takeRead();
  });
});

describe('a model beside concepts and words', () => {
  const texts = [{ lang: 'en' as const, title: 'Open data and participation of citizens', body: '' }];
  const question = (more: Partial<MatchQuestion> = {}): MatchQuestion => (
    { among: { projectId, kind: 'practice' }, texts, thematicAreaId: undefined, partnerIds: [], limit: 10, ...more }
  );

  it('MA-11 changes nothing where there is none, or where it has read nothing', async () => {
    await embedRecords(database, undefined);
    const without = await matches(database, question());
    expect(without.length).toBeGreaterThan(3);
    expect(await matches(database, question({ model: plain }))).toEqual(without);
    await embedRecords(database, plain);
    expect(await matches(database, question())).toEqual(without);
    expect(await matches(database, question({ model: { ...plain, embed: () => Promise.resolve(failed('not-understood', 'broken')) } }))).toEqual(without);
    expect(without.some((match) => 'model' in match)).toBe(false);
  });

  it('MA-13 lifts what was found, names itself, and finds nothing alone', async () => {
    const without = await matches(database, question());
    const last = without.at(-1);
    const title = (await practices(database, projectId)).find(({ id }) => id === last?.id)?.title.texts.en?.text ?? '';
    const lifting = model('lifting', (text) => (text.startsWith(title) || text.startsWith('Open data') ? [1, 0] : [0, 1]));
    await embedRecords(database, lifting);
    const found = await matches(database, question({ model: lifting }));
    expect(found.findIndex(({ id }) => id === last?.id)).toBeLessThan(without.length - 1);
    expect(found.find(({ id }) => id === last?.id)?.model).toBe('lifting');
    for (const { concepts, words } of found) expect(concepts.length + words.length).toBeGreaterThan(0);
    expect(await matches(database, question({ model: lifting }))).toEqual(found);
    const nonsense = question({ model: lifting, texts: [{ lang: 'en', title: 'Xyzzyq', body: '' }] });
    expect(await matches(database, nonsense)).toEqual([]);
    const words = question({ weighing: { by: 'words', counted: 'none' } });
    expect(await matches(database, { ...words, model: lifting })).toEqual(await matches(database, words));
  });

  it('MA-12 elsewhere is never handed what is asked: only what it read of the public record counts', async () => {
    const away = model('away', (text) => [text.length % 7, 1], { isHere: false });
    await embedRecords(database, away);
    takeRead();
    const without = await matches(database, question());
    expect(await matches(database, question({ model: away }))).toEqual(without);
    const need = (await rowsOf()).find(({ kind }) => kind === 'need');
    const found = await matches(database, question({ model: away, of: need?.record_id }));
    expect(found.some((match) => match.model === 'away')).toBe(true);
    expect(takeRead()).toEqual([]);
  });

  it('MA-05 MA-12 does not count what is no longer public, though it is not forgotten yet', async () => {
    const id = newId();
    await changed((writer) => putSearchEntry(writer, entry(id, 'Open data of citizens')).then(() => ({ ok: true })));
    await embedRecords(database, plain);
    await changed((writer) => removeSearchEntry(writer, { projectId, kind: 'practice', id }).then(() => ({ ok: true })));
    expect(await rowsOf(id)).toHaveLength(1);
    expect((await matches(database, question({ model: plain, limit: 40 }))).some((match) => match.id === id)).toBe(false);
  });
});

import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { written } from '../../../kernel/text.ts';
import { loadScheme, mapConcepts, noteRenewal, type SchemeInput } from '../../taxonomy/index.ts';
import { putSearchEntry, removeSearchEntry } from './put.ts';
import { renewConcepts, type Renewed } from './renew-concepts.ts';
import { search } from './search.ts';

const { database, runner, as, projectId, newId } = await testDatabase();

const names = (preferred: string, ...alternative: string[]) => ({ preferred, alternative, hidden: [] });
type Labels = SchemeInput['concepts'][number]['labels'];
const concept = (code: string, labels: Labels) => ({ code, uri: `https://example.org/${code}`, labels, note: null, broader: [], related: [], exact: [], close: [] });
const kiosk = (...hungarian: string[]) => concept('kiosk', { en: names('newspaper kiosk'), hu: names('újságosbódé', ...hungarian) });
let version = 0;

async function load(concepts: SchemeInput['concepts'], more: Partial<SchemeInput> = {}): Promise<void> {
  version += 1;
  const scheme = { code: 'own', uri: 'https://example.org/own', title: 'Test', source: 'made for the test', version: String(version), concepts, ...more };
  const done = await runner.run(loadScheme, scheme, as);
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
}

async function put(lang: Lang, title: string): Promise<string> {
  const id = newId();
  await database.transaction(async (writer) => {
    await putSearchEntry(writer, { projectId, kind: 'practice', id, path: `/practices/${id}`, title: written(lang, title), body: [] });
    return { ok: true };
  });
  return id;
}

const told: Renewed[] = [];
const renew = () => renewConcepts(database, (project) => Promise.resolve(void told.push(project)));
const meantBy = async (asked: string) => (await search(database, { projectId, lang: 'en', text: asked })).meant.map(({ id }) => id);
const row = async () => (await sql<{ aim_state: string | null; record_id: string | null }>`select * from concept_renewal`.execute(database.reading)).rows[0];

let pavilion = '';
let other = '';

beforeAll(async () => {
  await load([kiosk()]);
  pavilion = await put('hu', 'Hírlappavilon a főtéren');
  other = await put('en', 'A bench under a tree');
  await renew();
});

describe('records after a scheme was loaded', () => {
  it('TX-25 are about what its new names say, and found by it from another language, without being saved', async () => {
    expect(await meantBy('newspaper kiosk')).toEqual([]);
    await load([kiosk('hírlappavilon')]);
    expect(await renew()).toBe(1);
    expect(told.splice(0)).toEqual([{ projectId, records: 1 }]);
    expect(await meantBy('newspaper kiosk')).toEqual([pavilion]);
    expect([await renew(), told]).toEqual([0, []]);
  });

  it('TX-25 are no longer about what its names no longer say, nor about a concept that is gone', async () => {
    await load([kiosk()]);
    expect(await renew()).toBe(1);
    expect(await meantBy('newspaper kiosk')).toEqual([]);
    await load([kiosk('hírlappavilon')]);
    await load([kiosk('hírlappavilon'), concept('bench', { en: names('bench') })]);
    expect(await renew()).toBe(2);
    await load([kiosk('hírlappavilon')]);
    // how much a word says depends on how many concepts have it: the other record follows too
    expect(await renew()).toBe(2);
    expect((await sql`select from record_aboutness where record_id = ${other} and cardinality(concepts) = 0`.execute(database.reading)).rows).toHaveLength(1);
    told.splice(0);
  });

  it('TX-25 are not compared with a scheme of others before one of its concepts means the same as ours', async () => {
    await load([concept('booth', { en: names('newspaper kiosk', 'bench under a tree') })], { code: 'theirs', uri: 'https://example.org/theirs', foreign: true });
    const before = await row();
    expect([await renew(), (await row())?.aim_state]).toEqual([0, before?.aim_state]);
    const pair = { foreign: { scheme: 'theirs', code: 'booth' }, own: { scheme: 'own', code: 'kiosk' } };
    expect(await runner.run(mapConcepts, { ...pair, kind: 'exact' }, as)).toMatchObject({ ok: true });
    expect(await renew()).toBe(1);
    expect((await meantBy('újságosbódé')).toSorted()).toEqual([pavilion, other].toSorted());
    expect(await runner.run(mapConcepts, { ...pair, kind: 'none' }, as)).toMatchObject({ ok: true });
    expect([await renew(), await meantBy('újságosbódé')]).toEqual([1, [pavilion]]);
    told.splice(0);
  });

  it('TX-25 go on where they were left, and begin anew where another scheme came half-way', async () => {
    const many = await Promise.all(Array.from({ length: 60 }, (_, n) => put('hu', `Lapárus pont, ${n}. utca`)));
    await load([kiosk('hírlappavilon', 'lapárus pont')]);
    const broken = { ...database, transaction: breakingAt(3) };
    await expect(renewConcepts(broken, () => Promise.resolve())).rejects.toThrow('away');
    expect((await row())?.record_id).not.toBeNull();
    expect(await renew()).toBe(60);
    expect(told.splice(0)).toEqual([{ projectId, records: 60 }]);
    await load([kiosk('hírlappavilon')]);
    await expect(renewConcepts({ ...database, transaction: breakingAt(3) }, () => Promise.resolve())).rejects.toThrow('away');
    await load([kiosk('hírlappavilon', 'lapárus pont')]);
    await renew();
    expect((await row())?.aim_state).toBeNull();
    expect(new Set(await meantBy('newspaper kiosk')).size).toBe(10);
    expect(many).toHaveLength(60);
    told.splice(0);
  });

  it('TX-25 are compared by several processes at once, each record once', async () => {
    await load([kiosk('hírlappavilon')]);
    const done = await Promise.all([renew(), renew(), renew()]);
    expect(done.reduce((sum, each) => sum + each, 0)).toBe(60);
    told.splice(0);
  });

  it('TX-25 stay out of the search where they were taken out', async () => {
    await database.transaction(async (writer) => {
      await removeSearchEntry(writer, { projectId, kind: 'practice', id: pavilion });
      return { ok: true };
    });
    await load([kiosk('hírlappavilon', 'pavilon')]);
    expect([await renew(), await meantBy('newspaper kiosk')]).toEqual([0, []]);
  });

  it('TX-25 what changed is noted in the project by the program alone', async () => {
    expect(await runner.run(noteRenewal, { records: 3 }, as)).toMatchObject({ ok: true });
    const administrator = { kind: 'person', id: newId(), memberships: [{ projectId, role: 'administrator', partnerId: undefined }] } as const;
    expect(await runner.run(noteRenewal, { records: 3 }, { actor: administrator, projectId })).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
  });
});

/** A connection that is lost at the n-th transaction. */
function breakingAt(n: number): typeof database.transaction {
  let left = n;
  return (work) => {
    left -= 1;
    return left === 0 ? Promise.reject(new Error('away')) : database.transaction(work);
  };
}

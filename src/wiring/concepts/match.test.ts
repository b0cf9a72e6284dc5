import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { demoDatabase } from '../../../test/demo.ts';
import { testDatabase } from '../../../test/database.ts';
import { Problem } from '../../platform/config/index.ts';
import { readJson } from '../../platform/files/index.ts';
import { needs } from '../../modules/needs/index.ts';
import { matchesFor, printedMatches } from './match.ts';

const { database, projectId } = await demoDatabase();
const empty = await testDatabase();
const all = await needs(database, projectId);

describe('matches for the command line', () => {
  it('MA-08 are found for a need by its id and by its slug', async () => {
    const [need] = all;
    const byId = await matchesFor(database, { need: need?.id ?? '', lang: 'hu', limit: 5 });
    expect(byId?.length).toBeGreaterThan(0);
    expect(byId?.length).toBeLessThanOrEqual(5);
    expect(await matchesFor(database, { need: need?.slug ?? '', lang: 'hu', limit: 5 })).toEqual(byId);
    expect(byId?.[0]).toMatchObject({ path: expect.stringMatching(/^\/practices\//), reasons: { concepts: expect.any(Array) } });
  });

  it('MA-08 are found for a need that stands in a file', async () => {
    const file = { lang: 'it', title: 'Portale per segnalare guasti', description: 'I cittadini non sanno a chi scrivere.' };
    expect((await matchesFor(database, { need: { file }, lang: 'en', limit: 3 }))?.length).toBeGreaterThan(0);
  });

  it('MA-08 are refused for what is no need, and for no project', async () => {
    expect(await matchesFor(database, { need: 'no-such-need', lang: 'en', limit: 3 })).toBeUndefined();
    expect(await matchesFor(empty.database, { need: 'any', lang: 'en', limit: 3 })).toBeUndefined();
    for (const file of [{}, { lang: 'xx', title: 'x' }, { lang: 'en', title: '' }, [], null]) {
      await expect(matchesFor(database, { need: { file }, lang: 'en', limit: 3 })).rejects.toThrow(ZodError);
    }
  });

  it('MA-08 are printed as lines and as JSON, and what is not understood is said', async () => {
    const need = all[0]?.slug ?? '';
    expect(await printedMatches(database, { need, limit: '2' })).toMatch(/^1\. .+ \(\/practices\/.+\)/);
    const printed: unknown = JSON.parse(await printedMatches(database, { need, limit: '2', lang: 'sv', json: true }));
    expect(printed).toHaveLength(2);
    const wrong = [{}, { need, lang: 'xx' }, { need, limit: '0' }, { need, limit: 'many' }, { need: 'no-such' }, { need: '/no/such/file.json' }];
    for (const each of wrong) await expect(printedMatches(database, each)).rejects.toThrow(Problem);
  });
});

interface Text {
  readonly id: string;
  readonly lang: string;
  readonly answers?: readonly string[];
}

describe('the evaluation set', () => {
  const folder = join(import.meta.dirname, '../../../bench/matching');
  const of = (kind: 'needs' | 'practices') => readdirSync(join(folder, kind)).flatMap((name) => {
    // the set's own shape is checked by the measurement that reads it
    const file = readJson(join(folder, kind, name)) as Readonly<Record<typeof kind, readonly Text[]>>;
    return file[kind];
  });

  it('MA-09 has at least 60 needs in five languages, among at least 300 practices, half of the pairs in different ones', () => {
    const [asked, among] = [of('needs'), of('practices')];
    expect(asked.length).toBeGreaterThanOrEqual(60);
    expect(among.length).toBeGreaterThanOrEqual(300);
    expect(new Set(asked.map(({ lang }) => lang)).size).toBe(5);
    const langOf = new Map(among.map(({ id, lang }) => [id, lang]));
    const pairs = asked.flatMap(({ lang, answers = [] }) => answers.map((id) => ({ known: langOf.has(id), across: langOf.get(id) !== lang })));
    expect(pairs.every(({ known }) => known)).toBe(true);
    expect(pairs.filter(({ across }) => across).length).toBeGreaterThanOrEqual(pairs.length / 2);
  });
});

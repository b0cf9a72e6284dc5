import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { from, into } from '../../../platform/db/index.ts';
import type { ConceptInput, SchemeInput } from '../model/scheme.ts';
import { schemesState, searchedState } from './lexicon.ts';
import { loadScheme } from './load-scheme.ts';
import { conceptRefs } from './names.ts';
import { conceptPlaces } from './public/schemes.ts';
import { tagRecord } from './tag.ts';
import type { TaxonomyTables } from './tables.ts';

const { database, runner, as, projectId, newId } = await testDatabase();
const concept = (scheme: string, code: string, en: string): ConceptInput => (
  { code, uri: `https://example.org/${scheme}/${code}`, labels: { en: { preferred: en, alternative: [], hidden: [] } }, note: null, broader: [], related: [], exact: [], close: [] }
);
const own = [concept('own', 'tram', 'tram'), concept('own', 'bus', 'bus')];
const load = (code: string, concepts: SchemeInput['concepts'], foreign = false) => (
  runner.run(loadScheme, { code, uri: `https://example.org/${code}`, title: code, source: 'test', version: JSON.stringify(concepts).length.toString(), concepts, foreign }, as)
);

/** Tags a record in a transaction of its own; whether anything was written. */
async function tagged(id: string, title: string): Promise<boolean> {
  let written = false;
  await database.transaction(async (writer) => {
    written = await tagRecord(writer, { projectId, kind: 'need', id }, [{ lang: 'en', title, body: '' }]);
    return { ok: true };
  });
  return written;
}

beforeAll(async () => {
  await load('own', own);
});

describe('what is known of concepts and records', () => {
  it('TX-10 is not written again where it is the same', async () => {
    const id = newId();
    expect([await tagged(id, 'A tram'), await tagged(id, 'A tram'), await tagged(id, 'The trams'), await tagged(id, 'A bus')]).toEqual([true, false, false, true]);
    const nothing = newId();
    expect([await tagged(nothing, 'A bench'), await tagged(nothing, 'A tree')]).toEqual([true, false]);
    const [tram] = await from<TaxonomyTables>(database).selectFrom('concept').select('id').where('code', '=', 'tram').execute();
    await database.transaction(async (writer) => {
      const said = { project_id: projectId, kind: 'need', record_id: nothing, concept_id: tram?.id ?? 0, weight: 1, origin: 'said' } as const;
      await into<TaxonomyTables>(writer).insertInto('record_concept').values(said).execute();
      return { ok: true };
    });
    // what a person said counts among what it is about
    expect([await tagged(nothing, 'A tree'), await tagged(nothing, 'A tree')]).toEqual([true, false]);
  });

  it('TX-25 differs after each load, and what texts are searched for only where names of ours do', async () => {
    const state = async () => [await schemesState(database), await searchedState(database)] as const;
    const first = await state();
    await load('own', own);
    const again = await state();
    expect([again[0] === first[0], again[1] === first[1]]).toEqual([false, true]);
    await load('theirs', [concept('theirs', 'tram', 'streetcar')], true);
    expect((await state())[1]).toBe(first[1]);
    await load('own', [...own, concept('own', 'taxi', 'taxi')]);
    expect((await state())[1]).not.toBe(first[1]);
  });

  it('TX-23 concepts are named with what leads to their pages; those of others have no place in the sitemap', async () => {
    const rows = await from<TaxonomyTables>(database).selectFrom('concept').select(['id', 'code']).where('scheme_code', '=', 'theirs').execute();
    const ids = rows.map(({ id }) => id);
    expect([...(await conceptRefs(database, [...ids, ...ids, 999_999])).values()]).toEqual([{ scheme: 'theirs', code: 'tram', name: { en: 'streetcar' } }]);
    expect([await conceptRefs(database, [])]).toEqual([new Map()]);
    expect(await conceptPlaces(database)).toEqual([
      {}, { scheme: 'own' }, { scheme: 'theirs' }, { scheme: 'own', code: 'bus' }, { scheme: 'own', code: 'taxi' }, { scheme: 'own', code: 'tram' },
    ]);
  });
});

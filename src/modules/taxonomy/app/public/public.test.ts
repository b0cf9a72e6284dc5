import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { written } from '../../../../kernel/text.ts';
import { into } from '../../../../platform/db/index.ts';
import type { ConceptInput, SchemeInput } from '../../model/scheme.ts';
import { conceptsIn } from '../find-concepts.ts';
import { loadScheme } from '../load-scheme.ts';
import type { TaxonomyTables } from '../tables.ts';
import { tagRecord, untag } from '../tag.ts';
import { conceptDetails, type PublicRecordPorts } from './concept.ts';
import { findConcepts, schemes, schemeTree, type TreeConcept } from './schemes.ts';

const { database, runner, as, projectId, newId } = await testDatabase();

function concept(code: string, names: readonly string[], more: Partial<ConceptInput> = {}): ConceptInput {
  const [preferred = code, ...alternative] = names;
  return { code, uri: `https://example.org/${code}`, labels: { en: { preferred, alternative, hidden: [] } }, note: null, broader: [], related: [], exact: [], close: [], ...more };
}

const own: SchemeInput = {
  code: 'own', uri: 'https://example.org/own', title: 'Own', source: 'me', version: '1', concepts: [
    concept('mobility', ['mobility'], { notes: { en: 'Getting around.', sv: 'Att ta sig fram.' } }),
    concept('tram', ['tram', 'streetcar'], { broader: ['mobility'], related: ['bus'], exact: ['https://example.org/f-tram', 'https://nowhere.example/tram'] }),
    concept('bus', ['bus', '100% bus'], { broader: ['mobility'] }),
  ],
};
const foreign: SchemeInput = {
  code: 'foreign', uri: 'https://example.org/foreign', title: 'Foreign', source: 'them', version: '1', foreign: true, concepts: [concept('f-tram', ['tramway'])],
};

/** Records that are "public" here have a title; the port leaves the others out. */
const ports: PublicRecordPorts = {
  projectIds: () => Promise.resolve([projectId]),
  shown: (_, records) => Promise.resolve(records.map(({ kind, id }) => ({ kind, id, path: `/p/${id}`, title: written('en', id) }))),
};
const details = (scheme: string, code: string) => conceptDetails(database, [scheme, code], ports);
const counts = (tree: readonly TreeConcept[]): readonly unknown[] => tree.map(({ code, records, below }) => [code, records, counts(below)]);
const id = newId();
const draft = newId();

async function said(recordId: string, code: string, origin: 'said' | 'refused') {
  await database.transaction(async (writer) => {
    const { id: conceptId } = await into<TaxonomyTables>(writer).selectFrom('concept').select('id').where('code', '=', code).executeTakeFirstOrThrow();
    await into<TaxonomyTables>(writer).deleteFrom('record_concept').where('record_id', '=', recordId).where('concept_id', '=', conceptId).execute();
    const row = { project_id: projectId, kind: 'need', record_id: recordId, concept_id: conceptId, weight: 1, origin } as const;
    await into<TaxonomyTables>(writer).insertInto('record_concept').values(row).execute();
    return { ok: true };
  });
}

async function tag(title: string | undefined) {
  await database.transaction(async (writer) => {
    if (title === undefined) await untag(writer, projectId, { kind: 'need', id });
    else await tagRecord(writer, { projectId, kind: 'need', id }, [{ lang: 'en', title, body: '' }]);
    return { ok: true };
  });
}

beforeAll(async () => {
  await runner.run(loadScheme, own, as);
  await runner.run(loadScheme, foreign, as);
  await said(draft, 'bus', 'said');
});

describe('what everybody sees of the concepts', () => {
  it('TX-20 is the schemes, those that tag texts first', async () => {
    expect((await schemes(database)).map(({ code, concepts }) => [code, concepts])).toEqual([['own', 3], ['foreign', 1]]);
  });

  it('TX-20 is a tree with the public records about each concept; what is said of a draft is not counted', async () => {
    const tree = async (projects = [projectId]) => counts(await schemeTree(database, 'own', projects));
    const nothing = [['mobility', 0, [['bus', 0, []], ['tram', 0, []]]]];
    await tag(undefined);
    expect(await tree()).toEqual(nothing);
    await tag('A streetcar');
    expect(await tree()).toEqual([['mobility', 1, [['bus', 0, []], ['tram', 1, []]]]]);
    expect(await tree([])).toEqual(nothing);
    expect(counts(await schemeTree(database, 'foreign', [projectId]))).toEqual([['f-tram', 1, []]]);
    await tag(undefined);
    expect(await tree()).toEqual(nothing);
  });

  it('TX-20 is a concept with its neighbours, its notes, what means the same elsewhere, and its records', async () => {
    await tag('A streetcar');
    const tram = await details('own', 'tram');
    expect(tram).toMatchObject({ schemeTitle: 'Own', names: [{ lang: 'en', preferred: 'tram', others: ['streetcar'] }], records: [{ id }] });
    expect([tram?.wider, tram?.narrower, tram?.related].map((all) => all?.map(({ code }) => code))).toEqual([['mobility'], [], ['bus']]);
    expect(tram?.pairs.map(({ exact, uri, concept: pair }) => [exact, uri, pair?.schemeTitle])).toEqual([
      [true, 'https://example.org/f-tram', 'Foreign'], [true, 'https://nowhere.example/tram', undefined],
    ]);
    expect(await details('own', 'mobility')).toMatchObject({ notes: { en: 'Getting around.', sv: 'Att ta sig fram.' }, narrower: [{ code: 'bus' }, { code: 'tram' }] });
    expect(await details('own', 'bus')).toMatchObject({ related: [{ code: 'tram' }], records: [] });
    expect(await details('foreign', 'f-tram')).toMatchObject({ records: [{ id }], pairs: [{ concept: { code: 'tram' } }] });
    expect([await details('own', 'none'), await details('none', 'tram')]).toEqual([undefined, undefined]);
  });

  it('TX-10 what a person took away of a public record is not shown, what was said is', async () => {
    await said(id, 'tram', 'refused');
    await said(id, 'bus', 'said');
    await tag('A streetcar');
    expect([(await details('own', 'tram'))?.records, (await details('own', 'bus'))?.records.length]).toEqual([[], 1]);
  });

  it('TX-20 is found by a part of any name, whatever the case; signs are signs', async () => {
    const found = async (text: string, scheme?: string) => {
      const all = await findConcepts(database, { lang: 'en', text, ...(scheme !== undefined && { scheme }) });
      return all.map(({ code, label }) => [code, label]);
    };
    expect(await found('TREET', 'own')).toEqual([['tram', 'streetcar']]);
    expect(await found('tram', 'foreign')).toEqual([['f-tram', 'tramway']]);
    expect(await found('tram')).toEqual([['tram', 'tram']]);
    expect(await found('100%', 'own')).toEqual([['bus', '100% bus']]);
    for (const strange of ['', '%', '_', '\\', "'", '%%%', 'x'.repeat(500)]) expect(await found(strange, 'foreign')).toEqual([]);
  });
});

describe('names of a foreign scheme', () => {
  it('TX-19 are looked for in texts where an administrator has said that both concepts mean the same', async () => {
    const labels = async () => (await conceptsIn(database, { lang: 'en', title: 'A tramway', body: '' })).map((found) => found.labels);
    expect(await labels()).toEqual([]);
    await database.transaction(async (writer) => {
      const ids = await into<TaxonomyTables>(writer).selectFrom('concept').select(['id', 'code']).where('code', 'in', ['tram', 'f-tram']).orderBy('code').execute();
      await into<TaxonomyTables>(writer).insertInto('concept_mapping').values({ foreign_id: ids[0]?.id ?? 0, own_id: ids[1]?.id ?? 0, kind: 'exact' }).execute();
      return { ok: true };
    });
    await runner.run(loadScheme, foreign, as);
    expect(await labels()).toEqual([['tramway']]);
  });
});

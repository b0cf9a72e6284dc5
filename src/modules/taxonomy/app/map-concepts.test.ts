import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { ConceptInput, SchemeInput } from '../model/scheme.ts';
import { conceptsIn } from './find-concepts.ts';
import { loadScheme } from './load-scheme.ts';
import { mapConcepts, suggestedPairs } from './map-concepts.ts';
import { conceptDetails } from './public/concept.ts';

const { database, runner, as, projectId, newId } = await testDatabase();

const concept = (code: string, preferred: string, ...alternative: readonly string[]): ConceptInput => (
  { code, uri: `https://example.org/${code}`, labels: { en: { preferred, alternative: [...alternative], hidden: [] } }, note: null, broader: [], related: [], exact: [], close: [] }
);
const scheme = (code: string, more: Partial<SchemeInput>): SchemeInput => (
  { code, uri: `https://example.org/scheme/${code}`, title: code, source: 'me', version: '1', concepts: [], ...more }
);
const foreign = scheme('foreign', { foreign: true, concepts: [concept('f1', 'Tram', 'tramway'), concept('f2', 'coach'), concept('f3', 'ferry')] });
const map = (f: string, o: string, kind: string, by: Actor = as.actor) => (
  runner.run(mapConcepts, { foreign: { scheme: 'foreign', code: f }, own: { scheme: 'own', code: o }, kind }, { actor: by, projectId })
);
const pairsOf = async (code: string) => {
  const found = await conceptDetails(database, ['own', code], { projectIds: () => Promise.resolve([]), shown: () => Promise.resolve([]) });
  return found?.pairs.map(({ exact, concept: pair }) => [pair?.code, exact]);
};

beforeAll(async () => {
  await runner.run(loadScheme, scheme('own', { concepts: [concept('tram', 'tram', 'streetcar'), concept('bus', 'bus', 'coach')] }), as);
  await runner.run(loadScheme, foreign, as);
});

describe('concepts of two schemes', () => {
  it('TX-22 are suggested to mean the same, or nearly, where they have a name in common', async () => {
    expect(await suggestedPairs(database, 'foreign')).toMatchObject([
      { foreign: 'f1', ownScheme: 'own', own: 'tram', exact: true, names: ['en: Tram'] }, { foreign: 'f2', ownScheme: 'own', own: 'bus', exact: false, names: ['en: coach'] },
    ]);
    expect([await suggestedPairs(database, 'own'), await suggestedPairs(database, 'none')]).toEqual([[], []]);
  });

  it('TX-22 are mapped by administrators, and by nobody else', async () => {
    const person = (role: 'administrator' | 'coordinator', at = projectId): Actor => (
      { kind: 'person', id: newId(), memberships: [{ projectId: at, role, partnerId: undefined }] }
    );
    for (const actor of [person('coordinator'), person('administrator', newId()), { kind: 'anonymous' } as const]) {
      expect(await map('f3', 'bus', 'close', actor)).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
    }
    expect(await map('f3', 'bus', 'close', person('administrator'))).toMatchObject({ ok: true });
    expect(await pairsOf('bus')).toEqual([['f3', false]]);
  });

  it('TX-22 that are judged are not suggested again, and the judgement stays when a scheme is loaded again', async () => {
    expect(await map('f1', 'tram', 'exact')).toMatchObject({ ok: true });
    expect(await map('f2', 'bus', 'none')).toMatchObject({ ok: true });
    await runner.run(loadScheme, foreign, as);
    expect(await suggestedPairs(database, 'foreign')).toEqual([]);
    expect([await pairsOf('tram'), await pairsOf('bus')]).toEqual([[['f1', true]], [['f3', false]]]);
  });

  it('TX-19 names of a concept that means the same are looked for in texts at once, and no longer where that was taken back', async () => {
    const named = async () => (await conceptsIn(database, { lang: 'en', title: 'The tramway', body: '' })).map(({ labels }) => labels);
    expect(await named()).toEqual([['tramway']]);
    await map('f1', 'tram', 'close');
    expect([await named(), await pairsOf('tram')]).toEqual([[], [['f1', false]]]);
    await map('f1', 'tram', 'none');
    expect(await pairsOf('tram')).toEqual([]);
  });

  it('TX-22 must be there, one of another scheme and one of ours', async () => {
    expect(await map('none', 'tram', 'exact')).toMatchObject({ ok: false, refusals: [{ code: 'unknown-reference', field: 'foreign' }] });
    expect(await map('f1', 'none', 'exact')).toMatchObject({ ok: false, refusals: [{ code: 'unknown-reference', field: 'own' }] });
    expect(await map('f1', 'tram', 'same')).toMatchObject({ ok: false, refusals: [{ code: 'invalid' }] });
    const turned = { foreign: { scheme: 'own', code: 'tram' }, own: { scheme: 'foreign', code: 'f1' }, kind: 'exact' };
    expect(await runner.run(mapConcepts, turned, as)).toMatchObject({ ok: false });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import type { Actor } from '../../../../kernel/actor.ts';
import { withTranslation, written } from '../../../../kernel/text.ts';
import { from } from '../../../../platform/db/index.ts';
import type { ConceptInput, SchemeInput } from '../../model/scheme.ts';
import { loadScheme } from '../load-scheme.ts';
import { tagRecord, untag } from '../tag.ts';
import type { TaxonomyTables } from '../tables.ts';
import { wordsOf } from '../words.ts';
import { aboutRecord } from './about-record.ts';
import { saidCommands, type SaidRecord } from './say-concepts.ts';

const { database, runner, as, projectId, newId } = await testDatabase();
const owner = newId();
const id = newId();
const record = { title: written('en', 'Parking near the tram'), body: [written('en', 'A tram, and a bus.')] };

/** Only this record is there, and only its owner edits it. */
const { sayConcept, refuseConcept, forgetConcept } = saidCommands({
  find: (_, { actor, ...asked }): Promise<SaidRecord | undefined> => Promise.resolve(
    asked.id === id ? { ...record, mayEdit: actor.kind === 'system' || (actor.kind === 'person' && actor.id === owner) } : undefined,
  ),
});

const concept = (code: string): ConceptInput => (
  { code, uri: `https://example.org/${code}`, labels: { en: { preferred: code, alternative: [], hidden: [] } }, note: null, broader: [], related: [], exact: [], close: [] }
);
const scheme: SchemeInput = { code: 'own', uri: 'https://example.org/own', title: 'Own', source: 'me', version: '1', concepts: ['parking', 'tram', 'bus', 'cycling'].map(concept) };

const codes = new Map<string, number>();
const said = (code: string) => ({ kind: 'need', id, conceptId: codes.get(code) ?? 0 });
const codesNow = async () => {
  const { about, refused } = await aboutRecord(database, { projectId, kind: 'need', id, lang: 'en' }, record);
  return { about: about.map(({ code, isSaid, because }) => [code, isSaid, because]), refused: refused.map(({ code }) => code) };
};
const kept = async () => {
  const rows = await from<TaxonomyTables>(database).selectFrom('record_concept').innerJoin('concept', 'concept.id', 'concept_id').select(['code', 'origin'])
    .where('record_id', '=', id).orderBy('code').execute();
  return rows.map(({ code, origin }) => `${code} ${origin}`);
};

beforeAll(async () => {
  await runner.run(loadScheme, scheme, as);
  await runner.run(loadScheme, { ...scheme, code: 'foreign', uri: 'https://example.org/foreign', foreign: true, concepts: [concept('abroad')] }, as);
  for (const row of await from<TaxonomyTables>(database).selectFrom('concept').select(['id', 'code']).execute()) codes.set(row.code, row.id);
});

describe('what people say of a draft', () => {
  it('TX-21 is said, refused and taken back by commands of their own', () => {
    expect([sayConcept.name, refuseConcept.name, forgetConcept.name]).toEqual(['concept.say', 'concept.refuse', 'concept.forget']);
  });

  it('TX-21 stands beside what its texts say, with the words that led to each, and nothing else is kept', async () => {
    expect(await codesNow()).toEqual({ about: [['parking', false, ['parking']], ['tram', false, ['tram']], ['bus', false, ['bus']]], refused: [] });
    expect(await kept()).toEqual([]);
    await runner.run(sayConcept, said('cycling'), as);
    await runner.run(refuseConcept, said('bus'), as);
    expect(await codesNow()).toEqual({ about: [['cycling', true, []], ['parking', false, ['parking']], ['tram', false, ['tram']]], refused: ['bus'] });
    expect(await kept()).toEqual(['bus refused', 'cycling said']);
    await runner.run(forgetConcept, said('bus'), as);
    expect((await codesNow()).refused).toEqual([]);
  });

  it('TX-21 is said by who may edit the record, of concepts of our own schemes', async () => {
    const person = (who: string): Actor => ({ kind: 'person', id: who, memberships: [{ projectId, role: 'partner-officer', partnerId: newId() }] });
    expect(await runner.run(sayConcept, said('tram'), { actor: person(newId()), projectId })).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
    expect(await runner.run(sayConcept, said('tram'), { actor: { kind: 'anonymous' }, projectId })).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
    expect(await runner.run(sayConcept, { ...said('tram'), id: newId() }, as)).toMatchObject({ ok: false, refusals: [{ code: 'absent' }] });
    for (const code of ['abroad', 'nothing']) expect(await runner.run(sayConcept, said(code), as)).toMatchObject({ ok: false });
    for (const conceptId of [0, -1, 1.5, Number.NaN, 2 ** 40]) {
      expect(await runner.run(sayConcept, { ...said('tram'), conceptId }, as)).toMatchObject({ ok: false, refusals: [{ code: 'invalid' }] });
    }
    expect(await runner.run(sayConcept, said('tram'), { actor: person(owner), projectId })).toMatchObject({ ok: true });
    await runner.run(forgetConcept, said('tram'), as);
  });
});

describe('what people say of a public record', () => {
  const strong = async () => (await from<TaxonomyTables>(database).selectFrom('record_aboutness').select('strong').where('record_id', '=', id).executeTakeFirst())?.strong ?? [];
  const isStrong = async (code: string) => (await strong()).includes(codes.get(code) ?? 0);

  it('TX-21 counts at once where records are compared, and is taken back as if it had never been said', async () => {
    await runner.run(forgetConcept, said('cycling'), as);
    await database.transaction(async (writer) => {
      await tagRecord(writer, { projectId, kind: 'need', id }, wordsOf(record.title, record.body));
      return { ok: true };
    });
    const before = await kept();
    expect(before).toEqual(['bus found', 'parking found', 'tram found']);
    await runner.run(refuseConcept, said('tram'), as);
    await runner.run(sayConcept, said('cycling'), as);
    expect(await kept()).toEqual(['bus found', 'cycling said', 'parking found', 'tram refused']);
    expect([await isStrong('cycling'), await isStrong('tram'), await isStrong('bus')]).toEqual([true, false, true]);
    for (const code of ['tram', 'cycling']) await runner.run(forgetConcept, said(code), as);
    expect([await kept(), await isStrong('tram')]).toEqual([before, true]);
  });

  it('TX-21 is not shown any more where the record is a draft again', async () => {
    await runner.run(sayConcept, said('cycling'), as);
    await database.transaction(async (writer) => {
      await untag(writer, projectId, { kind: 'need', id });
      return { ok: true };
    });
    expect([await kept(), await strong()]).toEqual([['cycling said'], []]);
  });
});

describe('the words that led to a concept', () => {
  it('TX-21 are those of the reader’s language where the text has it', async () => {
    const named = (preferred: string) => ({ preferred, alternative: [], hidden: [] });
    await runner.run(loadScheme, { ...scheme, concepts: [{ ...concept('tram'), labels: { en: named('tram'), hu: named('villamos') } }] }, as);
    const both = { title: withTranslation(written('en', 'A tram'), 'hu', { text: 'A villamos', origin: 'reviewed' }), body: [] };
    const because = async (lang: 'en' | 'hu' | 'sv') => {
      const { about } = await aboutRecord(database, { projectId, kind: 'practice', id: newId(), lang }, both);
      return about.map((each) => each.because);
    };
    expect([await because('en'), await because('hu')]).toEqual([[['tram']], [['villamos']]]);
    expect((await because('sv'))[0]).toHaveLength(1);
  });
});

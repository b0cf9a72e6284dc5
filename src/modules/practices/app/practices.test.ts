import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { carriedOut, peopleOf, recordPartnership, refused } from '../../../../test/partnership.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { recordThematicArea } from '../../partnership/index.ts';
import { advancePracticeState, nameOrigin, practiceBySlug, practices, practicesBornOf, practicesById, practicesOfPartner, recordPractice } from '../index.ts';

const on = await testDatabase();
const { database, runner, as, projectId, newId } = on;
const person = peopleOf(on);

const en = (text: string) => written('en', text);
const sourced: Provenance = { v: 1, statements: [{ field: 'record', confidence: 'stated', sources: [{ url: 'https://example.org', publisher: 'Example', title: 'Page' }] }] };
const ids = { gavle: '', tartu: '', area: '' };

beforeAll(async () => {
  Object.assign(ids, await recordPartnership(on, ['gavle', 'tartu']));
  ids.area = await carriedOut(runner.run(recordThematicArea, { slug: 'processes', position: 3, name: en('Processes'), provenance: noProvenance }, as));
});

const form = {
  v: 1, description: en('A team builds e-services.'), institution: null, scope: null, evidence: [{ metric: en('Users'), value: '50781' }], resources: [], difficulties: [],
  transferPotential: null, coreElements: null, adaptableElements: null, preconditions: null, links: [],
};
const input = (over: object = {}) => ({
  slug: 'e-services', title: en('E-services'), summary: en('Built by a team.'), partnerIds: [ids.gavle, ids.tartu], thematicAreaId: ids.area,
  period: { v: 1, kind: 'from', start: '2016' }, form, attribution: 'stated', provenance: sourced, ...over,
});

async function findable(slug: string): Promise<boolean> {
  const found = await sql`select from search_entry where kind = 'practice' and path = ${`/practices/${slug}`}`.execute(database.reading);
  return found.rows.length > 0;
}

describe('recording a practice', () => {
  test('PR-10 an owner records for the own city, the coordinator also without one', async () => {
    expect(await runner.run(recordPractice, input({ partnerIds: [ids.gavle] }), person('practice-owner', ids.tartu))).toMatchObject(refused('absent'));
    expect(await runner.run(recordPractice, input({ partnerIds: [] }), person('practice-owner', ids.tartu))).toMatchObject(refused('absent'));
    expect((await runner.run(recordPractice, input(), person('practice-owner', ids.tartu))).ok).toBe(true);
    expect((await runner.run(recordPractice, input({ slug: 'collars', partnerIds: [], thematicAreaId: null, state: null }), person('coordinator'))).ok).toBe(true);
  });

  test('PR-09 partners and theme are the project’s, each partner once, and the slug is free', async () => {
    expect(await runner.run(recordPractice, input({ slug: 'x', partnerIds: [newId()] }), as)).toMatchObject(refused('unknown-reference', 'partnerIds'));
    expect(await runner.run(recordPractice, input({ slug: 'x', partnerIds: [ids.gavle, ids.gavle] }), as)).toMatchObject(refused('unknown-reference', 'partnerIds'));
    expect(await runner.run(recordPractice, input({ slug: 'x', thematicAreaId: newId() }), as)).toMatchObject(refused('unknown-reference', 'thematicAreaId'));
    expect(await runner.run(recordPractice, input(), as)).toMatchObject(refused('taken', 'slug'));
  });

  test('PR-04, PR-06 the programme’s limits and the need for a source hold', async () => {
    expect(await runner.run(recordPractice, input({ slug: 'x', title: en('x'.repeat(101)) }), as)).toMatchObject(refused('text-too-long', 'title'));
    expect(await runner.run(recordPractice, input({ slug: 'x', state: 'published', provenance: noProvenance }), as)).toMatchObject(refused('fact-missing', 'provenance'));
  });
});

describe('the workflow of a recorded practice', () => {
  const step = (revision: number, to: string, reason?: string) => ({ slug: 'e-services', revision, to, ...(reason === undefined ? {} : { reason: en(reason) }) });

  test('PR-03 a draft is shown nowhere', async () => {
    expect(await practiceBySlug(database, projectId, 'e-services')).toBeUndefined();
    expect(await findable('e-services')).toBe(false);
    expect(await findable('collars')).toBe(true);
  });

  test('PR-10 owner, project and programme each take their own steps', async () => {
    const owner = person('practice-owner', ids.gavle);
    expect(await runner.run(advancePracticeState, step(1, 'submitted'), person('programme-officer'))).toMatchObject(refused('absent'));
    expect((await runner.run(advancePracticeState, step(1, 'submitted'), owner)).ok).toBe(true);
    expect(await runner.run(advancePracticeState, step(2, 'approved'), owner)).toMatchObject(refused('absent'));
    expect(await runner.run(advancePracticeState, step(2, 'changes-requested'), person('coordinator'))).toMatchObject(refused('reason-missing', 'reason'));
    expect((await runner.run(advancePracticeState, step(2, 'changes-requested', 'Two questions.'), person('coordinator'))).ok).toBe(true);
    expect((await runner.run(advancePracticeState, step(3, 'submitted'), owner)).ok).toBe(true);
    expect((await runner.run(advancePracticeState, step(4, 'approved'), person('coordinator'))).ok).toBe(true);
    expect(await runner.run(advancePracticeState, step(5, 'validated'), person('coordinator'))).toMatchObject(refused('absent'));
    expect((await runner.run(advancePracticeState, step(5, 'validated'), person('programme-officer'))).ok).toBe(true);
  });

  test('PR-01, PR-12 steps out of order, on older revisions and of absent practices are refused', async () => {
    expect(await runner.run(advancePracticeState, step(6, 'confirmed'), as)).toMatchObject(refused('wrong-state', 'to'));
    expect(await runner.run(advancePracticeState, step(5, 'published'), as)).toMatchObject(refused('stale', 'revision'));
    expect(await runner.run(advancePracticeState, { ...step(1, 'submitted'), slug: 'nowhere' }, as)).toMatchObject(refused('absent'));
  });

  test('PR-03 an approved practice is shown and found, a withdrawn one no longer', async () => {
    expect(await practiceBySlug(database, projectId, 'e-services')).toMatchObject({ state: 'validated', cities: [{ slug: 'gavle' }, { slug: 'tartu' }] });
    expect(await findable('e-services')).toBe(true);
    await carriedOut(runner.run(recordPractice, input({ slug: 'old', state: 'confirmed' }), as));
    for (const [i, to] of ['under-review', 'withdrawn'].entries()) {
      await carriedOut(runner.run(advancePracticeState, { slug: 'old', revision: i + 1, to, reason: en('Gone.') }, as));
    }
    expect(await practiceBySlug(database, projectId, 'old')).toBeUndefined();
    expect(await findable('old')).toBe(false);
  });

  test('PR-02 the database holds the reason too', async () => {
    await expect(sql`update practice set state = 'declined', state_reason = null where slug = 'e-services'`.execute(database.reading)).rejects.toThrow(/check/);
  });
});

describe('reading practices', () => {
  test('PR-13 the project’s own come first, those only from its cities last', async () => {
    await carriedOut(runner.run(recordPractice, input({ slug: 'bikes', attribution: 'not-evidenced', state: null, period: { v: 1, kind: 'from', start: '2010' } }), as));
    await carriedOut(runner.run(recordPractice, input({ slug: 'secret', state: 'published', visibility: 'project' }), as));
    const { value: all, queries } = await countQueries(() => practices(database, projectId));
    expect(all.map((each) => each.slug)).toEqual(['collars', 'e-services', 'bikes']);
    expect(queries).toBe(2);
  });

  test('PR-09 by city and by id; no owner is an empty list', async () => {
    const all = await practices(database, projectId);
    expect((await practicesOfPartner(database, projectId, ids.tartu)).map((each) => each.slug)).toEqual(['e-services', 'bikes']);
    expect(all[0]).toMatchObject({ cities: [], thematicAreaId: undefined, state: undefined });
    expect((await practicesById(database, projectId, all.map((each) => each.id))).size).toBe(3);
    expect((await practicesById(database, projectId, [])).size).toBe(0);
  });

  test('PR-11 a practice can be born of an action, and is found from there', async () => {
    const actionId = newId();
    expect(await runner.run(nameOrigin, { slug: 'e-services', actionId }, person('practice-owner', newId()))).toMatchObject(refused('absent'));
    expect(await runner.run(nameOrigin, { slug: 'nowhere', actionId }, as)).toMatchObject(refused('absent'));
    await carriedOut(runner.run(nameOrigin, { slug: 'e-services', actionId }, as));
    expect((await practicesBornOf(database, projectId, [actionId, newId()])).get(actionId)).toMatchObject({ slug: 'e-services', originActionId: actionId });
    expect((await practicesBornOf(database, projectId, [])).size).toBe(0);
  });
});

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { carriedOut, peopleOf, recordPartnership, refused } from '../../../../test/partnership.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { recordThematicArea } from '../../partnership/index.ts';
import { advanceNeedState, moveNeed, needs, needsById, needsOfPartner, recordNeed } from '../index.ts';

const on = await testDatabase();
const { database, runner, as, projectId, newId } = on;
const person = peopleOf(on);

const en = (text: string) => written('en', text);
const sourced: Provenance = { v: 1, statements: [{ field: 'became', confidence: 'inferred', sources: [{ url: 'https://example.org', publisher: 'Example', title: 'News' }] }] };
const ids = { gavle: '', tartu: '', area: '' };

beforeAll(async () => {
  Object.assign(ids, await recordPartnership(on, ['gavle', 'tartu']));
  ids.area = await carriedOut(runner.run(recordThematicArea, { slug: 'people-skills', position: 4, name: en('People and skills'), provenance: noProvenance }, as));
});

const input = () => ({
  slug: 'innovation', partnerId: ids.gavle, title: en('Understand innovation'), description: en('Managers and staff'), thematicAreaId: ids.area, provenance: noProvenance,
});

describe('recording a need', () => {
  test('N-05 an officer records for the own city, a stakeholder or a reader for none', async () => {
    expect(await runner.run(recordNeed, input(), person('partner-officer', ids.tartu))).toMatchObject(refused('absent'));
    expect(await runner.run(recordNeed, input(), person('stakeholder', ids.gavle))).toMatchObject(refused('absent'));
    expect(await runner.run(recordNeed, input(), { actor: { kind: 'anonymous' }, projectId })).toMatchObject(refused('absent'));
    expect((await runner.run(recordNeed, input(), person('partner-officer', ids.gavle))).ok).toBe(true);
  });

  test('N-04 partner and theme are the project’s, and the slug is free', async () => {
    expect(await runner.run(recordNeed, { ...input(), partnerId: newId() }, as)).toMatchObject(refused('unknown-reference', 'partnerId'));
    expect(await runner.run(recordNeed, { ...input(), thematicAreaId: newId() }, as)).toMatchObject(refused('unknown-reference', 'thematicAreaId'));
    expect(await runner.run(recordNeed, input(), as)).toMatchObject(refused('taken', 'slug'));
    const reversed = { v: 1, kind: 'within', start: '2022', end: '2020' };
    expect(await runner.run(recordNeed, { ...input(), slug: 'x', raised: reversed }, as)).toMatchObject(refused('period-reversed', 'raised'));
  });

  test('N-03 a later state without its fact is refused, and the database holds it too', async () => {
    expect(await runner.run(recordNeed, { ...input(), slug: 'later', state: 'met' }, as)).toMatchObject(refused('fact-missing', 'provenance'));
    expect((await runner.run(recordNeed, { ...input(), slug: 'later', state: 'being-addressed', provenance: sourced }, as)).ok).toBe(true);
    await expect(sql`update need set state = 'dropped' where slug = 'later'`.execute(database.reading)).rejects.toThrow(/check/);
  });

  test('N-06 a need is found by the search at its city, unless it is not public', async () => {
    await carriedOut(runner.run(recordNeed, { ...input(), slug: 'secret', title: en('Secret'), visibility: 'project' }, as));
    const found = await sql<{ path: string }>`select path from search_entry where kind = 'need' and lang = 'en' order by path`.execute(database.reading);
    expect(found.rows.map((row) => row.path)).toEqual(['/cities/gavle#need-innovation', '/cities/gavle#need-later']);
  });
});

describe('the needs of a city', () => {
  test('N-11 stand in the order the city gave them, with the reason and the source of the number', async () => {
    const ranked = { ...input(), slug: 'first', rankReason: en('Many ask for it'), affectedCount: 12, affectedSource: en('Register, 2019') };
    const lines = en('Firms without a plan: 140 | firms | Survey, https://example.org/s | reviewed | 2019\nMuch asked for');
    const id = await carriedOut(runner.run(recordNeed, { ...ranked, evidenceItems: lines, responsible: en('City office') }, as));
    await carriedOut(runner.run(moveNeed, { id, move: 'in', from: null }, as));
    const [first, ...others] = await needsOfPartner(database, projectId, ids.gavle);
    expect(first).toMatchObject({ slug: 'first', rank: 1, rankReason: en('Many ask for it'), affectedSource: en('Register, 2019'), responsible: en('City office') });
    expect(first?.evidenceItems).toMatchObject([{ value: '140', grade: 'reviewed', year: '2019', source: en('Survey, https://example.org/s') }, { metric: null }]);
    expect(others.every(({ rank }) => rank === undefined)).toBe(true);
    expect(await runner.run(recordNeed, { ...ranked, slug: 'wrong', evidenceItems: en('a: 1 | b | c | sure') }, as)).toMatchObject(refused('evidence-line', 'evidenceItems'));
    await sql`delete from need where slug = 'first'`.execute(database.reading);
    await sql`delete from search_entry where path like '%need-first'`.execute(database.reading);
  });
});

describe('the way of a recorded need', () => {
  const step = (over: object) => ({ slug: 'innovation', revision: 1, to: 'being-addressed', ...over });

  test('N-05, N-07 only those who may, and only on the newest revision', async () => {
    expect(await runner.run(advanceNeedState, step({}), person('partner-officer', ids.tartu))).toMatchObject(refused('absent'));
    expect(await runner.run(advanceNeedState, step({ slug: 'nowhere' }), as)).toMatchObject(refused('absent'));
    expect(await runner.run(advanceNeedState, step({ revision: 2 }), as)).toMatchObject(refused('stale', 'revision'));
  });

  test('N-01, N-02 steps are taken in order, and giving up is explained', async () => {
    expect((await runner.run(advanceNeedState, step({}), as)).ok).toBe(true);
    expect(await runner.run(advanceNeedState, step({ revision: 2 }), as)).toMatchObject(refused('wrong-state', 'to'));
    expect(await runner.run(advanceNeedState, step({ revision: 2, to: 'dropped' }), as)).toMatchObject(refused('reason-missing', 'reason'));
    expect((await runner.run(advanceNeedState, step({ revision: 2, to: 'dropped', reason: en('Not ours.') }), as)).ok).toBe(true);
    expect((await needs(database, projectId)).find((need) => need.slug === 'innovation')).toMatchObject({ state: 'dropped', stateReason: en('Not ours.') });
  });
});

describe('the needs of all', () => {
  test('N-05, N-06 the coordinator records and moves them, and what is not public is read by nobody', async () => {
    const coordinator = person('coordinator');
    const id = await carriedOut(runner.run(recordNeed, { ...input(), slug: 'internal', partnerId: ids.tartu, visibility: 'project' }, coordinator));
    expect(await runner.run(advanceNeedState, { slug: 'internal', revision: 1, to: 'being-addressed' }, coordinator)).toMatchObject({ ok: true });
    expect(await needsOfPartner(database, projectId, ids.tartu)).toEqual([]);
    expect((await needsById(database, projectId, [id])).size).toBe(0);
  });
});

describe('reading needs', () => {
  test('N-06 only public needs, dated ones first, what is not recorded undefined', async () => {
    const dated = { slug: 'dated', partnerId: ids.tartu, description: null, thematicAreaId: null, raised: { v: 1, kind: 'on', start: '2020-04-08' } };
    await carriedOut(runner.run(recordNeed, { ...input(), ...dated }, as));
    const { value: all, queries } = await countQueries(() => needs(database, projectId));
    expect(all.map((need) => need.slug)).toEqual(['dated', 'innovation', 'later']);
    expect(queries).toBe(2); // the needs, and the cities they stand at
    expect(all[0]).toMatchObject({ description: undefined, thematicAreaId: undefined, priority: undefined, affectedCount: undefined, state: 'open' });
  });

  test('N-06 by partner and by id', async () => {
    expect((await needsOfPartner(database, projectId, ids.tartu)).map((need) => need.slug)).toEqual(['dated']);
    const [first] = await needs(database, projectId);
    expect((await needsById(database, projectId, [first?.id ?? '', newId()])).size).toBe(1);
    expect((await needsById(database, projectId, [])).size).toBe(0);
  });
});

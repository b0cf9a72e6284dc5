import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { carriedOut } from '../../../../test/partnership.ts';
import { noProvenance } from '../../../kernel/provenance.ts';
import { withTranslation, written } from '../../../kernel/text.ts';
import {
  citiesById, createProject, instruments, joinPartner, membersById, partnerBySlug, partnerOptions, partners, recordInstrument, recordStakeholder, stakeholders,
} from '../index.ts';

const { database, runner, as, projectId, newId } = await testDatabase();

const en = (text: string) => written('en', text);
const about = {
  v: 1, problem: en('Demand stays unused.'), objective: null, call: null, priorityAxis: null, specificObjective: null, phases: [], stages: [], target: null, budget: null,
  erdf: null, outputs: [], notes: [], workingLanguages: ['en'], websites: [],
};
const project = {
  slug: 'better', acronym: 'BETTER', title: en('Better services'), summary: en('Five cities learn.'), profile: 'IE14',
  period: { v: 1, kind: 'from', start: '2019-08' }, about, provenance: noProvenance,
};
const note = { text: en('Hosted the first event.'), confidence: 'stated', sources: [] };
const gavle = {
  slug: 'gavle', position: 2, colour: 2,
  city: withTranslation(en('Gävle'), 'hu', { text: 'Gävle városa', origin: 'written' }), role: 'partner', country: 'SE', provenance: noProvenance,
  profile: { v: 1, organisation: { name: 'Gävle kommun', lang: 'sv' }, gloss: en('Gävle Municipality'), place: null, languages: ['sv'], population: null, notes: [note] },
};
const hidden = { ...gavle, slug: 'hidden', position: 3, colour: 3, visibility: 'project' };

async function entries(kind: string, lang: string) {
  const found = await sql<{ path: string; title: string; body: string }>`
    select path, title, body from search_entry where kind = ${kind} and lang = ${lang} order by path`.execute(database.reading);
  return found.rows;
}

const ids = { gavle: '', hidden: '' };

beforeAll(async () => {
  await carriedOut(runner.run(createProject, project, as));
  ids.gavle = await carriedOut(runner.run(joinPartner, gavle, as));
  ids.hidden = await carriedOut(runner.run(joinPartner, hidden, as));
});

describe('what the search knows', () => {
  test('PA-09 the project, by title, summary and problem', async () => {
    const [found, ...more] = await entries('project', 'en');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ path: '/', title: 'Better services' });
    expect(found?.body).toMatch(/Five cities learn\.[\s\S]*Demand stays unused\./);
  });

  test('PA-09 a partner by its city and what is noted of it', async () => {
    const [found, ...more] = await entries('partner', 'en');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ path: '/cities/gavle', title: 'Gävle' });
    for (const words of ['Gävle Municipality', 'Hosted the first event.']) expect(found?.body).toContain(words);
  });

  test('PA-09 in every language it has a text in; the organisation’s own name in its own', async () => {
    expect(await entries('partner', 'sv')).toMatchObject([{ body: 'Gävle kommun' }]);
    expect(await entries('partner', 'hu')).toMatchObject([{ title: 'Gävle városa' }]);
  });
});

describe('what is not public', () => {
  test('PA-09 a partner of the project only is on no page', async () => {
    expect([...(await citiesById(database, projectId)).keys()]).toEqual([ids.gavle]);
    expect(await partners(database, projectId)).toHaveLength(1);
    expect(await partnerBySlug(database, projectId, 'hidden')).toBeUndefined();
  });

  test('PA-09 the people of the project know it all the same, and which ones the public sees', async () => {
    const members = [...(await membersById(database, projectId)).values()];
    expect(members.map(({ slug, visibility }) => [slug, visibility])).toEqual([['gavle', 'public'], ['hidden', 'project']]);
    expect((await partnerOptions(database, projectId)).map(({ value }) => value)).toEqual([ids.gavle, ids.hidden]);
  });

  test('PA-09 and nobody knows it in another project', async () => {
    const elsewhere = newId();
    expect((await membersById(database, elsewhere)).size).toBe(0);
    expect(await partnerOptions(database, elsewhere)).toEqual([]);
  });

  test('PA-09 the instrument of such a partner, and one that is not public itself, are on no page', async () => {
    const instrument = { name: en('Strategy'), since: { v: 1, kind: 'unknown' }, provenance: noProvenance };
    await carriedOut(runner.run(recordInstrument, { ...instrument, slug: 'of-hidden', partnerId: ids.hidden }, as));
    await carriedOut(runner.run(recordInstrument, { ...instrument, slug: 'secret', partnerId: ids.gavle, visibility: 'project' }, as));
    expect(await instruments(database, projectId)).toEqual([]);
    await carriedOut(runner.run(recordInstrument, { ...instrument, slug: 'open', partnerId: ids.gavle }, as));
    const current = { family: undefined, authority: undefined, description: undefined };
    expect(await instruments(database, projectId)).toMatchObject([{ slug: 'open', partnerId: ids.gavle, current }]);
  });

  test('PA-09 nor is a stakeholder that is not public', async () => {
    await carriedOut(runner.run(recordStakeholder, { slug: 'team', partnerId: ids.gavle, name: en('Team'), visibility: 'project', provenance: noProvenance }, as));
    expect(await stakeholders(database, projectId)).toEqual([]);
  });

  test('PA-09 one project sees nothing of another', async () => {
    const other = newId();
    await carriedOut(runner.run(createProject, { ...project, slug: 'other' }, { ...as, projectId: other }));
    expect((await citiesById(database, other)).size).toBe(0);
    expect(await instruments(database, other)).toEqual([]);
    const borrowed = { slug: 'x', partnerId: ids.gavle, name: en('X'), since: { v: 1, kind: 'unknown' }, provenance: noProvenance };
    const refused = await runner.run(recordInstrument, borrowed, { ...as, projectId: other });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'unknown-reference', field: 'partnerId' }] });
  });
});

describe('what the database holds even where a command would fail', () => {
  test('PA-04 one lead partner at most', async () => {
    await sql`update partner set role = 'lead' where slug = 'gavle'`.execute(database.reading);
    await expect(sql`update partner set role = 'lead' where slug = 'hidden'`.execute(database.reading)).rejects.toThrow(/partner_one_lead/);
  });

  test('PA-04 a colour belongs to one city', async () => {
    await expect(sql`update partner set colour = 2 where slug = 'hidden'`.execute(database.reading)).rejects.toThrow(/unique/);
    await expect(sql`update partner set colour = 13 where slug = 'hidden'`.execute(database.reading)).rejects.toThrow(/check/);
  });

  test('PA-05 a later version of an instrument has its reason', async () => {
    await expect(sql`update policy_instrument_version set number = 2 where slug = 'open'`.execute(database.reading)).rejects.toThrow(/check/);
  });
});

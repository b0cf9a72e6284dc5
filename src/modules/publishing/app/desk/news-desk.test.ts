import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import { anonymous, type Actor, type Role } from '../../../../kernel/actor.ts';
import { noProvenance } from '../../../../kernel/provenance.ts';
import { written } from '../../../../kernel/text.ts';
import { createProject, joinPartner } from '../../../partnership/index.ts';
import { desks, publishNews, sitemapPaths } from '../../index.ts';
import { allNews, latestNews, newsBySlug, newsFacets, newsletters, newsPage } from '../news.ts';

const { database, runner, as, projectId, newId, clock } = await testDatabase();
const [desk] = desks;

const en = (text: string) => written('en', text);
const refused = (code: string, field?: string) => ({ ok: false, refusals: [{ code, ...(field === undefined ? {} : { field }) }] });
const ids = { gavle: '', tartu: '', news: '', general: '' };
const on = (start: string) => ({ v: 1, kind: 'on', start }) as const;

async function carriedOut(result: Promise<{ readonly ok: boolean; readonly value?: unknown }>): Promise<string> {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done));
  // every command answers with the id of its record
  return (done.value as { readonly id: string }).id;
}

function person(role: Role, partnerId?: string): { actor: Actor; projectId: string } {
  return { actor: { kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId }] }, projectId };
}

const officer = () => person('partner-officer', ids.gavle);

async function standing(id = ids.news) {
  const found = await desk.editable.find(database, projectId, id);
  if (found === undefined) throw new Error('there is no such news');
  return found;
}

function begin(content: object, slug: string, by: ReturnType<typeof person>) {
  if (desk.begin === undefined) throw new Error('news cannot be begun');
  const whole = { title: en('Opening'), summary: en('We opened.'), kind: 'news', number: null, when: on('2020-05-05'), partnerId: null, ...content };
  return runner.run(desk.begin.command, desk.begin.input(whole, { slug, partnerId: '', lang: 'en' }), by);
}

async function revise(changes: object, by = officer()) {
  return runner.run(desk.revise, { id: ids.news, revision: (await standing()).revision, changes }, by);
}

/** Every list a reader could meet it in. */
async function seen(): Promise<readonly number[]> {
  const { rows } = await sql`select 1 from search_entry where kind = 'news'`.execute(database.reading);
  const page = await newsPage(database, projectId, { kind: undefined, year: undefined, page: 1 });
  const [all, latest, facets] = [await allNews(database, projectId), await latestNews(database, projectId, 10), await newsFacets(database, projectId)];
  const paths = (await sitemapPaths(database, projectId)).filter((path) => path.startsWith('/news/'));
  const one = await newsBySlug(database, projectId, 'opening') === undefined ? 0 : 1;
  return [rows.length, page.total, page.items.length, all.length, latest.length, facets.years.length, (await newsletters(database, projectId)).length, paths.length, one];
}

beforeAll(async () => {
  const about = {
    v: 1, problem: null, objective: null, call: null, priorityAxis: null, specificObjective: null, phases: [], stages: [], target: null, budget: null, erdf: null,
    outputs: [], notes: [], workingLanguages: ['en'], websites: [],
  };
  const period = { v: 1, kind: 'from', start: '2019-08', end: '2023-07' };
  const better = { slug: 'better', acronym: 'BETTER', title: en('Better'), summary: en('Better'), profile: 'IE14', period, about, provenance: noProvenance };
  await carriedOut(runner.run(createProject, better, as));
  for (const [i, slug] of (['gavle', 'tartu'] as const).entries()) {
    const profile = { v: 1, organisation: { name: slug, lang: 'en' }, gloss: null, place: null, languages: [], population: null, notes: [] };
    const partner = { slug, position: i + 1, colour: i + 1, city: en(slug), role: 'partner', country: 'SE', profile, provenance: noProvenance };
    ids[slug] = await carriedOut(runner.run(joinPartner, partner, as));
  }
});

describe('news begun in the workspace', () => {
  test('PU-18 an officer’s is the own city’s, the communication manager’s the project’s', async () => {
    ids.news = await carriedOut(begin({}, 'opening', officer()));
    expect((await standing()).partnerIds).toEqual([ids.gavle]);
    ids.general = await carriedOut(begin({ kind: 'newsletter', number: 3 }, 'issue-3', person('communication-manager')));
    expect((await standing(ids.general)).partnerIds).toEqual([]);
    expect(await begin({ partnerId: ids.tartu }, 'theirs', officer())).toEqual(refused('absent'));
    expect(await begin({}, 'mine', person('stakeholder', ids.gavle))).toEqual(refused('absent'));
    expect(['partner-officer', 'communication-manager', 'administrator', 'stakeholder'].map((role) => (
      // the four are roles
      desk.begin?.mayBegin(person(role as Role, ids.gavle).actor, { projectId, partnerIds: [] })))).toEqual([true, true, true, false]);
  });

  test('PU-18 is in no list, count, search or sitemap', async () => {
    expect(await seen()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect((await desk.list(database, projectId)).map(({ slug, visibility }) => [slug, visibility])).toEqual([['issue-3', 'project'], ['opening', 'project']]);
  });
});

describe('changing news', () => {
  test('PU-19 is for those who may publish it', async () => {
    const changes = { summary: { lang: 'en', text: 'We opened the doors.' } };
    expect(await revise(changes, person('partner-officer', ids.tartu))).toEqual(refused('absent'));
    expect(await revise(changes, { actor: anonymous, projectId })).toEqual(refused('absent'));
    expect(await runner.run(desk.revise, { id: ids.general, revision: 1, changes }, officer())).toEqual(refused('absent'));
    expect((await revise(changes)).ok).toBe(true);
  });

  test('PU-19, PU-01, PU-02 the rules of kind, number and source hold', async () => {
    expect(await revise({ kind: 'newsletter' })).toMatchObject(refused('value-contradiction', 'number'));
    expect(await revise({ kind: 'newsletter', number: 3 })).toMatchObject(refused('taken', 'number'));
    expect(await revise({ url: 'https://example.org' })).toMatchObject({ ok: false, refusals: [{ code: 'required', field: 'publisher' }, { code: 'required', field: 'page' }] });
    expect(await revise({ when: { v: 1, kind: 'within', start: '2022', end: '2020' } })).toMatchObject(refused('period-reversed', 'when'));
    expect(await revise({ url: 'javascript:alert(1)' })).toMatchObject({ ok: false });
    const missing = {
      slug: 'issue-9', kind: 'newsletter', number: 9, title: en('Issue 9'), when: on('2021'), found: false,
      provenance: { v: 1, statements: [{ field: 'record', confidence: 'not-recorded', sources: [] }] },
    };
    const id = await carriedOut(runner.run(publishNews, missing, as));
    const sourced = { url: 'https://example.org', publisher: 'x', page: 'x' };
    expect(await runner.run(desk.revise, { id, revision: 1, changes: sourced }, person('coordinator'))).toMatchObject(refused('value-contradiction', 'url'));
    await sql`delete from news_item where id = ${id}`.execute(database.reading);
  });

  test('PU-19, PU-18 shown it is everywhere, with the instant of its last change, and found by its new words', async () => {
    clock.set('2026-03-01T08:00:00.000Z');
    await carriedOut(runner.run(desk.show, { id: ids.news, revision: (await standing()).revision, visibility: 'public' }, officer()));
    expect(await seen()).toEqual([1, 1, 1, 1, 1, 1, 0, 1, 1]);
    await carriedOut(revise({ title: { lang: 'en', text: 'Doors open' }, url: 'https://example.org/x', publisher: 'The Post', page: 'Doors' }));
    expect(await newsBySlug(database, projectId, 'opening')).toMatchObject({
      title: { texts: { en: { text: 'Doors open' } } }, updatedAt: '2026-03-01T08:00:00.000Z', original: { url: 'https://example.org/x', publisher: 'The Post', title: 'Doors' },
    });
    const { rows } = await sql`select title from search_entry where kind = 'news'`.execute(database.reading);
    expect(rows).toEqual([{ title: 'Doors open' }]);
    await carriedOut(runner.run(desk.restore, { id: ids.news, revision: (await standing()).revision, to: 1 }, officer()));
    expect(await newsBySlug(database, projectId, 'opening')).toMatchObject({ original: undefined, summary: { texts: { en: { text: 'We opened.' } } } });
    await carriedOut(runner.run(desk.show, { id: ids.news, revision: (await standing()).revision, visibility: 'project' }, person('coordinator')));
    expect(await seen()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

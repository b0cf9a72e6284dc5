import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { noProvenance } from '../../../kernel/provenance.ts';
import { withTranslation, written } from '../../../kernel/text.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { testDatabase } from '../../../../test/database.ts';
import { createProject, joinPartner } from '../../partnership/index.ts';
import { search } from '../../search/index.ts';
import { allNews, latestNews, newsBySlug, newsFacets, newsletters, newsPage, newsPerPage } from './news.ts';
import { publishNews } from './publish-news.ts';
import { sitemapPaths } from './site-paths.ts';

const { database, runner, as, projectId, newId, clock } = await testDatabase();
const en = (text: string) => written('en', text);
const original = { url: 'https://example.org/news', publisher: 'Example', title: 'News', lang: 'hu' as const };
let tartu = '';

const common = { kind: 'news', summary: en('What happened.'), original, provenance: noProvenance };
const publish = (over: Record<string, unknown>, actor: Actor = as.actor) => runner.run(publishNews, { ...common, ...over }, { actor, projectId });
const on = (start: string) => ({ v: 1, kind: 'on', start });

beforeAll(async () => {
  const about = {
    v: 1, problem: null, objective: null, call: null, priorityAxis: null, specificObjective: null, phases: [], stages: [], target: null, budget: null, erdf: null,
    outputs: [], notes: [], workingLanguages: ['en'], websites: [],
  };
  const project = { slug: 'better', acronym: 'BETTER', title: en('Better'), summary: en('Better'), profile: 'IE14', period: on('2019'), about };
  await runner.run(createProject, { ...project, provenance: noProvenance }, as);
  const profile = { v: 1, organisation: { name: 'Tartu linn', lang: 'et' }, gloss: null, place: null, languages: [], population: null, notes: [] };
  const joined = await runner.run(joinPartner, { slug: 'tartu', position: 1, colour: 4, city: en('Tartu'), role: 'partner', country: 'EE', profile, provenance: noProvenance }, as);
  tartu = joined.ok ? joined.value.id : '';
  clock.set('2026-02-01T10:00:00.000Z');
  const title = withTranslation(written('hu', 'Lezárult a BETTER projekt'), 'en', { text: 'The BETTER project has closed', origin: 'written' });
  await publish({ slug: 'closed', title, when: on('2023-05-24'), partnerId: tartu, related: [{ kind: 'partner', id: tartu }] });
  await publish({ slug: 'phase-1', title: en('Phase 1 closes'), when: on('2022-07-05') });
  await publish({ slug: 'undated', title: en('Undated zeppelin'), when: { v: 1, kind: 'unknown' }, summary: null });
  await publish({ slug: 'press', kind: 'press', title: en('A challenge'), when: on('2022-09') });
  await publish({ slug: 'newsletter-2', kind: 'newsletter', number: 2, title: en('Newsletter 2'), when: on('2020-07') });
  await publish({
    slug: 'newsletter-1', kind: 'newsletter', number: 1, title: en('Newsletter 1'), when: { v: 1, kind: 'unknown' }, found: false, original: null, summary: null,
    provenance: { v: 1, statements: [{ field: 'record', confidence: 'not-recorded', sources: [] }] },
  });
  await publish({ slug: 'internal', title: en('Internal zeppelin'), when: on('2022-01-01'), visibility: 'project' });
});

describe('news.publish', () => {
  it('PU-02, PU-03 and PU-04 refuses what is taken or unknown', async () => {
    const again = await publish({ slug: 'closed', kind: 'newsletter', number: 2, title: en('Again'), when: on('2023'), partnerId: newId() });
    expect(again).toEqual({ ok: false, refusals: [{ code: 'taken', field: 'slug' }, { code: 'taken', field: 'number' }, { code: 'unknown-reference', field: 'partnerId' }] });
    expect(await publish({ slug: 'about', title: en('About'), when: on('2023'), related: [{ kind: 'plan', id: newId() }] })).toMatchObject({ refusals: [{ field: 'related' }] });
  });

  it('PU-06 is for the communication manager, and for officers of their own city', async () => {
    const person = (role: Role, partnerId?: string): Actor => ({ kind: 'person', id: newId(), memberships: [{ projectId, role, partnerId }] });
    const news = { title: en('By a person'), when: on('2021') };
    expect(await publish({ ...news, slug: 'p1' }, person('communication-manager'))).toMatchObject({ ok: true });
    expect(await publish({ ...news, slug: 'p2', partnerId: tartu }, person('partner-officer', tartu))).toMatchObject({ ok: true });
    expect(await publish({ ...news, slug: 'p3', partnerId: tartu }, person('partner-officer', newId()))).toMatchObject({ refusals: [{ code: 'absent' }] });
    expect((await publish({ ...news, slug: 'p4', visibility: 'project' }, person('partner-officer', tartu))).ok).toBe(true); // its own city's, which it need not name
    expect(await publish({ ...news, slug: 'p5' }, person('stakeholder'))).toMatchObject({ refusals: [{ code: 'absent' }] });
    expect(await publish({ ...news, slug: 'p6' }, { kind: 'anonymous' })).toMatchObject({ refusals: [{ code: 'absent' }] });
  });
});

describe('what readers see', () => {
  it('PU-08 newest first, undated last', async () => {
    const { items, total } = await newsPage(database, projectId, { kind: undefined, year: undefined, page: 1 });
    expect(items.map((item) => item.slug)).toEqual(['closed', 'press', 'phase-1', 'p1', 'p2', 'newsletter-2', 'undated']);
    expect(total).toBe(7);
    expect((await latestNews(database, projectId, 2)).map((item) => item.slug)).toEqual(['closed', 'press']);
  });

  it('PU-08 filtered by kind and year, with counts', async () => {
    const filtered = await newsPage(database, projectId, { kind: 'news', year: '2022', page: 1 });
    expect(filtered.items.map((item) => item.slug)).toEqual(['phase-1']);
    const { kinds, years } = await newsFacets(database, projectId);
    expect(Object.fromEntries(kinds)).toEqual({ news: 5, press: 1, newsletter: 1 });
    expect(years).toEqual([{ year: '2023', count: 1 }, { year: '2022', count: 2 }, { year: '2021', count: 2 }, { year: '2020', count: 1 }]);
  });

  it('PU-08 twenty to a page', async () => {
    expect(newsPerPage).toBe(20);
    expect((await newsPage(database, projectId, { kind: undefined, year: undefined, page: 2 })).items).toEqual([]);
  });

  it('PU-07 what is not public or not found is in no list, search or sitemap', async () => {
    expect((await allNews(database, projectId)).map((item) => item.slug)).not.toContain('internal');
    expect(await newsBySlug(database, projectId, 'internal')).toBeUndefined();
    const found = await search(database, { projectId, lang: 'en', text: 'zeppelin' });
    expect(found.groups.flatMap((group) => group.hits.map((hit) => hit.path))).toEqual(['/news/undated']);
    const paths = await sitemapPaths(database, projectId);
    expect(paths).toEqual(expect.arrayContaining(['/', '/news', '/news/closed', '/cities/tartu']));
    expect(paths).not.toContain('/news/internal');
    expect(paths).not.toContain('/news/newsletter-1');
  });

  it('PU-07 missing issues are shown among the newsletters', async () => {
    expect((await newsletters(database, projectId)).map((item) => [item.number, item.found])).toEqual([[1, false], [2, true]]);
  });

  it('PU-04 an item names the records it is about', async () => {
    const item = await newsBySlug(database, projectId, 'closed');
    expect(item?.about.map((record) => record.path)).toEqual(['/cities/tartu']);
    expect(item).toMatchObject({ city: { slug: 'tartu' }, updatedAt: '2026-02-01T10:00:00.000Z', original: { lang: 'hu' } });
    expect(await newsBySlug(database, projectId, 'none')).toBeUndefined();
  });

  it('PU-08 a list is a fixed number of statements', async () => {
    expect((await countQueries(() => newsPage(database, projectId, { kind: undefined, year: undefined, page: 1 }))).queries).toBe(3);
  });
});

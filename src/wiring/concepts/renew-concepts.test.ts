import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { attackedWorld } from '../../../test/attack/world.ts';
import { installationId } from '../../modules/people/index.ts';
import { loadScheme, mapConcepts, readSkos } from '../../modules/taxonomy/index.ts';
import { renewed } from './renew-concepts.ts';

const world = await attackedWorld();
const { database, runner } = world;
const program = { actor: world.actor, projectId: installationId };
const page = async (path: string) => (await world.anonymous.get(path)).text();

/** A word of a public practice that no concept of ours is called, and that stands in no other. */
async function ownWord(): Promise<{ readonly id: string; readonly path: string; readonly word: string }> {
  const { rows: [found] } = await sql<{ id: string; path: string; word: string }>`
    with words as (select record_id, path, (regexp_matches(lower(title || ' ' || body), '[a-z]{9,}', 'g'))[1] as word from search_entry where kind = 'practice' and lang = 'en')
    select min(record_id::text) as id, min(path) as path, word from words
    where not exists (select from concept_label where lower(label) like '%' || left(word, 6) || '%')
    group by word having count(distinct record_id) = 1 order by length(word) desc, word limit 1`.execute(database.reading);
  if (found === undefined) throw new Error('the demo has no such word');
  return found;
}

describe('records after a scheme was loaded and mapped', () => {
  it('TX-25 are found by its names in another language, on the public pages, without being saved; the log stays whole', async () => {
    const { id, path, word } = await ownWord();
    await renewed(database, runner);
    const text = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix t: <https://example.org/t/> .
      t:one a skos:Concept ; skos:prefLabel "${word}"@en, "zsizsikpor"@hu .`;
    const file = await readSkos({ bytes: [new TextEncoder().encode(text)], mostBytes: 10_000, wish: { code: 'strange' } });
    if (!file.ok) throw new Error(file.fault.code);
    await runner.run(loadScheme, file.scheme, program);
    expect(await renewed(database, runner)).toBe(0);
    const search = '/hu/better/search?q=zsizsikpor';
    expect(await page(search)).not.toContain(`/hu/better${path}`);
    await runner.run(mapConcepts, { foreign: { scheme: 'strange', code: 'one' }, own: { scheme: 'better', code: 'parking' }, kind: 'exact' }, program);
    expect(await renewed(database, runner)).toBeGreaterThan(0);
    expect(await page(search)).toContain(`/hu/better${path}`);
    const { rows } = await sql`
      select from record_concept join concept on concept.id = concept_id where record_id = ${id} and code = 'parking' and origin = 'found'`.execute(database.reading);
    expect(rows).toHaveLength(1);
    expect(await world.wholeness()).toMatchObject({ errors: [], log: 'whole' });
  });
});

describe('concepts and search engines', () => {
  it('TX-23 schemes and our own concepts are in the sitemap, in every language; those of others are not', async () => {
    const xml = await page('/sitemap.xml');
    for (const lang of ['en', 'hu', 'it', 'sv', 'et']) {
      for (const place of ['', '/better', '/better/one-stop-shop', '/strange']) expect(xml).toContain(`<loc>http://better.test/concepts${place}?lang=${lang}</loc>`);
    }
    expect(xml).not.toContain('/concepts/strange/one');
    expect(xml).toContain('<loc>http://better.test/hu/better/practices</loc>');
  });
});

describe('the forms of needs and practices', () => {
  it('TX-24 ask what they are about while they are written, and say where that stands without script', async () => {
    const officer = await world.signedIn('partner-officer', { city: 'nyiregyhaza' });
    for (const desk of ['needs', 'practices']) {
      const html = await (await officer.get(`/en/better/work/${desk}/new`)).text();
      expect(html).toContain('data-ask="/en/better/work/suggest-concepts"');
      expect(html).toContain('data-ask="/en/better/work/similar"');
      expect(html).toMatch(/<noscript><p class="note">The concepts this text names/);
    }
    expect(await (await officer.get('/en/better/work/events/new')).text()).not.toContain('data-ask');
    const answer = await officer.post('/en/better/work/suggest-concepts', { kind: 'need', lang: 'en', title: 'A one-stop shop', text: '' });
    expect([answer.status, answer.headers.get('cache-control'), (await answer.text()).includes('/concepts/better/one-stop-shop')]).toEqual([200, 'no-store', true]);
    const large = await officer.post('/en/better/work/suggest-concepts', { kind: 'need', lang: 'en', title: 'x', text: 'x'.repeat(200_000) });
    expect(large.status).toBe(413);
  });

  it('TX-26 only an administrator is shown the way to the schemes', async () => {
    const [chief, coordinator] = [await world.signedIn('administrator'), await world.signedIn('coordinator')];
    expect(await (await chief.get('/en/better/work')).text()).toContain('href="/en/better/work/concepts"');
    expect(await (await coordinator.get('/en/better/work')).text()).not.toContain('href="/en/better/work/concepts"');
    expect([(await chief.get('/en/better/work/concepts')).status, (await coordinator.get('/en/better/work/concepts')).status]).toEqual([200, 404]);
  });
});

import { render } from 'preact-render-to-string';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { countQueries } from '../../../platform/db/index.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { practiceListData } from '../app/page-data.ts';
import type { PracticePorts } from '../app/ports.ts';
import { practices } from '../app/queries.ts';
import { fits } from '../model/filter.ts';
import { practicePages } from './pages.tsx';

const { database, actor, projectId } = await demoDatabase();
const [first, second] = await practices(database, projectId);
const ports: PracticePorts = {
  uptake: () => Promise.resolve(new Map()),
  stages: () => Promise.resolve(new Map([[first?.id ?? '', ['adopted', 'in-effect'] as const], [second?.id ?? '', ['declined'] as const]])),
};
const [list] = practicePages(ports);

async function html(query: Readonly<Record<string, string>>, lang: Lang = 'en'): Promise<string> {
  const view = await list?.show({
    reader: database, project: { id: projectId, slug: 'better' }, reading: testReading(lang), path: `/${lang}/better/practices`, params: {}, query, origin: 'https://example.org', actor,
  });
  if (view === undefined || view instanceof Response) throw new Error('there is no list');
  return render(<ReadingProvider reading={testReading(lang)}>{view.main}</ReadingProvider>);
}

const titles = (page: string) => [...page.matchAll(/<h3[^>]*><a href="\/en\/better\/practices\/([^"?]+)"/g)].map(([, slug]) => slug).toSorted();

describe('the filters of the public list', () => {
  test('PR-36 a stage leaves the practices with a transfer that far, and every choice leads to as many as it says', async () => {
    expect(titles(await html({ stage: 'declined' }))).toEqual([second?.slug]);
    expect(titles(await html({ stage: 'adopted' }))).toEqual([first?.slug]);
    const page = await html({});
    const offered = [...page.matchAll(/href="\/en\/better\/practices\?((?:city|theme|stage|lang|tie)=[^"]+)"[^>]*>[^<]*<span class="filters-count"> (\d+)/g)];
    expect(offered.length).toBeGreaterThan(8);
    for (const [, query = '', count] of offered) {
      const found = titles(await html(Object.fromEntries(new URLSearchParams(query.replaceAll('&amp;', '&')))));
      expect({ query, count: found.length }).toEqual({ query, count: Number(count) });
    }
  });

  test('PR-36 a concept stands in a form without script, in the reader’s language, with the other filters', async () => {
    const data = await practiceListData(database, projectId, ports);
    const [concept] = data?.practices.flatMap(({ concepts }) => concepts) ?? [];
    if (data === undefined || concept === undefined) throw new Error('the demo is about nothing');
    const page = await html({ concept, lang: 'en', view: 'map' });
    expect(page).toContain('<form class="field-line" method="get" action="/en/better/practices"><input type="hidden" name="lang" value="en"/>');
    expect(page).toContain('<input type="hidden" name="view" value="map"/>');
    expect(page).toMatch(new RegExp(`<option value="${concept.replaceAll('.', '\\.')}" selected`));
    expect(titles(await html({ concept }))).toEqual(data.practices.filter((each) => fits(each, { concept })).map(({ slug }) => slug).toSorted());
    const name = data.concepts.find(({ code }) => code === concept)?.name.hu;
    if (name !== undefined) expect(await html({}, 'hu')).toContain(name);
    expect(titles(await html({ concept: '' }))).toHaveLength(data.practices.length);
  });

  test('PR-36 the map shows what the list shows', async () => {
    const page = await html({ stage: 'declined', view: 'map' });
    expect([...page.matchAll(/<th scope="row"><a href="\/en\/better\/practices\/([^"]+)"/g)].map(([, slug]) => slug)).toEqual([second?.slug]);
  });

  test('PR-36 values nobody knows find nothing and break nothing', async () => {
    for (const value of ['x', '__proto__', '.none', '<b>', "'; drop"]) {
      for (const key of ['concept', 'stage', 'lang']) expect(await html({ [key]: value })).toContain('practices');
    }
    expect(titles(await html({ lang: 'xx' }))).toEqual([]);
  });

  test('PR-36 sends as many statements for many practices as for few', async () => {
    const count = async () => (await countQueries(() => practiceListData(database, projectId, ports))).queries;
    const few = await count();
    await sql`insert into practice (project_id, id, slug, title, summary, form, period, attribution, provenance)
      select p.project_id, gen_random_uuid(), p.slug || '-' || n, p.title, p.summary, p.form, p.period, p.attribution, p.provenance
      from practice p, generate_series(1, 20) n`.execute(database.reading);
    expect(await count()).toBe(few);
  });
});

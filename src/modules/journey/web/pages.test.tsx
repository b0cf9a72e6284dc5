import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { testReading } from '../../../../test/reading.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import type { Page, PageView } from '../../../platform/http/index.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { pages } from './pages.tsx';

const { database, projectId } = await demoDatabase();

interface Visit {
  readonly lang?: Lang;
  readonly slug?: string;
  readonly query?: Readonly<Record<string, string>>;
}

type Ask = Parameters<Page['show']>[0];

async function view(path: string, { lang = 'en', slug = '', query = {} }: Visit = {}): Promise<PageView | undefined> {
  const page = pages.find((each) => each.path === path);
  const ask = {
    reader: database, project: { id: projectId, slug: 'better' }, reading: testReading(lang), actor: { kind: 'anonymous' as const }, params: { slug }, query, origin: 'https://better.test',
  };
  // the pipeline adds what these pages do not read
  return page?.show(ask as unknown as Ask);
}

async function html(path: string, visit: Visit = {}): Promise<string> {
  const shown = await view(path, visit);
  return renderToString(<ReadingProvider reading={testReading(visit.lang ?? 'en')}>{shown?.main}</ReadingProvider>);
}

describe('pages of the journey', () => {
  test.each(langs)('all pages show in %s, with a description', async (lang) => {
    for (const [path, slug] of [['/chain', ''], ['/transfers/:slug', 'in-house-service-design'], ['/cities', ''], ['/cities/:slug', 'genova']] as const) {
      const shown = await view(path, { lang, slug });
      expect(shown?.description.length).toBeGreaterThan(20);
      expect(await html(path, { lang, slug })).toMatch(/<h1/);
    }
  });

  test('J-17 what is not there is not found', async () => {
    expect(await view('/transfers/:slug', { slug: 'atlantis' })).toBeUndefined();
    expect(await view('/cities/:slug', { slug: 'atlantis' })).toBeUndefined();
  });

  test('J-18 the chain says plainly that nothing is on record of Genova', async () => {
    expect(await html('/chain')).toContain('Genova: nothing is on record, neither given nor taken.');
  });

  test('J-13, J-14 filters are links that keep the view, and an empty list offers the way back', async () => {
    const map = await html('/chain', { query: { view: 'map' } });
    expect(map).toContain('href="/en/better/chain?from=gavle&amp;view=map"');
    expect(map).toContain('id="table"');
    expect(await html('/chain', { query: { from: 'tartu', to: 'gavle' } })).toContain('No transfer fits this filter');
  });

  test('J-06 the transfer shows its claims as claims', async () => {
    const shown = await html('/transfers/:slug', { slug: 'design-thinking-council-teams' });
    expect(shown).toContain('reported, not measured');
    expect(shown).toContain('Effects are reported by the city, not measured.');
    expect(shown).toContain('History of the instrument');
  });

  test('J-19 the transfer leads on to what came of its practice', async () => {
    const shown = await html('/transfers/:slug', { slug: 'design-thinking-council-teams' });
    expect(shown).toContain('href="/en/better/transfers/challenge-process-digital-services"');
  });

  test('J-17 the city shows each need under the address the search knows', async () => {
    expect(await html('/cities/:slug', { slug: 'birmingham' })).toContain('id="need-birmingham-small-firms"');
  });

  test('J-17 search engines are told who took over what from whom', async () => {
    const shown = await view('/transfers/:slug', { slug: 'design-thinking-council-teams' });
    expect(shown?.jsonLd?.[0]).toMatchObject({ '@type': 'TransferAction', recipient: { name: 'Birmingham' }, agent: [{ name: 'Gävle' }, { name: 'Tartu' }] });
    expect((await view('/transfers/:slug', { slug: 'innovation-leadership' }))?.jsonLd?.[0]).not.toHaveProperty('agent');
    expect((await view('/cities/:slug', { slug: 'genova' }))?.jsonLd?.[0]).toMatchObject({ '@type': 'GovernmentOrganization' });
  });
});

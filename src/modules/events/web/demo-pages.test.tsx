import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { testReading } from '../../../../test/reading.ts';
import { faultsOfHeadings, faultsOfHtml } from '../../../../test/pages/html.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import type { Ask, PageView } from '../../../platform/http/index.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { eventPages, events } from '../index.ts';

const { database, actor, projectId } = await demoDatabase();
const [list, show] = eventPages({ uptake: () => Promise.resolve(new Map()) });
const all = await events(database, projectId);

function ask(lang: Lang, over: Partial<Ask> = {}): Ask {
  const project = { id: projectId, slug: 'better' };
  return { reader: database, project, reading: testReading(lang), actor, path: '/', params: {}, query: {}, origin: 'https://example.org', ...over };
}

function draw(lang: Lang, view: PageView | undefined): string {
  if (view === undefined) throw new Error('absent');
  return render(<ReadingProvider reading={testReading(lang)}>{view.main}</ReadingProvider>);
}

describe.each(langs)('the real events in %s', (lang) => {
  it('E-17 every page draws, is valid HTML and describes itself', async () => {
    for (const { slug } of all) {
      const view = await show?.show(ask(lang, { params: { slug } }));
      const html = draw(lang, view);
      const page = `<!doctype html><html lang="${lang}"><head><title>Event</title></head><body><main>${html}</main></body></html>`;
      expect([...faultsOfHtml(page), ...faultsOfHeadings(html)], slug).toEqual([]);
      expect(html, slug).not.toMatch(/events\.[a-z]|undefined|\[object/);
      expect(view?.description.length, slug).toBeGreaterThan(20);
    }
  });

  it('E-12 the list shows them all, and every filter leads to as many as it says', async () => {
    const html = draw(lang, await list?.show(ask(lang)));
    const links = (page: string) => new Set([...page.matchAll(new RegExp(`href="/${lang}/better(/events/[^"]+)"`, 'g'))].map((found) => found[1])).size;
    expect(links(html)).toBe(all.length);
    const options = [...html.matchAll(/href="[^"]*\/events\?([a-z]+)=([^"]+)"[^>]*>[^<]*<span class="filters-count"> (\d+)</g)];
    expect(options.length).toBeGreaterThan(15);
    for (const [, key = '', value = '', count] of options) {
      expect(links(draw(lang, await list?.show(ask(lang, { query: { [key]: value } })))), `${key}=${value}`).toBe(Number(count));
    }
  });
});

describe('their titles', () => {
  it('E-07 no two pages have one title', async () => {
    const titles = new Set<string | undefined>();
    for (const { slug } of all) titles.add((await show?.show(ask('en', { params: { slug } })))?.title);
    expect(titles.size).toBe(all.length);
  });
});

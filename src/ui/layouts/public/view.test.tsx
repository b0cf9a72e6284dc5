import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { langs } from '../../../kernel/lang.ts';
import { written } from '../../../kernel/text.ts';
import { ReadingProvider } from '../../context.tsx';
import { Emblem } from './emblem.tsx';
import { type Fund, PublicLayout } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('PublicLayout', () => {
  function page(fund: Fund = 'erdf-2014') {
    return (
      <PublicLayout
        project={{ acronym: 'BETTER', title: written('en', 'Stimulating innovation'), fund }}
        langLinks={langs.map((lang) => ({ lang, label: `name of ${lang}`, href: `/${lang}/better/chain`, current: lang === 'en' }))}
        nav={[{ label: 'The chain', href: '/en/better/chain', current: true }, { label: 'News', href: '/en/better/news', current: false }]}
        footer={[{ label: 'Privacy', href: '/en/better/privacy' }]}
      >
        <h1>Page</h1>
      </PublicLayout>
    );
  }

  it('lets the keyboard skip to the content', () => {
    const html = draw(page());
    expect(html).toMatch(/^<a class="skip" href="#main">Skip to content<\/a>/);
    expect(html).toContain('<main id="main" tabindex="-1"><h1>Page</h1></main>');
  });

  it('shows the emblem with the words of the funding period', () => {
    expect(draw(page())).toMatch(/<svg class="emblem".*European Union<br\/?>European Regional Development Fund/);
    const later = draw(page('interreg-2021'), 'hu');
    expect(later).toContain('<span>Az Európai Unió társfinanszírozásával</span>');
    expect(later).toContain('az Interreg keretében');
  });

  it('draws twelve stars', () => {
    expect(draw(<Emblem />).match(/Z/g)).toHaveLength(12);
  });

  it('offers every language under its own name, and marks this one', () => {
    const html = draw(page());
    for (const lang of langs) expect(html).toContain(`<a href="/${lang}/better/chain" lang="${lang}" hreflang="${lang}"`);
    expect(html).toContain('hreflang="en" aria-current="true"');
  });

  it('names every navigation and marks the part one is in', () => {
    const html = draw(page());
    for (const name of ['Language', 'Main menu', 'About this site']) expect(html).toContain(`aria-label="${name}"`);
    expect(html).toContain('<a href="/en/better/chain" aria-current="true">The chain</a>');
  });

  it('searches without script, and leads to the search where there is no room for the form', () => {
    const html = draw(page(), 'sv');
    expect(html).toContain('<form class="site-search" role="search" method="get" action="/sv/better/search">');
    expect(html).toContain('name="q" type="search"');
    expect(html).toContain('<a href="/sv/better/search">Sök</a>');
  });

  it('closes with project, funding and the small print', () => {
    expect(draw(page())).toMatch(/<footer class="site-footer">.*BETTER.*Stimulating innovation.*Co-financed by the European Union.*Privacy.*<\/footer>$/);
  });
});

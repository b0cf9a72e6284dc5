import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Section } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Section', () => {
  it('stands under an h2', () => {
    expect(draw(<Section title="News"><p>One item.</p></Section>)).toBe('<section class="section"><h2>News</h2><p>One item.</p></section>');
  });

  it('can be linked to, and leads to more', () => {
    const html = draw(<Section title="News" id="news" more={{ label: 'All news', href: '/news' }} />);
    expect(html).toContain('<section class="section" id="news">');
    expect(html).toContain('<p class="section-more"><a href="/news">All news</a></p>');
  });
});

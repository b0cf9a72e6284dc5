import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Hero } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Hero', () => {
  it('holds the h1, the lead, the first step, facts and the picture', () => {
    const html = draw(<Hero title="Five cities" lead="Follow." actions={<a href="/chain">Go</a>} facts={[{ term: 'Funding', detail: 'ERDF' }]} picture={<figure>map</figure>} />);
    expect(html).toMatch(/<h1>Five cities<\/h1><p class="lead">Follow\.<\/p><div class="hero-actions"><a href="\/chain">/);
    expect(html).toContain('<dl class="fact-list is-row">');
    expect(html).toContain('<figure>map</figure>');
  });

  it('does without all but the words', () => {
    expect(draw(<Hero title="Five cities" lead="Follow." />)).not.toMatch(/hero-actions|<dl|<figure/);
  });
});

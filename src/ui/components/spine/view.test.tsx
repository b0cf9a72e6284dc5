import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Spine, SpineItem } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Spine', () => {
  it('is an ordered list of stages with headings of level 2', () => {
    const html = draw(<Spine><SpineItem state="done" title="Need"><p>A need</p></SpineItem><SpineItem state="now" title="Action" /></Spine>);
    expect(html).toMatch(/^<ol class="spine"><li class="is-done">/);
    expect(html.match(/<h2>/g)).toHaveLength(2);
    expect(html).toContain('<p>A need</p>');
  });

  it('shows the word of every state but the plain one', () => {
    expect(draw(<SpineItem state="claimed" title="Effect" />)).toContain('<p>Claimed, not measured</p>');
    expect(draw(<SpineItem state="unknown" title="Visit" />, 'it')).toContain('<p>Non documentato</p>');
  });

  it('says that a stage is done to those who do not see the dot', () => {
    expect(draw(<SpineItem state="done" title="Need" />)).toContain('<p class="visually-hidden">Done</p>');
  });

  it('sets the small print beside the heading, not in it', () => {
    expect(draw(<SpineItem state="done" title="Practice" small="two cities" />)).toMatch(/<h2>Practice<\/h2>.*<p>two cities<\/p>/);
  });
});

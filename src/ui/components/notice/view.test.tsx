import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Notice } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Notice', () => {
  it('says what kind it is to those who do not see the line', () => {
    expect(draw(<Notice kind="warning">Bunched up.</Notice>)).toContain('<span class="visually-hidden">Warning: </span><p>Bunched up.</p>');
    expect(draw(<Notice kind="info">Closed.</Notice>, 'sv')).toContain('Observera: ');
  });

  it('keeps paragraphs as they are', () => {
    expect(draw(<Notice kind="info"><p>One.</p><p>Two.</p></Notice>)).toContain('<p>One.</p><p>Two.</p></div>');
  });
});

import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { langs } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { NotRecorded } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('NotRecorded', () => {
  it.each(langs)('has its word in %s', (lang) => {
    expect(draw(<NotRecorded />, lang)).toBe(`<span class="not-recorded">${testReading(lang).say('ui.not-recorded')}</span>`);
  });

  it('takes other words', () => {
    expect(draw(<NotRecorded>No date</NotRecorded>)).toBe('<span class="not-recorded">No date</span>');
  });
});

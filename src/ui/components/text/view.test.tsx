import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { longWords, onlyEstonian, translated, twoParagraphs } from '../../samples.ts';
import { Text } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Text', () => {
  it('shows the words of the reader’s language without saying which it is', () => {
    expect(draw(<Text value={translated} />)).toBe('<span>Challenge-based buying from small local firms</span>');
    expect(draw(<Text value={translated} />, 'hu')).toBe('<span>Kihívásalapú beszerzés helyi kisvállalkozásoknak</span>');
  });

  it('marks words in another language', () => {
    expect(draw(<Text value={onlyEstonian} />)).toContain('<span lang="et">');
    expect(draw(<Text value={onlyEstonian} />, 'et')).not.toContain('lang=');
  });

  it('falls back to English before the original', () => {
    expect(draw(<Text value={translated} />, 'sv')).toBe('<span lang="en">Challenge-based buying from small local firms</span>');
  });

  it('is the element it is asked to be, with its class', () => {
    expect(draw(<Text as="h2" class="lead" value={longWords} />, 'hu')).toMatch(/^<h2 class="lead">.*<\/h2>$/);
  });

  it('turns paragraphs into paragraphs, but leaves other elements whole', () => {
    expect(draw(<Text as="p" value={twoParagraphs} />).match(/<p>/g)).toHaveLength(2);
    expect(draw(<Text as="dd" value={twoParagraphs} />).match(/<dd>/g)).toHaveLength(1);
  });
});

import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { gavle } from '../../samples.ts';
import { Meter } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Meter', () => {
  it('is a meter with a name, and its value in words', () => {
    const html = draw(<Meter value={6} max={7} label="Steps done" text="6 of 7 steps" />);
    expect(html).toContain('<meter min="0" max="7" value="6" aria-label="Steps done">');
    expect(html).toContain('<span class="meter-text">6 of 7 steps</span>');
  });

  it('takes the colour of its city', () => {
    expect(draw(<Meter value={1} max={2} label="Steps" text="1 of 2" city={gavle} />)).toContain('class="meter city-2"');
  });

  it('is empty, and valid, where there is nothing to count', () => {
    expect(draw(<Meter value={0} max={0} label="Steps" text="No steps" />)).toContain('max="1" value="0"');
  });

  it('never runs over its end', () => {
    expect(draw(<Meter value={9} max={7} label="Steps" text="9 of 7" />)).toContain('max="7" value="7"');
    expect(draw(<Meter value={-1} max={7} label="Steps" text="?" />)).toContain('value="0"');
  });
});

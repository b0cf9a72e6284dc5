import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Crumb } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Crumb', () => {
  it('is a named navigation of links', () => {
    const html = draw(<Crumb trail={[{ label: 'Plans', href: '/plans' }, { label: 'Birmingham', href: '/plans/birmingham' }]} />);
    expect(html).toMatch(/^<nav class="crumb" aria-label="You are here"><ol>/);
    expect(html.match(/<li>/g)).toHaveLength(2);
  });

  it('is nothing at the top', () => {
    expect(draw(<Crumb trail={[]} />)).toBe('');
  });
});

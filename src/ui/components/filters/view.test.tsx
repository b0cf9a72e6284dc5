import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Filters } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Filters', () => {
  const groups = [
    { label: 'City', options: [{ label: 'All', href: '?', current: true, count: 1234 }, { label: 'Tartu', href: '?city=tartu', current: false, count: 0 }] },
    { label: 'State', options: [{ label: 'Any', href: '?state=', current: false }] },
  ];

  it('is a named navigation of links', () => {
    const html = draw(<Filters label="Filter transfers" groups={groups} />);
    expect(html).toMatch(/^<nav class="filters" aria-label="Filter transfers">/);
    expect(html.match(/<a /g)).toHaveLength(3);
  });

  it('marks the choice that holds', () => {
    expect(draw(<Filters label="Filter" groups={groups} />).match(/aria-current="true"/g)).toHaveLength(1);
  });

  it('names every list by its label, and no id twice', () => {
    const html = draw(<Filters label="Filter" groups={groups} />);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    const named = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(2);
    expect(named).toEqual(ids);
  });

  it('shows counts as the language does, also zero', () => {
    const html = draw(<Filters label="Filter" groups={groups} />, 'en');
    expect(html).toContain('> 1,234</span>');
    expect(html).toContain('> 0</span>');
  });
});

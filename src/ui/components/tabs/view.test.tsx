import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Tabs } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Tabs', () => {
  it('is a named navigation that marks the view shown', () => {
    const html = draw(<Tabs label="Views" tabs={[{ label: 'List', href: '?', current: false }, { label: 'Map', href: '?view=map', current: true }]} />);
    expect(html).toMatch(/^<nav class="tabs" aria-label="Views">/);
    expect(html).toContain('<a href="?view=map" aria-current="page">Map</a>');
    expect(html).toContain('<a href="?">List</a>');
  });
});

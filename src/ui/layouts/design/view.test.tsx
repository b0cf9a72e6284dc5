import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { allExamples } from '../../all-examples.ts';
import { ReadingProvider } from '../../context.tsx';
import { DesignIndex, DesignPage } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('the design pages', () => {
  it('lists every component with its number of examples', () => {
    const html = draw(<DesignIndex entries={allExamples} href={(component) => `/design/${component}`} />);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    for (const { component } of allExamples) expect(html).toContain(`<a href="/design/${component}">${component}</a>`);
    expect(html).toMatch(/\d+ examples/);
  });

  it.each(allExamples)('shows all examples of $component under their names', (entry) => {
    const html = draw(<DesignPage entry={entry} index={{ label: 'Components', href: '/design' }} />);
    expect(html).toContain(`<h1>${entry.component}</h1>`);
    expect(html.match(/class="design-stage"/g)).toHaveLength(entry.examples.length);
    expect(html).not.toContain('style=');
  });
});

import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { MovedParts } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('MovedParts', () => {
  it('shows the three parts under h3, each with its own line', () => {
    const changed = { kind: 'changed', title: 'Changed', children: <p>B</p> } as const;
    const html = draw(<MovedParts parts={[{ kind: 'taken', title: 'Taken', children: 'A' }, changed, { kind: 'left', title: 'Left', children: 'C' }]} />);
    expect(html).toContain('<div class="is-taken"><h3>Taken</h3><p>A</p></div>');
    expect(html).toContain('<div class="is-changed"><h3>Changed</h3><p>B</p></div>');
    expect(html).toContain('<div class="is-left"><h3>Left</h3><p>C</p></div>');
  });
});

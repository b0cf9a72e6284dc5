import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { onlyEstonian, translated, twoParagraphs } from '../../samples.ts';
import { PageHead } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('PageHead', () => {
  it('is the one h1, with its lead', () => {
    const html = draw(<PageHead title="The chain" lead="All transfers." />);
    expect(html).toBe('<div class="page-head"><h1>The chain</h1><p class="lead">All transfers.</p></div>');
  });

  it('takes texts in several languages', () => {
    const html = draw(<PageHead title={onlyEstonian} lead={twoParagraphs} />, 'hu');
    expect(html).toContain('<h1 lang="et">');
    expect(html.match(/<p lang="en" class="lead">/g)).toHaveLength(2);
    expect(draw(<PageHead title={translated} />)).toContain('<h1>Challenge-based');
  });

  it('keeps the order: above, title, lead, below', () => {
    expect(draw(<PageHead title="T" lead="L" above={<i>A</i>} below={<b>B</b>} />)).toMatch(/<i>A<\/i><h1>T<\/h1><p class="lead">L<\/p><b>B<\/b>/);
  });

  it('has no empty lead', () => {
    expect(draw(<PageHead title="T" lead="" />)).not.toContain('<p');
  });
});

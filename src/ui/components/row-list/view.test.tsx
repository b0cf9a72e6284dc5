import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { RowList } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('RowList', () => {
  it('is a list with a line for each record', () => {
    const html = draw(<RowList rows={[{ key: '1', start: '2023', main: <a href="/n">News</a> }, { key: '2', start: 'B', main: 'M', end: 'E' }]} />);
    expect(html.match(/<li>/g)).toHaveLength(2);
    expect(html).toContain('<div class="row-start">2023</div><div class="row-main"><a href="/n">News</a></div></li>');
    expect(html).toContain('<div class="row-end">E</div>');
    expect(draw(<RowList rows={[{ key: '1', main: 'M' }]} />)).toContain('<li><div class="row-main">M</div></li>');
  });
});

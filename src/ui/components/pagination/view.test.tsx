import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Pagination } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Pagination', () => {
  const href = (page: number) => `?page=${page}`;

  it('is nothing for one page or none', () => {
    expect(draw(<Pagination page={1} pages={1} href={href} />)).toBe('');
    expect(draw(<Pagination page={1} pages={0} href={href} />)).toBe('');
  });

  it('leads back and on, and says where one is', () => {
    const html = draw(<Pagination page={2} pages={3} href={href} />);
    expect(html).toContain('<a href="?page=1" rel="prev">← Previous</a>');
    expect(html).toContain('<a href="?page=3" rel="next">Next →</a>');
    expect(html).toContain('Page 2 of 3');
    expect(html).toContain('<a href="?page=2" aria-current="page" aria-label="Page 2">2</a>');
  });

  it('does not lead beyond the ends', () => {
    expect(draw(<Pagination page={1} pages={3} href={href} />)).not.toContain('rel="prev"');
    expect(draw(<Pagination page={3} pages={3} href={href} />)).not.toContain('rel="next"');
  });

  it('shows few of many pages, each once', () => {
    const html = draw(<Pagination page={57} pages={1203} href={href} />);
    expect([...html.matchAll(/aria-label="Page (\d+)"/g)].map((found) => Number(found[1]))).toEqual([1, 56, 57, 58, 1203]);
  });

  it('speaks the reader’s language', () => {
    expect(draw(<Pagination page={2} pages={3} href={href} />, 'hu')).toContain('2. oldal, összesen 3');
  });
});

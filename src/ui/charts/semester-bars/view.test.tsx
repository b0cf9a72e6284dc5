import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { SemesterBars } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('SemesterBars', () => {
  const bars = [{ label: 'Sem. 1', value: 2 }, { label: 'Sem. 2', value: 4 }, { label: 'Sem. 3', value: 0 }];
  const heights = (html: string) => [...html.matchAll(/<rect[^>]* height="(\d+)"/g)].map((found) => Number(found[1]));

  it('is an image with a name, and a number and a name for each bar', () => {
    const html = draw(<SemesterBars title="Events per semester" bars={bars} />);
    expect(html).toContain('role="img" aria-label="Events per semester"');
    for (const word of ['Sem. 1', 'Sem. 2', 'Sem. 3', '2', '4', '0']) expect(html).toContain(`>${word}</text>`);
  });

  it('draws twice as much twice as high, from zero', () => {
    const [one = 0, two = 0, ...more] = heights(draw(<SemesterBars title="Events" bars={bars} />));
    expect(two / one).toBeCloseTo(2, 1);
    expect(more).toEqual([]);
  });

  it('bears none, only zeroes, and large numbers', () => {
    expect(heights(draw(<SemesterBars title="Events" bars={[]} />))).toEqual([]);
    expect(heights(draw(<SemesterBars title="Events" bars={[{ label: 'a', value: 0 }]} />))).toEqual([]);
    expect(draw(<SemesterBars title="Events" bars={[{ label: 'a', value: 12345 }]} />)).toContain('>12,345</text>');
  });

  it('stacks the parts of a bar to its whole height, names them, and frames what is too much', () => {
    const parts = [{ label: 'Sem. 1', value: 4, parts: [3, 0, 1] }, { label: 'Sem. 2', value: 4, marked: true }];
    const html = draw(<SemesterBars title="Load" parts={['Events', 'Tasks', 'Steps']} bars={parts} />);
    const [three = 0, one = 0, whole = 0] = heights(html);
    expect([three / one, three + one]).toEqual([expect.closeTo(3, 1), whole]);
    expect(html.match(/bar-frame/g)).toHaveLength(1);
    expect(html).toContain('<span class="bar-key is-part-1">Tasks</span>');
  });

  it('has room for a caption with the way to the table', () => {
    expect(draw(<SemesterBars title="Events" bars={bars} caption="See the table" />)).toContain('<figcaption>See the table</figcaption>');
  });
});

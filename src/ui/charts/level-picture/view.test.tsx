import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { ReadingProvider } from '../../context.tsx';
import { LevelPicture } from './view.tsx';

function draw(child: ComponentChild): string {
  return renderToString(<ReadingProvider reading={testReading('en')}>{child}</ReadingProvider>);
}

describe('LevelPicture', () => {
  const moments = ['Before', 'Between', 'After'];
  const drawn = (levels: readonly (number | undefined)[]) => draw(<LevelPicture title="Levels" moments={moments} rows={[{ label: 'Skills', levels }]} max={4} />);
  const heights = (html: string) => [...html.matchAll(/<circle [^>]*cy="(\d+)"/g)].map((found) => Number(found[1]));

  it('is an image with a name, its moments and its rows', () => {
    const html = drawn([1, 2, 3]);
    expect(html).toContain('role="img" aria-label="Levels"');
    for (const word of [...moments, 'Skills', '1', '2', '3']) expect(html).toContain(`>${word}</text>`);
  });

  it('draws a higher level higher, each step alike', () => {
    const [one = 0, two = 0, three = 0] = heights(drawn([1, 2, 3]));
    expect([one > two, one - two]).toEqual([true, two - three]);
  });

  it('joins only neighbours that are known, and marks the unknown, which is not 0', () => {
    const html = drawn([0, undefined, 4]);
    expect(html.match(/is-unknown/g)).toHaveLength(1);
    expect(html).toContain('>?</text>');
    expect(html).not.toContain('level-slope');
    const [none = 0, unknown = 0] = heights(html);
    expect(unknown).toBeLessThan(none);
    expect(drawn([0, 1, 2]).match(/d="M[^"]*L[^"]*M[^"]*L/g)).toHaveLength(1);
  });

  it('has room for a caption, and bears no row', () => {
    expect(draw(<LevelPicture title="x" moments={moments} rows={[]} max={4} caption="See the table" />)).toContain('<figcaption>See the table</figcaption>');
  });
});

import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { langs } from '../kernel/lang.ts';
import { testReading } from '../../test/reading.ts';
import { allExamples } from './all-examples.ts';
import { ReadingProvider } from './context.tsx';

const cases = allExamples.flatMap(({ component, examples }) => examples.map((example) => ({ ...example, component })));

describe('examples', () => {
  it('are named once within a component, and components once', () => {
    for (const { examples } of allExamples) expect(new Set(examples.map((each) => each.name)).size).toBe(examples.length);
    expect(new Set(allExamples.map((each) => each.component)).size).toBe(allExamples.length);
  });

  it.each(langs)('can be drawn in %s without inline style or script', (lang) => {
    for (const { show, component, name } of cases) {
      const html = renderToString(<ReadingProvider reading={testReading(lang)}>{show()}</ReadingProvider>);
      expect({ component, name, html }).not.toMatchObject({ html: expect.stringMatching(/ style="|<script|undefined|\[object|NaN/) });
    }
  });

  it('draw the same every time', () => {
    const draw = () => cases.map(({ show }) => renderToString(<ReadingProvider reading={testReading('en')}>{show()}</ReadingProvider>));
    expect(draw()).toEqual(draw());
  });
});

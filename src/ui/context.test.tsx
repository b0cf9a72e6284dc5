import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../test/reading.ts';
import { ReadingProvider, useReading } from './context.tsx';

function Where() {
  const { lang, path } = useReading();
  return <p>{`${lang} ${path('/chain')}`}</p>;
}

describe('useReading', () => {
  it('gives every component the reader’s language and addresses', () => {
    expect(renderToString(<ReadingProvider reading={testReading('et')}><Where /></ReadingProvider>)).toBe('<p>et /et/better/chain</p>');
  });

  it('keeps two readers apart', () => {
    const both = (['hu', 'sv'] as const).map((lang) => renderToString(<ReadingProvider reading={testReading(lang)}><Where /></ReadingProvider>));
    expect(both).toEqual(['<p>hu /hu/better/chain</p>', '<p>sv /sv/better/chain</p>']);
  });

  it('says what is wrong where nobody reads', () => {
    expect(() => renderToString(<Where />)).toThrow('outside of ReadingProvider');
  });
});

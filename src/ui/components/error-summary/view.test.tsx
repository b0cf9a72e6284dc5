import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { ErrorSummary } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('ErrorSummary', () => {
  it('takes the focus and names all problems', () => {
    const html = draw(<ErrorSummary errors={[{ field: 'title', text: 'Too long.' }, { text: 'Changed meanwhile.' }]} />);
    expect(html).toContain('role="alert" tabindex="-1" autofocus');
    expect(html).toContain('<h2>There are 2 problems</h2>');
  });

  it('leads to the field', () => {
    const html = draw(<ErrorSummary errors={[{ field: 'title', text: 'Too long.' }]} />);
    expect(html).toContain('<a href="#title">Too long.</a>');
    expect(html).toContain('There is a problem');
  });

  it('counts in the reader’s language', () => {
    expect(draw(<ErrorSummary errors={[{ text: 'a' }, { text: 'b' }]} />, 'hu')).toContain('2 hibát találtunk');
    expect(draw(<ErrorSummary errors={[{ text: 'a' }]} />, 'et')).toContain('Leidsime ühe vea');
  });

  it('is nothing where all is well', () => {
    expect(draw(<ErrorSummary errors={[]} />)).toBe('');
  });
});

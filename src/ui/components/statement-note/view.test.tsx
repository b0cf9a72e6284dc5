import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { mixedProvenance } from '../../samples.ts';
import { StatementNote } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('StatementNote', () => {
  it('says how sure a statement is, with its note', () => {
    const html = draw(<StatementNote provenance={mixedProvenance} field="practice" />);
    expect(html).toContain('<span class="confidence is-inferred">inferred</span>: <span>The source names');
  });

  it('marks a note that is not in the reader’s language', () => {
    expect(draw(<StatementNote provenance={mixedProvenance} field="costs" />, 'sv')).toContain('<span lang="en">Two pages give two figures.</span>');
  });

  it('says that something is not recorded', () => {
    expect(draw(<StatementNote provenance={mixedProvenance} field="date" />, 'sv')).toContain('inte dokumenterat');
  });

  it('is silent where a statement is plain, or absent', () => {
    expect(draw(<StatementNote provenance={mixedProvenance} field="record" />)).toBe('');
    expect(draw(<StatementNote provenance={mixedProvenance} field="owner" />)).toBe('');
  });
});

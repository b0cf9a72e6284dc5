import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { noProvenance, type Provenance } from '../../../kernel/provenance.ts';
import { ReadingProvider } from '../../context.tsx';
import { mixedProvenance, plainProvenance } from '../../samples.ts';
import { Sources } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Sources', () => {
  it('links one source with its publisher and date', () => {
    const html = draw(<Sources provenance={plainProvenance} />);
    expect(html).toContain('Source: <a href="https://example.org/news/1"');
    expect(html).toContain('(Project website, 5 Jul 2022)');
    expect(html).not.toContain('<details');
  });

  it('folds several sources away and says how many there are', () => {
    const html = draw(<Sources provenance={mixedProvenance} />);
    expect(html).toContain('<summary>3 sources</summary>');
    expect(html.match(/<a /g)).toHaveLength(3);
  });

  it('marks the language of a source that is not the reader’s', () => {
    const html = draw(<Sources provenance={mixedProvenance} />);
    expect(html).toContain('hreflang="hu"');
    expect(html).toContain('<span lang="hu">Lezárult a projekt</span>');
    expect(draw(<Sources provenance={mixedProvenance} />, 'hu')).toContain('<span>Lezárult a projekt</span>');
  });

  it('leaves out a date that nobody knows', () => {
    expect(draw(<Sources provenance={mixedProvenance} fields={['practice']} />)).toContain('(City council)');
  });

  it('says what is not plainly stated, and why', () => {
    const html = draw(<Sources provenance={mixedProvenance} />);
    expect(html).toContain('Practice: <span class="confidence is-inferred">inferred</span>. <span>The source names the cities');
    expect(html).toContain('Date: <span class="confidence is-not-recorded">not recorded</span>');
    expect(html).toContain('Costs: <span class="confidence is-uncertain">uncertain</span>');
  });

  it('shows the note of a statement that is plainly stated', () => {
    const stated: Provenance = { v: 1, statements: mixedProvenance.statements.map((each) => ({ ...each, confidence: 'stated' as const })) };
    expect(draw(<Sources provenance={stated} fields={['costs']} />)).toContain('Costs: <span>Two pages give two figures.</span>');
  });

  it('keeps to the fields it is asked for', () => {
    const html = draw(<Sources provenance={mixedProvenance} fields={['date']} />);
    expect(html).not.toContain('<a ');
    expect(html).not.toContain('Costs');
  });

  it('shows a source once, however many statements rest on it', () => {
    const twice: Provenance = { v: 1, statements: [...plainProvenance.statements, ...plainProvenance.statements] };
    expect(draw(<Sources provenance={twice} />).match(/<a /g)).toHaveLength(1);
  });

  it('is nothing where there is nothing to say', () => {
    expect(draw(<Sources provenance={noProvenance} />)).toBe('');
  });
});

import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { birmingham, gavle, nyiregyhaza, tartu } from '../../samples.ts';
import { Route } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Route', () => {
  const words = (html: string) => html.replace(/<span aria-hidden="true">→<\/span>/g, '').replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').trim();

  it('reads as a sentence', () => {
    expect(words(draw(<Route givers={[gavle, tartu]} taker={birmingham} />))).toBe('Gävle and Tartu to Birmingham');
    expect(words(draw(<Route givers={[gavle, tartu]} taker={birmingham} />, 'sv'))).toBe('Gävle och Tartu till Birmingham');
  });

  it('puts commas between the first of many givers', () => {
    expect(words(draw(<Route givers={[gavle, tartu, nyiregyhaza]} taker={birmingham} />))).toBe('Gävle, Tartu and Nyíregyháza to Birmingham');
  });

  it('shows a giver that is not recorded', () => {
    const html = draw(<Route givers={[]} taker={gavle} />);
    expect(html).toContain('city-unknown');
    expect(words(html)).toBe('Not recorded to Gävle');
  });

  it('hides the arrow from those who hear the word', () => {
    expect(draw(<Route givers={[gavle]} taker={tartu} />)).toContain('<span aria-hidden="true">→</span>');
  });

  it('links every city when it is asked to', () => {
    expect(draw(<Route givers={[gavle, tartu]} taker={birmingham} link />).match(/<a /g)).toHaveLength(3);
    expect(draw(<Route givers={[gavle, tartu]} taker={birmingham} />)).not.toContain('<a ');
  });
});

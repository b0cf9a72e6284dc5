import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { FactList } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('FactList', () => {
  const facts = [{ term: 'Time', detail: '2021' }, { term: 'Cost', detail: <em>free</em> }];

  it('ties each term to its detail', () => {
    expect(draw(<FactList facts={facts} />)).toBe(
      '<dl class="fact-list"><div><dt>Time</dt><dd>2021</dd></div><div><dt>Cost</dt><dd><em>free</em></dd></div></dl>',
    );
  });

  it('can stand in a row', () => {
    expect(draw(<FactList facts={facts} row />)).toContain('class="fact-list is-row"');
  });

  it('is nothing without facts: an empty list is not valid', () => {
    expect(draw(<FactList facts={[]} />)).toBe('');
  });
});

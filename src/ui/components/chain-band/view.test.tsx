import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { ChainBand } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('ChainBand', () => {
  it('is a section with the stages in order, each a link with its count', () => {
    const steps = [{ count: '12', title: 'Needs', text: 'wanted', href: '/n' }, { count: '13', title: 'Practices', text: 'proven', href: '/p' }];
    const html = draw(<ChainBand title="The chain" steps={steps} />);
    expect(html).toMatch(/^<section class="chain-band"><h2>The chain<\/h2><ol>/);
    expect(html).toContain('<a href="/n"><b>12</b> <strong>Needs</strong> <span>wanted</span></a>');
    expect(html.indexOf('Needs')).toBeLessThan(html.indexOf('Practices'));
  });
});

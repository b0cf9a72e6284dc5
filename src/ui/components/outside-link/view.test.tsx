import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { ReadingProvider, SilentLinksProvider } from '../../context.tsx';
import { OutsideLink } from './view.tsx';

const [there, silent] = ['https://www.example.org/there', 'https://www.example.org/silent'];
const draw = (href: string, words?: string) => renderToString(
  <ReadingProvider reading={testReading('hu')}>
    <SilentLinksProvider links={new Map([[silent, '2026-03-05T09:00:00.000Z']])}><OutsideLink href={href}>{words}</OutsideLink></SilentLinksProvider>
  </ReadingProvider>,
);

describe('OutsideLink', () => {
  it('LK-05 says since when nothing answers, in the reader’s language', () => {
    expect(draw(silent, 'Jelentés')).toBe(`<a href="${silent}" rel="external">Jelentés</a><span class="note"> (2026. márc. 5. óta nem válaszol)</span>`);
    expect(draw(there, 'Jelentés')).toBe(`<a href="${there}" rel="external">Jelentés</a>`);
  });

  it('shows an address so that it can break', () => {
    expect(draw(there)).toBe(`<a href="${there}" rel="external" class="is-address">${there}</a>`);
  });
});

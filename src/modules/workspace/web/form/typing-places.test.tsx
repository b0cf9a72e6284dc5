import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../../test/reading.ts';
import { sampleDesk } from '../samples/desk.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import type { TypingPlace } from '../ports.ts';
import { TypingPlaces } from './typing-places.tsx';

const places: readonly TypingPlace[] = [
  { path: '/work/similar', kinds: [sampleDesk.editable.kind], fields: ['title', 'summary'], below: 'title' },
  { path: '/work/suggest-concepts', kinds: [sampleDesk.editable.kind], fields: ['title'], below: 'all', without: 'taxonomy.suggested-later' },
  { path: '/work/register', kinds: ['event-of-another-kind'], fields: ['title'], below: 'all' },
];

function draw(of?: string, shown?: readonly TypingPlace[]): string {
  return renderToString(<ReadingProvider reading={testReading('hu')}><TypingPlaces desk={sampleDesk} places={shown} of={of} /></ReadingProvider>);
}

describe('places for what others say to the words that are typed', () => {
  it('WS-19 stand in the forms of their records, with what is asked where, of what, and below what', () => {
    const html = draw('r1', places);
    expect(html).toContain('data-ask="/hu/better/work/similar"');
    expect(html).toContain('data-fields="title summary" data-below="title"');
    expect(html).toContain('data-of="r1"');
    expect(html).not.toContain('work/register');
    expect(draw(undefined, places)).toMatch(/data-of(="")? /);
  });

  it('WS-19 say what is to be known without script, and nothing where nothing is asked', () => {
    expect(draw('r1', places).match(/<noscript><p class="note">A szövegben szereplő fogalmakat mentéskor/g)).toHaveLength(1);
    expect(draw('r1')).toBe('');
  });
});

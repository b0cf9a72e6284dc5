import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { EmptyState } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('EmptyState', () => {
  it('tells what belongs here', () => {
    expect(draw(<EmptyState title="No events">They will stand here.</EmptyState>)).toContain('<p class="empty-state-title">No events</p><p>They will stand here.</p>');
  });

  it('offers the first step', () => {
    expect(draw(<EmptyState title="No events" action={{ label: 'All events', href: '/events' }} />)).toContain('<a class="button is-quiet" href="/events">All events</a>');
  });

  it('keeps paragraphs as they are', () => {
    expect(draw(<EmptyState title="No events"><p>One.</p></EmptyState>)).toContain('</p><p>One.</p>');
  });
});

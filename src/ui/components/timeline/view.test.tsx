import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { Timeline } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('Timeline', () => {
  it('lists what happened with its date, in the order given', () => {
    const html = draw(<Timeline items={[{ when: '2021', title: 'Visit' }, { when: '2020', title: 'Event', children: <p>Details</p> }]} />);
    expect(html).toMatch(/^<ol class="timeline">/);
    expect(html.indexOf('Visit')).toBeLessThan(html.indexOf('Event'));
    expect(html).toContain('<p>Details</p>');
  });

  it('gives a state its shape and its word', () => {
    const html = draw(<Timeline items={[{ when: 'later', title: 'Conference', state: 'not-yet' }]} />);
    expect(html).toContain('class="is-not-yet"');
    expect(html).toContain('<span class="visually-hidden">: Not yet</span>');
  });

  it('says no state where none is given', () => {
    const html = draw(<Timeline items={[{ when: '2023', title: 'Closed' }]} />);
    expect(html).toContain('class="is-done"');
    expect(html).not.toContain('visually-hidden');
  });
});

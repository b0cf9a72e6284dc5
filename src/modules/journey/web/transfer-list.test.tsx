import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { written } from '../../../kernel/text.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import type { CardNote } from '../model/card-note.ts';
import { EventList } from './event-list.tsx';
import { declinedCard, fullCard, fullJourney, thinCard } from './transfer/transfer-page.examples.tsx';
import { NoteLine, TransferList } from './transfer-list.tsx';

function words(content: preact.ComponentChild): string {
  return renderToString(<ReadingProvider reading={testReading()}>{content}</ReadingProvider>).replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').trim();
}

const note = (of: CardNote) => words(<NoteLine note={of} />);
const label = written('en', 'People trained');

describe('note under the rail', () => {
  test('J-16 a number is told with the word for its status', () => {
    expect(note({ kind: 'value', label, quantity: { amount: '1200', status: 'measured' } })).toBe('People trained: 1,200, measured');
    expect(note({ kind: 'value', label, quantity: { amount: '12', status: 'reported' } })).toBe('People trained: 12, reported, not measured');
  });

  test('J-16 a policy change, a reason, and what is missing', () => {
    expect(note({ kind: 'policy-change', title: written('en', 'Rules changed'), when: { v: 1, kind: 'on', start: '2022' } })).toBe('Rules changed, 2022');
    expect(note({ kind: 'reason', reason: written('en', 'No law for it.') })).toBe('Reason: No law for it.');
    expect(note({ kind: 'under-way' })).toBe('Under way');
    expect(note({ kind: 'practice-unknown' })).toBe('Source practice not recorded');
    expect(note({ kind: 'effect-unknown' })).toBe('No effect on record');
  });
});

describe('list of transfers', () => {
  test('J-01 every transfer has its route, its rail and its note', () => {
    const shown = words(<TransferList cards={[fullCard, thinCard, declinedCard]} />);
    expect(shown).toContain('Gävle and Tartu');
    expect(shown).toContain('Not recorded');
    expect(shown).toContain('Reason: The law asks for a signature on paper.');
    expect(shown.match(/Need: /g)).toHaveLength(3);
  });
});

describe('list of events', () => {
  test('J-04 says how an event was planned, and that it is only reported', () => {
    const shown = words(<EventList events={fullJourney.events} />);
    expect(shown).toContain('January 2020, in person');
    expect(shown).toContain('planned in person');
    expect(shown).toContain('reported as held in general terms only');
  });

  test('the host is left out where the page is the host’s own', () => {
    expect(words(<EventList events={fullJourney.events.slice(0, 1)} />)).toContain('Tartu');
    expect(words(<EventList events={fullJourney.events.slice(0, 1)} hosts={false} />)).not.toContain('Tartu');
  });
});

import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../../test/reading.ts';
import { written } from '../../../../kernel/text.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import type { TransferJourney } from '../../app/story.ts';
import { declinedCard, fullJourney, sampleCities, thinJourney } from './transfer-page.examples.tsx';
import { TransferPage } from './transfer-page.tsx';

function html(journey: TransferJourney): string {
  return renderToString(<ReadingProvider reading={testReading()}><TransferPage journey={journey} /></ReadingProvider>);
}

describe('page of a transfer', () => {
  test('J-01 the stages stand in the order of the chain', () => {
    const titles = [...html(fullJourney).matchAll(/<h2>([^<]+)/g)].map((found) => found[1]);
    expect(titles.slice(0, 7)).toEqual(['Need', 'Practice', 'Visits and workshops', 'What moved', 'Action', 'Effect', 'And round again']);
  });

  test('J-03 a giving city without a practice is called so', () => {
    expect(html(fullJourney)).toContain('(which practice is not recorded)');
    expect(html({ ...fullJourney, otherGivers: [] })).not.toContain('(which practice is not recorded)');
  });

  test('J-03 words of the source stand where no practice is named', () => {
    const [, gavle] = sampleCities;
    const shown = html({ ...thinJourney, card: { ...thinJourney.card, givers: [gavle], giverUnknown: false }, otherGivers: [gavle], approach: written('en', 'Design thinking') });
    expect(shown).toContain('Design thinking');
    expect(shown).not.toContain('Which practice it came from is not recorded.');
  });

  test('J-04 visits named in general terms only are called so', () => {
    const shown = html({ ...thinJourney, eventsInWords: written('en', 'Study visits are named.') });
    expect(shown).toContain('Study visits are named.');
    expect(shown).toContain('date, host and practice are not recorded');
  });

  test('J-05 what a transfer became is told also where no action is on record', () => {
    const shown = html({ ...thinJourney, became: written('en', 'A training') });
    expect(shown).toContain('A training');
    expect(shown).not.toContain('No action is recorded.');
  });

  test('nothing left out is not the same as not recorded', () => {
    const shown = html(thinJourney);
    expect(shown).toMatch(/Left out<\/h3><p>Nothing/);
    expect(shown).toMatch(/Taken over<\/h3><p><span class="not-recorded">/);
  });

  test('J-16 a declined transfer says why, at the top', () => {
    const shown = html({ ...thinJourney, card: declinedCard });
    expect(shown.indexOf('The law asks for a signature on paper.')).toBeLessThan(shown.indexOf('<h2>'));
  });

  test('J-19, J-20 leads on, and to others who started from the same practice', () => {
    const shown = html(fullJourney);
    expect(shown).toContain('href="/en/better/transfers/challenge"');
    expect(shown).toContain('href="/en/better/transfers/skills"');
    expect(html(thinJourney)).not.toContain('Compare');
  });

  test('whoever wants it too is sent to the practice, or told that nobody can be asked yet', () => {
    expect(html(fullJourney)).toMatch(/class="button" href="\/en\/better\/practices\/e-services"/);
    expect(html(thinJourney)).toContain('nobody to ask yet');
  });
});

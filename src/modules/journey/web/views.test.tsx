import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { langs } from '../../../kernel/lang.ts';
import { type Example, ReadingProvider } from '../../../ui/index.ts';
import { examples as chain } from './chain/chain-page.examples.tsx';
import { examples as cities } from './cities/cities-page.examples.tsx';
import { examples as city } from './cities/city-page.examples.tsx';
import { examples as transfer } from './transfer/transfer-page.examples.tsx';

function html(example: Example | undefined, lang: (typeof langs)[number] = 'en'): string {
  return render(<ReadingProvider reading={testReading(lang)}>{example?.show()}</ReadingProvider>);
}

describe('views of the journey', () => {
  const all = [...chain, ...cities, ...city, ...transfer];

  test.each(langs)('every example shows in %s, with one h1 and no bare key', (lang) => {
    for (const example of all) {
      const shown = html(example, lang);
      expect(shown.match(/<h1/g), example.name).toHaveLength(1);
      expect(shown, example.name).not.toMatch(/undefined|NaN|\[object|journey\./);
    }
  });

  test('J-18 a city of which nothing is on record says so section by section', () => {
    const shown = html(city[1]);
    expect(shown.match(/class="not-recorded"/g)?.length).toBeGreaterThanOrEqual(8);
    expect(shown).not.toMatch(/<p class="big-number-value">/);
  });

  test('J-06 a reported number is called reported', () => {
    const shown = html(transfer[0]);
    expect(shown).toContain('reported, not measured');
    expect(shown).toContain('Effects are reported by the city, not measured.');
    expect(shown).toContain('Not collected');
  });

  test('J-05 a transfer without a record says at every stage that nothing is recorded', () => {
    const shown = html(transfer[1]);
    const said = ['No need is recorded', 'Which practice it came from is not recorded', 'No visit or workshop is recorded', 'No action is recorded', 'No effect is on record'];
    for (const words of said) {
      expect(shown).toContain(words);
    }
  });

  test('J-14 a filter without result offers the way back', () => {
    const shown = html(chain[3]);
    expect(shown).toContain('No transfer fits this filter');
    expect(shown).toContain('href="/en/better/chain"');
  });

  test('J-11 the unknown giver has a row in the table of giving and taking', () => {
    expect(html(chain[0])).toContain('from=not-recorded&amp;to=gavle');
  });

  test('map and flow picture stand with the same transfers as a table', () => {
    for (const example of [chain[1], chain[2]]) {
      const shown = html(example);
      expect(shown).toContain('<svg');
      expect(shown).toContain('href="#table"');
      expect(shown).toContain('id="table"');
    }
  });

  test('a text in another language carries that language', () => {
    expect(html(chain[0], 'hu')).toMatch(/lang="sv"[^>]*>Innovationsledning/);
  });
});

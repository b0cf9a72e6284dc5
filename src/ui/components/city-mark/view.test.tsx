import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { written } from '../../../kernel/text.ts';
import { ReadingProvider } from '../../context.tsx';
import { tartu } from '../../samples.ts';
import { CityMark, UnknownCity } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('CityMark', () => {
  it('shows the name with the class of the city’s colour', () => {
    expect(draw(<CityMark city={tartu} />)).toBe('<span class="city city-4">Tartu</span>');
  });

  it('links to the city’s page in the reader’s language', () => {
    expect(draw(<CityMark city={tartu} link />, 'hu')).toContain('href="/hu/better/cities/tartu"');
  });

  it('marks a name in another language', () => {
    expect(draw(<CityMark city={{ ...tartu, name: written('et', 'Tartu linn') }} />)).toContain('lang="et"');
    expect(draw(<CityMark city={{ ...tartu, name: written('et', 'Tartu linn') }} link />)).toContain('lang="et"');
  });

  it('says that a city is not recorded', () => {
    expect(draw(<UnknownCity />)).toBe('<span class="city city-unknown">Not recorded</span>');
    expect(draw(<UnknownCity />, 'hu')).toContain('Nincs róla adat');
  });
});

import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../../test/reading.ts';
import type { Lang } from '../../../../kernel/lang.ts';
import { written } from '../../../../kernel/text.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import type { CityJourney } from '../../app/city-shapes.ts';
import { cityJsonLd } from '../json-ld.ts';
import { fullCity, silentCity } from './city-page.examples.tsx';
import { CityPage } from './city-page.tsx';

function html(journey: CityJourney, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}><CityPage journey={journey} /></ReadingProvider>);
}

describe('page of a city', () => {
  test('J-17 tells organisation, country, region codes and people', () => {
    const shown = html(fullCity);
    expect(shown).toContain('Birmingham City Council');
    expect(shown).toContain('United Kingdom');
    expect(shown).toContain('UKG3 and UKG31 (NUTS 2021)');
    expect(shown).toContain('1,144,900');
  });

  test('the organisation’s name carries its own language, whatever the reader’s', () => {
    expect(html(silentCity, 'sv')).toContain('<span lang="it">Comune di Genova</span>');
  });

  test('a translation of the name that is the name itself is not said twice', () => {
    const { profile } = silentCity.partner;
    const same = { ...silentCity, partner: { ...silentCity.partner, profile: { ...profile, gloss: written('it', 'Comune di Genova') } } };
    expect(html(same, 'it').match(/Comune di Genova/g)).toHaveLength(1);
    expect(html(silentCity).match(/Municipality of Genoa/g)).toHaveLength(1);
  });

  test('J-17 the instrument stands with its past and why it was replaced', () => {
    const shown = html(fullCity);
    expect(shown.indexOf('ERDF strategy')).toBeLessThan(shown.indexOf('Why it replaced the one before'));
    expect(shown).toContain('before 2022');
    expect(shown).toContain('id="instrument"');
  });

  test('J-17 a practice that nothing ties to the project is set apart', () => {
    const shown = html(fullCity);
    const apart = shown.indexOf('nothing shows that it was part of the project');
    expect(shown.indexOf('/practices/dips')).toBeLessThan(apart);
    expect(shown.indexOf('/practices/bikes')).toBeGreaterThan(apart);
  });

  test('N-11 a need says its place in the city’s order and why, and where its number comes from', () => {
    const shown = html(fullCity);
    const words = [
      '<strong>Priority 1</strong> · Being addressed', 'Why this priority',
      'Department for economic development', 'Figures that show it', '140 <span>firms</span> (2019)',
      'Firms asked for it first.', 'Source of the number', 'Register of firms, 2019',
    ];
    for (const each of words) expect(shown).toContain(each);
  });

  test('J-06 what came of it is told with its status', () => {
    const shown = html(fullCity);
    expect(shown).toContain('reported, not measured');
    expect(shown).toContain('reported, without evidence');
  });

  test('J-18 a plan of unknown content is linked, and its actions are called not recorded', () => {
    const shown = html({ ...silentCity, plan: fullCity.plan });
    expect(shown).toContain('href="/en/better/plans/birmingham"');
    expect(shown).toContain('The actions of the plan are not recorded.');
    expect(shown).not.toContain('No action plan is on record.');
  });

  test('J-17 the description for search engines knows only what is recorded', () => {
    const told = { origin: 'https://better.test', reading: testReading('hu') };
    expect(cityJsonLd(fullCity, told)).toMatchObject({ name: 'Birmingham City Council', areaServed: { url: 'https://better.test/hu/better/cities/birmingham', geo: { latitude: 52.49 } } });
    expect(cityJsonLd(silentCity, told)['areaServed']).not.toHaveProperty('geo');
  });
});

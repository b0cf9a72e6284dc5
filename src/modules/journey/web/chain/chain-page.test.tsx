import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../../test/reading.ts';
import type { Lang } from '../../../../kernel/lang.ts';
import { ReadingProvider } from '../../../../ui/index.ts';
import { examples } from './chain-page.examples.tsx';

function html(name: string, lang: Lang = 'en'): string {
  const example = examples.find((each) => each.name === name);
  return renderToString(<ReadingProvider reading={testReading(lang)}>{example?.show()}</ReadingProvider>);
}

describe('page of the chain', () => {
  test('J-17 every count leads to its list, and effects tell how sure they are', () => {
    const shown = html('chain as a list');
    for (const path of ['/cities', '/practices', '/events', '/plans', '/results']) expect(shown).toContain(`href="/en/better${path}"`);
    expect(shown).toContain('0 measured, 7 reported');
    expect(shown).toContain('3 of them are reported only in general terms');
  });

  test('J-12, J-13 a filter that is set is marked, and can be taken off', () => {
    const shown = html('filter without result');
    expect(shown).toContain('href="/en/better/chain?from=tartu&amp;to=gavle" aria-current="true"');
    expect(shown).toContain('href="/en/better/chain?to=gavle"');
  });

  test('J-15 the view that is open is marked, and the filters keep it', () => {
    const shown = html('chain on the map');
    expect(shown).toContain('href="/en/better/chain?view=map" aria-current="page"');
    expect(shown).toContain('href="/en/better/chain?from=gavle&amp;view=map"');
  });

  test('J-11 transfers that cannot be drawn on the map are named', () => {
    expect(html('chain on the map')).toContain('1 transfer is not on the map');
    expect(html('chain on the map', 'hu')).toContain('1 átvétel nincs a térképen');
  });

  test('J-10 the table of giving and taking has headings on both sides', () => {
    const table = html('chain as a list').split('id="matrix"')[1] ?? '';
    expect(table.match(/<th scope="col"/g)).toHaveLength(7);
    expect(table.match(/<th scope="row"/g)).toHaveLength(7);
    expect(table).toContain('aria-label="Gävle → Birmingham: 1 transfer"');
  });

  test('J-17 a project without transfers says what belongs here', () => {
    const shown = html('project without transfers');
    expect(shown).toContain('No transfer is on record yet');
    expect(shown).not.toContain('id="matrix"');
  });
});

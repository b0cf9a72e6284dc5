import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { birmingham, gavle, genova, nyiregyhaza, tartu } from '../../samples.ts';
import { alongCurve, curve, pathOf } from './arcs.ts';
import { europe, height, project, width } from './europe.ts';
import { placeLabels } from './labels.ts';
import { MapPicture } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('MapPicture', () => {
  const places = [{ city: genova, lat: 44.41, lon: 8.93 }, { city: gavle, lat: 60.67, lon: 17.14 }, { city: tartu, lat: 58.38, lon: 26.72 }];

  it('is an image with a name, a size and a dot for each city', () => {
    const html = draw(<MapPicture title="Map of cities" cities={places} arcs={[]} />);
    expect(html).toContain(`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Map of cities">`);
    expect(html.match(/<circle class="map-dot/g)).toHaveLength(3);
    for (const name of ['Genova', 'Gävle', 'Tartu']) expect(html).toContain(`>${name}</text>`);
  });

  it('draws a line in the colour of the city that gave', () => {
    expect(draw(<MapPicture title="Map" cities={places} arcs={[{ from: genova, to: tartu }]} />)).toMatch(/<path class="map-arc city-1" d="M[\d.,]+Q/);
  });

  it('leaves out lines to places it does not know, or to the same place', () => {
    expect(draw(<MapPicture title="Map" cities={places} arcs={[{ from: birmingham, to: tartu }, { from: tartu, to: tartu }]} />)).not.toContain('map-arc');
  });

  it('is a group of links where lines lead somewhere', () => {
    const html = draw(<MapPicture title="Map" cities={places} arcs={[{ from: genova, to: tartu, href: '/t' }, { from: gavle, to: tartu, href: '/u', label: 'Design' }]} />);
    expect(html).toContain('role="group"');
    expect(html).toContain('<a href="/t" aria-label="Genova → Tartu">');
    expect(html).toContain('<a href="/u" aria-label="Design">');
  });

  it('bears numbers, and leads on from a city', () => {
    const html = draw(<MapPicture title="Practices" cities={[{ city: genova, lat: 44.41, lon: 8.93, count: 4, href: '/p', label: 'Genova: 4 practices' }]} arcs={[]} />);
    expect(html).toContain('role="group"');
    expect(html).toContain('<a href="/p" aria-label="Genova: 4 practices">');
    expect(html).toMatch(/<text class="map-count"[^>]*>4<\/text>/);
  });

  it('has room for a caption with the way to the table', () => {
    expect(draw(<MapPicture title="Map" cities={[]} arcs={[]} caption={<a href="#table">Table</a>} />)).toContain('<figcaption><a href="#table">Table</a></figcaption>');
    expect(draw(<MapPicture title="Map" cities={[]} arcs={[]} />)).not.toContain('figcaption');
  });

  it('stays small: land and borders are at most 14 KB', () => {
    const { land, borders } = europe();
    expect(land.length + borders.length).toBeLessThan(14_000);
    expect(land.length).toBeGreaterThan(3_000);
  });

  it('is drawn once', () => {
    expect(europe()).toBe(europe());
  });

  it('puts the five cities inside of the picture, north above south and east right of west', () => {
    const [southern, northern, eastern] = places.map((place) => project(place));
    for (const [x, y] of [southern, northern, eastern].map((at) => at ?? [0, 0])) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
    expect(northern?.[1]).toBeLessThan(southern?.[1] ?? 0);
    expect(eastern?.[0]).toBeGreaterThan(northern?.[0] ?? 0);
  });

  it('bends the way there and the way back, and a second way, apart', () => {
    const there = curve([0, 0], [100, 0], 0);
    const back = curve([100, 0], [0, 0], 0);
    const again = curve([0, 0], [100, 0], 1);
    expect(there.bend[1]).toBeLessThan(0);
    expect(back.bend[1]).toBeGreaterThan(0);
    expect(again.bend[1]).toBeLessThan(there.bend[1]);
    expect(pathOf(there)).toBe('M0,0Q50,-24 100,0');
    expect(alongCurve(there)[11]).toEqual([50, -12]);
  });

  it('keeps names apart', () => {
    const [left, right] = placeLabels([{ x: 200, y: 200, name: 'Birmingham' }, { x: 230, y: 200, name: nyiregyhaza.slug }], []);
    expect(left?.anchor).not.toBe('start');
    expect(right?.anchor).toBe('start');
  });

  it('keeps names off the dot they belong to, also where it bears a number', () => {
    const [small] = placeLabels([{ x: 200, y: 200, name: 'Genova' }], []);
    const [large] = placeLabels([{ x: 200, y: 200, name: 'Genova', radius: 18 }], []);
    expect((large?.x ?? 0) - (small?.x ?? 0)).toBe(12);
  });

  it('keeps names inside of the picture', () => {
    expect(placeLabels([{ x: width - 5, y: 200, name: 'Tartu' }], [])[0]?.anchor).toBe('end');
    expect(placeLabels([{ x: 5, y: 200, name: 'Lisboa' }], [])[0]?.anchor).toBe('start');
  });

  it('keeps names off the lines where it can', () => {
    const line = alongCurve(curve([100, 100], [300, 100], 0)).map(([x]) => [x, 100] as const);
    expect(placeLabels([{ x: 100, y: 100, name: 'Genova' }], line)[0]?.anchor).toBe('end');
  });
});

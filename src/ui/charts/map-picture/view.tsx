import type { ComponentChild } from 'preact';
import type { City } from '../../../kernel/city.ts';
import { useReading } from '../../context.tsx';
import { alongCurve, type Curve, curve, pathOf } from './arcs.ts';
import { europe, height, project, width } from './europe.ts';
import { placeLabels } from './labels.ts';

export interface MapCity {
  readonly city: City;
  readonly lat: number;
  readonly lon: number;
  /** How many things are there; the dot grows and bears the number. */
  readonly count?: number | undefined;
  readonly href?: string | undefined;
  /** What the dot stands for, for those who do not see it; needed with a link. */
  readonly label?: string | undefined;
}

export interface MapArc {
  readonly from: City;
  readonly to: City;
  readonly href?: string | undefined;
  /** What the line stands for, for those who do not see it; the two cities where absent. */
  readonly label?: string | undefined;
}

interface MapPictureProps {
  readonly title: string;
  readonly cities: readonly MapCity[];
  readonly arcs: readonly MapArc[];
  /** Says how to read it, and links to the table. */
  readonly caption?: ComponentChild;
}

/** Radii of a dot, of one with a number, and of what a finger may touch, in units of the picture. */
const [dotRadius, countRadius, reach] = [6, 15, 24];

interface DrawnArc extends MapArc {
  readonly curve: Curve;
}

/** Europe with the cities, and a line for everything that moved, in the colour of the city that gave it. */
export function MapPicture({ title, cities, arcs, caption }: MapPictureProps) {
  const { plain } = useReading();
  const { land, borders } = europe();
  const spots = cities.map((each) => ({ ...each, at: project(each) }));
  const drawn = drawnArcs(arcs, new Map(spots.map((spot) => [spot.city.id, spot.at])));
  const names = spots.map(({ city, count, at: [x, y] }) => ({ x, y, name: plain(city.name), radius: count === undefined ? dotRadius : countRadius + 3 }));
  const labels = placeLabels(names, drawn.flatMap((arc) => alongCurve(arc.curve)));
  const linked = [...arcs, ...cities].some((each) => each.href !== undefined);
  return (
    <figure class="picture map-picture">
      {/* an image has no links inside; a map with links is a group of them */}
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role={linked ? 'group' : 'img'} aria-label={title}>
        <path class="map-land" d={land} />
        <path class="map-border" d={borders} />
        {drawn.map((arc) => (
          <Arc arc={arc} />
        ))}
        {spots.map((spot) => (
          <Spot spot={spot} at={spot.at} />
        ))}
        {labels.map(({ x, y, anchor, name }) => (
          <text x={x} y={y} text-anchor={anchor}>
            {name}
          </text>
        ))}
      </svg>
      {caption === undefined ? null : <figcaption>{caption}</figcaption>}
    </figure>
  );
}

interface SpotProps {
  readonly spot: MapCity;
  readonly at: readonly [number, number];
}

/** The dot of a city, with its number where there is one. */
function Spot({ spot: { city, count, href, label }, at: [x, y] }: SpotProps) {
  const { plain, number } = useReading();
  const drawn = count === undefined ? <circle class={`map-dot city-${city.colour}`} cx={x} cy={y} r={dotRadius} /> : (
    <>
      <circle class={`map-dot is-counted city-${city.colour}`} cx={x} cy={y} r={countRadius} />
      <text class="map-count" x={x} y={y} dy=".36em" text-anchor="middle">{number(count)}</text>
    </>
  );
  if (href === undefined) return drawn;
  return (
    <a href={href} aria-label={label ?? plain(city.name)}>
      <circle class="map-spot" cx={x} cy={y} r={reach} />
      {drawn}
    </a>
  );
}

function Arc({ arc }: { readonly arc: DrawnArc }) {
  const { plain } = useReading();
  const d = pathOf(arc.curve);
  const line = <path class={`map-arc city-${arc.from.colour}`} d={d} />;
  if (arc.href === undefined) return line;
  return (
    <a href={arc.href} aria-label={arc.label ?? `${plain(arc.from.name)} → ${plain(arc.to.name)}`}>
      <path class="map-reach" d={d} />
      {line}
    </a>
  );
}

function drawnArcs(arcs: readonly MapArc[], places: ReadonlyMap<string, readonly [number, number]>): readonly DrawnArc[] {
  const counted = new Map<string, number>();
  return arcs.flatMap((arc) => {
    const [from, to] = [places.get(arc.from.id), places.get(arc.to.id)];
    if (from === undefined || to === undefined || arc.from.id === arc.to.id) return [];
    const pair = `${arc.from.id} ${arc.to.id}`;
    const repeat = counted.get(pair) ?? 0;
    counted.set(pair, repeat + 1);
    return [{ ...arc, curve: curve(from, to, repeat) }];
  });
}

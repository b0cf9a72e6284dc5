import { type GeoProjection, geoConicConformal, geoPath } from 'd3-geo';
import type { Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { atlas } from './atlas.ts';
import { thinned } from './thin.ts';

/** Size of the picture in its own units. */
export const width = 560;
export const height = 520;

/** What lies outside of these degrees is not looked at. */
const [west, south, east, north] = [-25, 30, 55, 73];

const projection: GeoProjection = geoConicConformal()
  .parallels([40, 62])
  .rotate([-12, 0])
  .center([0, 53.3])
  .scale(985)
  .translate([width / 2, height / 2])
  .clipExtent([[-3, -3], [width + 3, height + 3]])
  .precision(1);

/** Where a place lies on the picture. */
export function project(place: { readonly lat: number; readonly lon: number }): readonly [number, number] {
  const [x, y] = projection([place.lon, place.lat]) ?? [0, 0];
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

interface Europe {
  readonly land: string;
  readonly borders: string;
}

let drawn: Europe | undefined;

/** The paths of land and of borders; drawn at the first call and kept. */
export function europe(): Europe {
  drawn ??= draw(thinned(atlas, { project: (point) => projection(point), inWindow }));
  return drawn;
}

function draw(topology: Topology): Europe {
  const countries = inSight(topology);
  const path = geoPath(projection).digits(0);
  const land = path(merge(topology, countries)) ?? '';
  const borders = path(mesh(topology, { type: 'GeometryCollection', geometries: countries }, (a, b) => a !== b)) ?? '';
  return { land: withoutSpecks(land), borders };
}

type Area = Polygon | MultiPolygon;

/** The countries that reach into the window. */
function inSight(topology: Topology): Area[] {
  const all = topology.objects['countries'];
  const geometries = all?.type === 'GeometryCollection' ? all.geometries : [];
  return geometries.flatMap((each) => ((each.type === 'Polygon' || each.type === 'MultiPolygon') && reaches(topology, each.arcs.flat(2)) ? [{ ...each, properties: {} }] : []));
}

/** `arcs`: their numbers; a negative one is the same arc the other way round. */
function reaches(topology: Topology, arcs: readonly number[]): boolean {
  return arcs.some((index) => (topology.arcs[index < 0 ? ~index : index] ?? []).some(inWindow));
}

function inWindow([lon = 0, lat = 0]: Position): boolean {
  return lon > west && lat > south && lon < east && lat < north;
}

/** Leaves out islands too small to be seen. */
function withoutSpecks(path: string): string {
  return path
    .split(/(?=M)/)
    .filter((ring) => ring.split('L').length > 4)
    .join('');
}

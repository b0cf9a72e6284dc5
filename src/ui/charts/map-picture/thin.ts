import type { Position } from 'geojson';
import type { Arc, Topology } from 'topojson-specification';

/** Corners that span less than this many square units of the picture are left out. */
const detail = 7;

interface View {
  readonly project: (point: [number, number]) => [number, number] | null;
  /** Arcs that never come into the window stay as they are: nobody sees them. */
  readonly inWindow: (point: Position) => boolean;
}

/**
 * The same countries with fewer corners, at absolute positions. Arcs are thinned, not outlines, so that neighbours keep
 * their common border. Corners are removed in the order of the area they span on the picture (Visvalingam 1993).
 */
export function thinned(topology: Topology, view: View): Topology {
  const { transform: _dropped, ...rest } = topology;
  return { ...rest, arcs: decoded(topology).map((arc) => (arc.some(view.inWindow) ? thinnedArc(arc, view) : arc)) };
}

/** Arcs in degrees: the file holds them as steps from point to point, quantized. */
function decoded(topology: Topology): Arc[] {
  const { scale: [sx, sy], translate: [tx, ty] } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  return topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * sx + tx, y * sy + ty];
    });
  });
}

interface Corner {
  readonly place: Position;
  readonly x: number;
  readonly y: number;
}

function thinnedArc(arc: Arc, { project }: View): Arc {
  const corners = apart(
    arc.map((place): Corner => {
      const [x, y] = project([place[0] ?? 0, place[1] ?? 0]) ?? [0, 0];
      return { place, x, y };
    }),
  );
  for (let least = leastCorner(corners); least !== undefined && least.area < detail; least = leastCorner(corners)) corners.splice(least.index, 1);
  return corners.map((corner) => corner.place);
}

/** Without corners that nobody can tell from the one before; both ends stay. A cheap first pass over thousands of points. */
function apart(corners: readonly Corner[]): Corner[] {
  const kept: Corner[] = [];
  for (const [index, corner] of corners.entries()) {
    const before = kept.at(-1);
    const near = before !== undefined && Math.hypot(corner.x - before.x, corner.y - before.y) < 1.5;
    if (!near || index === corners.length - 1) kept.push(corner);
  }
  return kept;
}

function leastCorner(corners: readonly Corner[]): { readonly index: number; readonly area: number } | undefined {
  let least: { index: number; area: number } | undefined;
  for (let index = 1; index < corners.length - 1; index += 1) {
    const area = spanned(corners[index - 1], corners[index], corners[index + 1]);
    if (least === undefined || area < least.area) least = { index, area };
  }
  return least;
}

function spanned(a: Corner | undefined, b: Corner | undefined, c: Corner | undefined): number {
  if (a === undefined || b === undefined || c === undefined) return 0;
  return Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

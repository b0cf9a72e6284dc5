type Point = readonly [number, number];

export interface Curve {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

/** A bow from one place to another; `repeat` counts the earlier ones between the same two, so that none hides another. */
export function curve(from: Point, to: Point, repeat: number): Curve {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const lift = 0.24 + repeat * 0.13;
  // to the left of the way: there and back again never lie on each other
  return { from, to, bend: [round((from[0] + to[0]) / 2 + dy * lift), round((from[1] + to[1]) / 2 - dx * lift)] };
}

export function pathOf({ from, bend, to }: Curve): string {
  return `M${from.join()}Q${bend.join()} ${to.join()}`;
}

/** Points along the bow, its ends left out. */
export function alongCurve({ from, bend, to }: Curve): readonly Point[] {
  const steps = Array.from({ length: 23 }, (_, index) => (index + 1) / 24);
  return steps.map((t) => [at(t, [from[0], bend[0], to[0]]), at(t, [from[1], bend[1], to[1]])]);
}

function at(t: number, [a, b, c]: readonly [number, number, number]): number {
  return (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

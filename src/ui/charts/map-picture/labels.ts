import { height, width } from './europe.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Of the dot. */
  readonly radius?: number;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
  readonly name: string;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Letters are measured at the size that narrow screens get, so that labels keep apart there too. */
const letter = 12.5;
const line = 26;
const gap = 5;

/**
 * Puts a name beside each place: right, left, above or below, wherever it covers least of the other names, the dots,
 * the lines (given as points along them) and stays inside the picture.
 */
export function placeLabels(spots: readonly Spot[], along: readonly (readonly [number, number])[]): readonly Label[] {
  const dots = spots.map(({ x, y, radius = 6 }) => ({ left: x - radius - 2, top: y - radius - 2, right: x + radius + 2, bottom: y + radius + 2 }));
  const taken: Box[] = [];
  return spots.map((spot, index) => {
    const others = dots.filter((_, other) => other !== index);
    const options = candidates(spot).map((label) => {
      const box = boxOf(label);
      const hit = [...taken, ...others].filter((other) => overlap(box, other)).length;
      return { label, box, cost: hit * 100 + outside(box) * 50 + along.filter((point) => within(box, point)).length };
    });
    const best = options.reduce((least, each) => (each.cost < least.cost ? each : least));
    taken.push(best.box);
    return best.label;
  });
}

function candidates({ x, y, name, radius = 6 }: Spot): readonly [Label, ...Label[]] {
  return [
    { name, x: x + radius + gap, y: y + 5, anchor: 'start' },
    { name, x: x - radius - gap, y: y + 5, anchor: 'end' },
    { name, x, y: y + radius + 21, anchor: 'middle' },
    { name, x, y: y - radius - 8, anchor: 'middle' },
  ];
}

function boxOf({ x, y, anchor, name }: Label): Box {
  const length = name.length * letter;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
  return { left, right: left + length, top: y - line + 6, bottom: y + 6 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function within(box: Box, [x, y]: readonly [number, number]): boolean {
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

function outside(box: Box): number {
  return [box.left < 1, box.right > width - 1, box.top < 1, box.bottom > height - 1].filter(Boolean).length;
}

import { scaleBand, scaleLinear } from 'd3-scale';
import type { ComponentChild } from 'preact';
import { useReading } from '../../context.tsx';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What the value is made of, in the order of the picture's parts. */
  readonly parts?: readonly number[] | undefined;
  /** True where it is too much. */
  readonly marked?: boolean | undefined;
}

interface SemesterBarsProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** What the parts of the bars are called; absent where the bars are whole. */
  readonly parts?: readonly string[] | undefined;
  readonly caption?: ComponentChild;
}

const width = 560;
const height = 230;
const floor = height - 34;
const ceiling = 30;

/** How much falls into each semester: a bar each, of its parts where it has some, with its number above and its name below; what is too much has a frame. */
export function SemesterBars({ title, bars, parts: names = [], caption }: SemesterBarsProps) {
  const { number } = useReading();
  const across = scaleBand<number>().domain(bars.map((_, index) => index)).range([0, width]).paddingInner(0.28).paddingOuter(0.06);
  const up = scaleLinear().domain([0, Math.max(1, ...bars.map((bar) => bar.value))]).range([floor, ceiling]);
  const band = Math.min(across.bandwidth(), 90);
  return (
    <figure class="picture semester-bars">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
        {bars.map(({ label, value, parts = [value], marked = false }, index) => {
          const middle = Math.round((across(index) ?? 0) + across.bandwidth() / 2);
          const top = Math.round(up(value));
          return (
            <g class={value === 0 ? 'is-none' : undefined}>
              {stackOf(parts).map(({ part, below, size }) => {
                const [upper, lower] = [Math.round(up(below + size)), Math.round(up(below))];
                return <rect class={`bar-part is-part-${part}`} x={Math.round(middle - band / 2)} y={upper} width={Math.round(band)} height={lower - upper} />;
              })}
              {marked ? <rect class="bar-frame" x={Math.round(middle - band / 2) - 5} y={top - 27} width={Math.round(band) + 10} height={floor - top + 30} /> : null}
              <text class="bar-value" x={middle} y={top - 8}>
                {number(value)}
              </text>
              <text class="bar-label" x={middle} y={floor + 24}>
                {label}
              </text>
            </g>
          );
        })}
        <path class="bar-floor" d={`M0 ${floor}H${width}`} />
      </svg>
      {names.length === 0 && caption === undefined ? null : (
        <figcaption>
          {names.map((name, part) => (
            <span class={`bar-key is-part-${part}`}>{name}</span>
          ))}
          {caption}
        </figcaption>
      )}
    </figure>
  );
}

interface Piece {
  readonly part: number;
  readonly below: number;
  readonly size: number;
}

/** The parts one on the other; empty ones take no place. */
function stackOf(parts: readonly number[]): readonly Piece[] {
  const below = (part: number) => parts.slice(0, part).reduce((sum, each) => sum + each, 0);
  return parts.map((size, part) => ({ part, below: below(part), size })).filter(({ size }) => size > 0);
}

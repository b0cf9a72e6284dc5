import { scaleBand, scaleLinear } from 'd3-scale';
import type { ComponentChild } from 'preact';
import { useReading } from '../../context.tsx';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

interface SemesterBarsProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly caption?: ComponentChild;
}

const width = 560;
const height = 230;
const floor = height - 34;
const ceiling = 30;

/** How much falls into each semester: a bar each, with its number above and its name below. */
export function SemesterBars({ title, bars, caption }: SemesterBarsProps) {
  const { number } = useReading();
  const across = scaleBand<number>().domain(bars.map((_, index) => index)).range([0, width]).paddingInner(0.28).paddingOuter(0.06);
  const up = scaleLinear().domain([0, Math.max(1, ...bars.map((bar) => bar.value))]).range([floor, ceiling]);
  const band = Math.min(across.bandwidth(), 90);
  return (
    <figure class="picture semester-bars">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
        {bars.map(({ label, value }, index) => {
          const middle = Math.round((across(index) ?? 0) + across.bandwidth() / 2);
          const top = Math.round(up(value));
          return (
            <g class={value === 0 ? 'is-none' : undefined}>
              <rect x={Math.round(middle - band / 2)} y={top} width={Math.round(band)} height={floor - top} />
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
      {caption === undefined ? null : <figcaption>{caption}</figcaption>}
    </figure>
  );
}

import type { ComponentChild } from 'preact';
import { useReading } from '../../context.tsx';

export interface LevelRow {
  readonly label: string;
  /** The level at each moment; undefined where it is not known. */
  readonly levels: readonly (number | undefined)[];
}

interface LevelPictureProps {
  readonly title: string;
  readonly moments: readonly string[];
  readonly rows: readonly LevelRow[];
  /** The highest level; the lowest is 0. */
  readonly max: number;
  readonly caption?: ComponentChild;
}

const width = 560;
const rowHeight = 104;
const head = 44;
const step = 11;

/**
 * How high each thing stood at each moment: a row each, dots on a scale from 0, joined where both are known.
 * What is not known is a dashed ring, never a dot at 0; the ends of the scale stand at its right.
 */
export function LevelPicture({ title, moments, rows, max, caption }: LevelPictureProps) {
  const { number } = useReading();
  const height = head + rows.length * rowHeight;
  const across = (moment: number) => Math.round(((moment + 0.5) * width) / Math.max(1, moments.length));
  return (
    <figure class="picture level-picture">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
        {moments.map((moment, index) => (
          <text class="level-moment" x={across(index)} y={22}>
            {moment}
          </text>
        ))}
        {rows.map(({ label, levels }, index) => {
          const floor = head + (index + 1) * rowHeight - 14;
          const up = (level: number) => floor - level * step;
          const slope = slopes(levels, (moment, level) => `${across(moment)} ${up(level)}`);
          return (
            <g>
              <text class="level-name" x={0} y={floor - max * step - 30}>
                {label}
              </text>
              <path class="level-line" d={`M0 ${up(max)}H${width}M0 ${up(max / 2)}H${width}`} />
              <path class="level-floor" d={`M0 ${floor}H${width}`} />
              {[0, max].map((end) => (
                <text class="level-end" x={width - 2} y={up(end) - 5}>
                  {number(end)}
                </text>
              ))}
              {slope === '' ? null : <path class="level-slope" d={slope} />}
              {levels.map((level, moment) => (
                <g class={level === undefined ? 'is-unknown' : undefined}>
                  <circle cx={across(moment)} cy={up(level ?? max / 2)} r={7} />
                  <text class="level-value" x={across(moment) + 13} y={up(level ?? max / 2) - 6}>
                    {level === undefined ? '?' : number(level)}
                  </text>
                </g>
              ))}
            </g>
          );
        })}
      </svg>
      {caption === undefined ? null : <figcaption>{caption}</figcaption>}
    </figure>
  );
}

/** The lines between neighbours that are both known. */
function slopes(levels: readonly (number | undefined)[], point: (moment: number, level: number) => string): string {
  const pairs = levels.slice(1).map((level, index) => [index, levels[index], level] as const);
  return pairs.flatMap(([at, from, to]) => (from === undefined || to === undefined ? [] : `M${point(at, from)}L${point(at + 1, to)}`)).join('');
}

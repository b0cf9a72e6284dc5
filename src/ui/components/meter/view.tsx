import type { City } from '../../../kernel/city.ts';

interface MeterProps {
  readonly value: number;
  readonly max: number;
  /** What is measured, for those who do not see the bar. */
  readonly label: string;
  /** The same in words, shown: "6 of 7 steps". */
  readonly text: string;
  readonly city?: City | undefined;
}

/** A bar in the city's colour, or ink, with its value in words. */
export function Meter({ value, max, label, text, city }: MeterProps) {
  const full = Math.max(max, 1);
  return (
    <span class={city === undefined ? 'meter' : `meter city-${city.colour}`}>
      <meter min={0} max={full} value={Math.min(Math.max(value, 0), full)} aria-label={label}>
        {text}
      </meter>
      <span class="meter-text">{text}</span>
    </span>
  );
}

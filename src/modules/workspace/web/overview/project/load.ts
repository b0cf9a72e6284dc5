import { bounds, sortDay } from '../../../../../kernel/when.ts';
import type { AgendaEvent } from '../../../../events/index.ts';
import type { Semester } from '../../../../partnership/index.ts';

/** How much falls into one semester. */
export interface SemesterLoad {
  readonly number: number;
  readonly events: number;
  /** True where it is far more than in the others. */
  readonly isBunched: boolean;
}

/** Events per semester, by their first known day; cancelled ones are no load. */
export function loadOf(semesters: readonly Semester[], events: readonly AgendaEvent[]): readonly SemesterLoad[] {
  const days = events.filter(({ state }) => state !== 'cancelled').flatMap(({ when }) => sortDay(when) ?? []);
  const counts = semesters.map(({ period }) => {
    const { first, last } = bounds(period);
    return days.filter((day) => first !== undefined && last !== undefined && day >= first && day <= last).length;
  });
  return semesters.map(({ number }, index) => ({ number, events: counts[index] ?? 0, isBunched: isBunched(counts, index) }));
}

/** Fewer than so many are no crowd. */
const fewest = 4;

/** True where a number is more than twice the average of the others. */
export function isBunched(counts: readonly number[], index: number): boolean {
  const own = counts[index] ?? 0;
  const others = counts.filter((_, other) => other !== index);
  if (own < fewest || others.length === 0) return false;
  return own > (2 * others.reduce((sum, each) => sum + each, 0)) / others.length;
}

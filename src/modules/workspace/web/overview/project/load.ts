import { bounds, sortDay, type When } from '../../../../../kernel/when.ts';
import type { AgendaEvent } from '../../../../events/index.ts';
import type { Semester } from '../../../../partnership/index.ts';

/** What a semester is loaded with. */
export const loadKinds = ['events', 'tasks', 'steps', 'reports'] as const;
export type LoadKind = (typeof loadKinds)[number];

/** How much falls into one semester. */
export interface SemesterLoad {
  readonly number: number;
  readonly parts: Readonly<Record<LoadKind, number>>;
  readonly total: number;
  /** True where it is far more than in the others. */
  readonly isBunched: boolean;
}

/** What has days. */
export interface Loaded {
  readonly events: readonly AgendaEvent[];
  /** Days that tasks are due, ISO dates. */
  readonly tasks: readonly string[];
  readonly steps: readonly When[];
  readonly reports: readonly When[];
}

/** CO-16: what falls into each semester: events by their first known day (cancelled ones are no load), everything that has to be ready by its last. */
export function loadOf(semesters: readonly Semester[], { events, tasks, steps, reports }: Loaded): readonly SemesterLoad[] {
  const days: Readonly<Record<LoadKind, readonly string[]>> = {
    events: events.filter(({ state }) => state !== 'cancelled').flatMap(({ when }) => sortDay(when) ?? []),
    tasks,
    steps: steps.flatMap((each) => lastOf(each) ?? []),
    reports: reports.flatMap((each) => lastOf(each) ?? []),
  };
  const loads = semesters.map(({ number, period }) => {
    const { first, last } = bounds(period);
    const within = (all: readonly string[]) => all.filter((day) => first !== undefined && last !== undefined && day >= first && day <= last).length;
    const parts = { events: within(days.events), tasks: within(days.tasks), steps: within(days.steps), reports: within(days.reports) };
    return { number, parts, total: loadKinds.reduce((sum, kind) => sum + parts[kind], 0) };
  });
  const totals = loads.map(({ total }) => total);
  return loads.map((load, index) => ({ ...load, isBunched: isBunched(totals, index) }));
}

function lastOf(when: When): string | undefined {
  const { first, last } = bounds(when);
  return last ?? first;
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

import { z } from 'zod';
import { localizedText } from '../../../kernel/text.ts';
import { when } from '../../../kernel/when.ts';

/** The four key areas of the innovation chain, in the order of the application form. */
export const keyAreas = ['infrastructure', 'products', 'processes', 'people'] as const;
export type KeyArea = (typeof keyAreas)[number];

/** When a city assesses itself. */
export const moments = ['start', 'phase1', 'phase2'] as const;
export type Moment = (typeof moments)[number];

/** N-13: from nothing in place to well established. A score that is not known is null, never 0. */
export const levels = ['0', '1', '2', '3', '4'] as const;
export type Level = (typeof levels)[number];

const score = z.strictObject({ level: z.enum(levels).nullable(), reason: localizedText.nullable() });

/** One self-assessment. Stored shape; null = not recorded. */
export const assessment = z.strictObject({
  areas: z.strictObject({ infrastructure: score, products: score, processes: score, people: score }),
  /** Who assessed, in words. */
  by: localizedText.nullable(),
  when,
});
export type Assessment = z.infer<typeof assessment>;

/** The assessments of one city by their moments. Stored shape, version 1. */
export const assessments = z.strictObject({ v: z.literal(1), start: assessment, phase1: assessment, phase2: assessment });
export type Assessments = z.infer<typeof assessments>;

const noScore = { level: null, reason: null };

/** An assessment of which nothing is recorded. */
export const noAssessment: Assessment = {
  areas: { infrastructure: noScore, products: noScore, processes: noScore, people: noScore }, by: null, when: { v: 1, kind: 'unknown' },
};

/** N-14: the areas that have a score and no reason for it. */
export function unexplained({ areas }: Assessment): readonly KeyArea[] {
  return keyAreas.filter((area) => areas[area].level !== null && areas[area].reason === null);
}

/** The level of an area at each moment; undefined where it is not known. */
export function levelsOf(all: Assessments, area: KeyArea): readonly (number | undefined)[] {
  return moments.map((moment) => {
    const { level } = all[moment].areas[area];
    return level === null ? undefined : Number(level);
  });
}

/** By how much a level changed, and up to which moment. */
export interface Change {
  readonly by: number;
  readonly at: Moment;
}

/** N-15: by how much the latest known level differs from that of the start; undefined where either is not known. */
export function changeSinceStart(known: readonly (number | undefined)[]): Change | undefined {
  const last = known.findLastIndex((level) => level !== undefined);
  const [start, latest, at] = [known[0], known[last], moments[last]];
  return last < 1 || start === undefined || latest === undefined || at === undefined ? undefined : { by: latest - start, at };
}

/** True where not one score is known. */
export function isSilent(all: Assessments): boolean {
  return keyAreas.every((area) => levelsOf(all, area).every((level) => level === undefined));
}

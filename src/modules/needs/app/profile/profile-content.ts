import { isReversed } from '../../../../kernel/when.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { type Assessment, type Assessments, type KeyArea, keyAreas, type Level, levels, type Moment, moments, unexplained } from '../../model/chain-profile.ts';
import type { ProfileContent } from './profile-fields.ts';

const areaPart = { infrastructure: 'Infrastructure', products: 'Products', processes: 'Processes', people: 'People' } as const satisfies Record<KeyArea, string>;

function levelOf(value: string | null): Level | null {
  return levels.find((level) => level === value) ?? null;
}

/** One assessment, of the fields of its moment; a form that begins a profile has those of the start only. */
export function assessmentAt(content: ProfileContent, moment: Moment): Assessment {
  const at = (area: KeyArea) => {
    const name = `${moment}${areaPart[area]}` as const;
    return { level: levelOf(content[name]), reason: content[`${name}Reason` as const] };
  };
  const areas = { infrastructure: at('infrastructure'), products: at('products'), processes: at('processes'), people: at('people') };
  return { areas, by: content[`${moment}By` as const], when: content[`${moment}When` as const] };
}

/** A profile as it is stored. */
export function assessmentsOf(content: ProfileContent): Assessments {
  return { v: 1, start: assessmentAt(content, 'start'), phase1: assessmentAt(content, 'phase1'), phase2: assessmentAt(content, 'phase2') };
}

/** A stored profile as the fields of its form. */
export function profileContent(all: Assessments): ProfileContent {
  const entries = moments.flatMap((moment) => {
    const { areas, by, when } = all[moment];
    const scores = keyAreas.flatMap((area) => {
      const name = `${moment}${areaPart[area]}`;
      return [[name, areas[area].level], [`${name}Reason`, areas[area].reason]] as const;
    });
    return [...scores, [`${moment}By`, by], [`${moment}When`, when]] as const;
  });
  // every moment has its four areas, who and when: exactly the fields of the form
  return Object.fromEntries(entries) as ProfileContent;
}

/** N-14: a score has its reason, and no date ends before it begins; said at the field of the form. */
export function assessmentProblems(moment: Moment, assessment: Assessment): readonly Refusal[] {
  const reasons = unexplained(assessment).map((area): Refusal => ({ code: 'reason-missing', field: `${moment}${areaPart[area]}Reason` }));
  return isReversed(assessment.when) ? [...reasons, { code: 'period-reversed', field: `${moment}When` }] : reasons;
}

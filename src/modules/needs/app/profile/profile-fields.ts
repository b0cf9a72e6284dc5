import type { Content, Fields } from '../../../editing/index.ts';

/** N-13: the scale, each level in words. An empty choice says that it is not known. */
const level = {
  kind: 'choice', hint: 'assessment.hint-level', options: [
    { value: '0', label: 'assessment.level-0' },
    { value: '1', label: 'assessment.level-1' },
    { value: '2', label: 'assessment.level-2' },
    { value: '3', label: 'assessment.level-3' },
    { value: '4', label: 'assessment.level-4' },
  ],
} as const;
const reason = { kind: 'text', max: 600, rows: 2, hint: 'assessment.hint-reason' } as const;
const by = { kind: 'text', max: 300, hint: 'assessment.hint-by' } as const;

/** What is asked at the first assessment; a profile begins with it. */
export const startFields = {
  startInfrastructure: { part: 'assessment.start', ...level, label: 'assessment.start-infrastructure' },
  startInfrastructureReason: { part: 'assessment.start', ...reason, label: 'assessment.start-infrastructure-reason' },
  startProducts: { part: 'assessment.start', ...level, label: 'assessment.start-products' },
  startProductsReason: { part: 'assessment.start', ...reason, label: 'assessment.start-products-reason' },
  startProcesses: { part: 'assessment.start', ...level, label: 'assessment.start-processes' },
  startProcessesReason: { part: 'assessment.start', ...reason, label: 'assessment.start-processes-reason' },
  startPeople: { part: 'assessment.start', ...level, label: 'assessment.start-people' },
  startPeopleReason: { part: 'assessment.start', ...reason, label: 'assessment.start-people-reason' },
  startBy: { part: 'assessment.start', ...by, label: 'assessment.start-by' },
  startWhen: { part: 'assessment.start', kind: 'when', label: 'assessment.start-when' },
} as const satisfies Fields;

const phase1Fields = {
  phase1Infrastructure: { part: 'assessment.phase1', ...level, label: 'assessment.phase1-infrastructure' },
  phase1InfrastructureReason: { part: 'assessment.phase1', ...reason, label: 'assessment.phase1-infrastructure-reason' },
  phase1Products: { part: 'assessment.phase1', ...level, label: 'assessment.phase1-products' },
  phase1ProductsReason: { part: 'assessment.phase1', ...reason, label: 'assessment.phase1-products-reason' },
  phase1Processes: { part: 'assessment.phase1', ...level, label: 'assessment.phase1-processes' },
  phase1ProcessesReason: { part: 'assessment.phase1', ...reason, label: 'assessment.phase1-processes-reason' },
  phase1People: { part: 'assessment.phase1', ...level, label: 'assessment.phase1-people' },
  phase1PeopleReason: { part: 'assessment.phase1', ...reason, label: 'assessment.phase1-people-reason' },
  phase1By: { part: 'assessment.phase1', ...by, label: 'assessment.phase1-by' },
  phase1When: { part: 'assessment.phase1', kind: 'when', label: 'assessment.phase1-when' },
} as const satisfies Fields;

const phase2Fields = {
  phase2Infrastructure: { part: 'assessment.phase2', ...level, label: 'assessment.phase2-infrastructure' },
  phase2InfrastructureReason: { part: 'assessment.phase2', ...reason, label: 'assessment.phase2-infrastructure-reason' },
  phase2Products: { part: 'assessment.phase2', ...level, label: 'assessment.phase2-products' },
  phase2ProductsReason: { part: 'assessment.phase2', ...reason, label: 'assessment.phase2-products-reason' },
  phase2Processes: { part: 'assessment.phase2', ...level, label: 'assessment.phase2-processes' },
  phase2ProcessesReason: { part: 'assessment.phase2', ...reason, label: 'assessment.phase2-processes-reason' },
  phase2People: { part: 'assessment.phase2', ...level, label: 'assessment.phase2-people' },
  phase2PeopleReason: { part: 'assessment.phase2', ...reason, label: 'assessment.phase2-people-reason' },
  phase2By: { part: 'assessment.phase2', ...by, label: 'assessment.phase2-by' },
  phase2When: { part: 'assessment.phase2', kind: 'when', label: 'assessment.phase2-when' },
} as const satisfies Fields;

/** What is asked of a profile: the four key areas at three moments, in the order of its form. */
export const profileFields = { ...startFields, ...phase1Fields, ...phase2Fields } as const satisfies Fields;

export type ProfileFields = typeof profileFields;
export type ProfileContent = Content<ProfileFields>;

import { advancePracticeState } from './app/advance-practice.ts';
import { nameOrigin } from './app/born-of.ts';
import { recordPractice } from './app/record-practice.ts';

export type { OriginLink, PracticePorts } from './app/ports.ts';
export { type Practice, practiceAttributions, practiceBySlug, type PracticeEntry, practices, practicesBornOf, practicesById, practicesOfPartner } from './app/queries.ts';
export type { EvidenceItem, PracticeForm, Precondition, Resource } from './model/form.ts';
export type { Attribution } from './model/practice.ts';
export type { PracticeState } from './model/workflow.ts';
export { practicePages } from './web/pages.tsx';
export { advancePracticeState, nameOrigin, recordPractice };

/** Every command of this module. */
export const commands = [recordPractice, advancePracticeState, nameOrigin] as const;

import { advancePracticeState } from './app/advance-practice.ts';
import { nameOrigin } from './app/born-of.ts';
import { practiceDesk } from './app/desk/practice-desk.ts';
import type { InterestPorts } from './app/ports.ts';
import { recordPractice } from './app/record-practice.ts';

export { type Interest, interests, interestsBy, interestsOf } from './app/interests.ts';
export type { InterestPorts, OriginLink, PracticePorts } from './app/ports.ts';
export {
  type Practice, practiceAttributions, practiceBySlug, type PracticeEntry, type PracticeOption, practiceOptions, practices, practicesBornOf, practicesById, practicesOfPartner,
} from './app/queries.ts';
export type { EvidenceItem, PracticeForm, Precondition, Resource } from './model/form.ts';
export type { Attribution } from './model/practice.ts';
export type { PracticeState } from './model/workflow.ts';
export { practicePages } from './web/pages.tsx';
export { advancePracticeState, nameOrigin, recordPractice };

/** This module's place in the workspace, with the commands that only the workspace uses. */
export function practiceWork(ports: InterestPorts) {
  const { desk, commands: ofDesk } = practiceDesk(ports);
  return { desks: [desk], commands: ofDesk } as const;
}

/** Every other command of this module. */
export const commands = [recordPractice, advancePracticeState, nameOrigin] as const;

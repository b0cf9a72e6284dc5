import { advancePracticeState } from './app/advance-practice.ts';
import { nameOrigin } from './app/born-of.ts';
import { practiceDesk } from './app/desk/practice-desk.ts';
import { practiceImport } from './app/desk/practice-import.ts';
import type { InterestPorts } from './app/ports.ts';
import { markAgeing } from './app/review/mark-ageing.ts';
import { reviewPage } from './web/review/review.tsx';
import { recordPractice } from './app/record-practice.ts';
import { setRegister } from './app/register/set-register.ts';
import { registerPages } from './web/register/pages.tsx';

export { type Interest, interests, interestsBy, interestsOf } from './app/interests.ts';
export type { InterestPorts, OriginLink, PracticePorts } from './app/ports.ts';
export {
  type Practice, practiceAttributions, practiceBySlug, type PracticeEntry, type PracticeOption, practiceOptions, practices, practicesBornOf, practicesById, practicesOfPartner,
} from './app/queries.ts';
export { type PracticeChange, takeChanges } from './app/review/changes.ts';
export { practicesGrownOld, practicesToReview, type ToReview } from './app/review/to-review.ts';
export { silentPartners } from './app/register/interest-matrix.ts';
export { registerOf } from './app/register/register-of.ts';
export { checkOpen, closesSoon } from './model/register.ts';
export { RegisterTabs } from './web/register/frame.tsx';
export { registerBeside } from './web/register/register-box.tsx';
export type { PracticeForm, Precondition, Resource } from './model/form.ts';
export type { Attribution } from './model/practice.ts';
export type { PracticeState } from './model/workflow.ts';
export { checkerBeside } from './web/checker-beside.tsx';
export { practicePages, type PracticeParts, type PracticePictures } from './web/pages.tsx';
export { advancePracticeState, markAgeing, nameOrigin, practiceImport, recordPractice };

/** This module's place in the workspace, with the commands that only the workspace uses. */
export function practiceWork(ports: InterestPorts) {
  const { desk, commands: ofDesk } = practiceDesk(ports);
  return { desks: [desk], commands: ofDesk, pages: [...registerPages(ports), reviewPage] } as const;
}

/** Every other command of this module. */
export const commands = [recordPractice, advancePracticeState, markAgeing, nameOrigin, setRegister] as const;

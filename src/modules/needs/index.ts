import { advanceNeedState } from './app/advance-need.ts';
import { moveNeed } from './app/order/move-need.ts';
import { needDesk } from './app/need-desk.ts';
import { needImport } from './app/need-import.ts';
import { beginProfile } from './app/profile/begin-profile.ts';
import { profileDesk } from './app/profile/profile-desk.ts';
import { recordNeed } from './app/record-need.ts';

export { type Need, type NeedOption, needOptions, needs, needsById, needsOfPartner } from './app/queries.ts';
export { chainProfileOf, chainProfiles } from './app/profile/profile-of.ts';
export { type Assessment, type Assessments, changeSinceStart, type KeyArea, keyAreas, levelsOf, type Moment, moments, noAssessment } from './model/chain-profile.ts';
export type { NeedPriority, NeedState } from './model/need.ts';
export { needOrderPage } from './web/pages.tsx';
export { advanceNeedState, beginProfile, moveNeed, needImport, recordNeed };

/** The places of this module's records in the workspace. */
export const desks = [needDesk.desk, profileDesk.desk] as const;

/** Every command of this module. */
export const commands = [recordNeed, advanceNeedState, moveNeed, ...needDesk.commands, beginProfile, ...profileDesk.commands] as const;

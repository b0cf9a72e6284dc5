import { advanceNeedState } from './app/advance-need.ts';
import { needDesk } from './app/need-desk.ts';
import { needImport } from './app/need-import.ts';
import { recordNeed } from './app/record-need.ts';

export { type Need, type NeedOption, needOptions, needs, needsById, needsOfPartner } from './app/queries.ts';
export type { NeedPriority, NeedState } from './model/need.ts';
export { advanceNeedState, needImport, recordNeed };

/** The places of this module's records in the workspace. */
export const desks = [needDesk.desk] as const;

/** Every command of this module. */
export const commands = [recordNeed, advanceNeedState, ...needDesk.commands] as const;

import { advanceNeedState } from './app/advance-need.ts';
import { recordNeed } from './app/record-need.ts';

export { type Need, needs, needsById, needsOfPartner } from './app/queries.ts';
export type { NeedPriority, NeedState } from './model/need.ts';
export { advanceNeedState, recordNeed };

/** Every command of this module. */
export const commands = [recordNeed, advanceNeedState] as const;

import { declineTransfer } from './app/decline-transfer.ts';
import { transferDesk } from './app/desk/transfer-desk.ts';
import { moveTransferOn } from './app/move-on.ts';
import { openTransfer } from './app/open-transfer.ts';
import { recordMoved } from './app/record-moved.ts';
import { restartTransfer } from './app/restart-transfer.ts';
import { stopTransfer } from './app/stop-transfer.ts';

export {
  type Transfer, transferBySlug, transfers, transfersByEvent, transfersById, transfersByPartner, transfersByPractice, type TransferSource, type TransferStep,
} from './app/queries.ts';
export { statesByPractice, type TakenOver, transfersFrom } from './app/states.ts';
export { isEnded, type StepBasis, type TransferState, transferStates } from './model/course.ts';
export type { MovedPart } from './model/moved.ts';
export { declineTransfer, moveTransferOn, openTransfer, recordMoved, restartTransfer, stopTransfer };

/** The places of this module's records in the workspace. */
export const desks = [transferDesk.desk] as const;

/** Every command of this module. */
export const commands = [openTransfer, moveTransferOn, declineTransfer, stopTransfer, restartTransfer, recordMoved, ...transferDesk.commands] as const;

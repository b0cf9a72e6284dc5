import { command } from '../../../platform/command/index.ts';
import { restart } from '../model/course.ts';
import { findTransfer } from './lookup.ts';
import { mayMoveTransfer } from './policy.ts';
import { takeStep } from './step.ts';
import { decideTurn, turnInput } from './turn.ts';

/** A declined or stopped transfer begins again where it had come to. Refuses an older revision, a transfer that goes on, a missing reason. */
export const restartTransfer = command({
  name: 'transfer.restart',
  input: turnInput,
  load: (reader, turn, { projectId }) => findTransfer(reader, projectId, turn.slug),
  permit: (actor, transfer, { at: { projectId } }) => transfer !== undefined && mayMoveTransfer(actor, { projectId, importerId: transfer.importerId }),
  decide: (transfer, turn) => decideTurn(transfer, turn, restart),
  write: async (writer, step, { projectId }) => {
    await takeStep(writer, step, projectId);
    return { subject: { kind: 'transfer', id: step.id }, output: { id: step.id } };
  },
});

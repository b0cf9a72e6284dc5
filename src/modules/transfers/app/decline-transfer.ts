import { command } from '../../../platform/command/index.ts';
import { end } from '../model/course.ts';
import { findTransfer } from './lookup.ts';
import { mayMoveTransfer } from './policy.ts';
import { takeStep } from './step.ts';
import { decideTurn, turnInput } from './turn.ts';

/** The importing partner decides against it, before adopting it. Refuses an older revision, another state, a missing reason. */
export const declineTransfer = command({
  name: 'transfer.decline',
  input: turnInput,
  load: (reader, turn, { projectId }) => findTransfer(reader, projectId, turn.slug),
  permit: (actor, transfer, { at: { projectId } }) => transfer !== undefined && mayMoveTransfer(actor, { projectId, importerId: transfer.importerId }),
  decide: (transfer, turn) => decideTurn(transfer, turn, ({ state }, reason) => end(state, 'declined', reason)),
  write: async (writer, step, { projectId }) => {
    await takeStep(writer, step, projectId);
    return { subject: { kind: 'transfer', id: step.id }, output: { id: step.id } };
  },
});

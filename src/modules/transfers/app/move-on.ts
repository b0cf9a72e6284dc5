import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { isReversed, unknownWhen, when } from '../../../kernel/when.ts';
import { command } from '../../../platform/command/index.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { heldEventOptions } from '../../events/index.ts';
import { recordTitles } from '../../search/index.ts';
import { advance, type StepBasis, stepBasis, transferStates } from '../model/course.ts';
import { findTransfer } from './lookup.ts';
import { mayMoveTransfer } from './policy.ts';
import { takeStep } from './step.ts';

const input = z.strictObject({
  slug,
  /** Revision of the transfer the step was decided on. */
  revision: z.int().positive(),
  to: z.enum(transferStates),
  when: when.default(unknownWhen),
  basis: stepBasis,
});

/**
 * Says that a transfer has come further. Refuses an older revision, a step back or out of an ended transfer, a skipped state without
 * a statement that names its source, a fact that does not fit the state, and an event that was not held.
 */
export const moveTransferOn = command({
  name: 'transfer.move-on',
  input,
  load: async (reader, step, { projectId }) => ({
    transfer: await findTransfer(reader, projectId, step.slug),
    happened: await happened(reader, projectId, step.basis),
  }),
  permit: (actor, { transfer }, { at: { projectId } }) => transfer !== undefined && mayMoveTransfer(actor, { projectId, importerId: transfer.importerId }),
  decide: ({ transfer, happened: fact }, { to, basis, ...step }) => {
    if (transfer === undefined) return refuse({ code: 'absent' });
    if (transfer.revision !== step.revision) return refuse({ code: 'stale', field: 'revision' });
    if (isReversed(step.when)) return refuse({ code: 'period-reversed', field: 'when' });
    if (!fact) return refuse({ code: 'fact-missing', field: 'basis' });
    const decided = advance(transfer.state, to, basis);
    return decided.ok ? agree({ ...transfer, state: decided.value, when: step.when, reason: null, basis }) : decided;
  },
  write: async (writer, step, { projectId }) => {
    await takeStep(writer, step, projectId);
    return { subject: { kind: 'transfer', id: step.id }, output: { id: step.id } };
  },
});

/** T-02: an event is a fact once it was held, seen by readers or not. Records of higher modules are facts once they are public: the search knows those. */
async function happened(reader: Reader, projectId: string, basis: StepBasis): Promise<boolean> {
  if (basis.kind !== 'fact') return true;
  const { record } = basis;
  if (record.kind === 'event') return (await heldEventOptions(reader, projectId)).some(({ value }) => value === record.id);
  return (await recordTitles(reader, projectId, [record])).length > 0;
}

import { type When, sortDay } from '../../../kernel/when.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { into, json, type Writer } from '../../../platform/db/index.ts';
import type { StepBasis, TransferState } from '../model/course.ts';
import type { TransferTables } from './tables.ts';

/** A step to be kept. */
export interface NewStep {
  readonly state: TransferState;
  readonly when: When;
  readonly reason: LocalizedText | null;
  readonly basis: StepBasis;
}

interface At {
  readonly projectId: string;
  readonly transferId: string;
  readonly number: number;
}

/** Adds a step to the history of a transfer. */
export async function insertStep(writer: Writer, step: NewStep, at: At): Promise<void> {
  await into<TransferTables>(writer).insertInto('transfer_step').values({
    project_id: at.projectId,
    transfer_id: at.transferId,
    number: at.number,
    state: step.state,
    when: json(step.when),
    sort_day: sortDay(step.when) ?? null,
    reason: step.reason === null ? null : json(step.reason),
    basis: json(step.basis),
  }).execute();
}

/** Takes the transfer to the step's state and keeps the step. */
export async function takeStep(writer: Writer, step: NewStep & { readonly id: string; readonly steps: number; readonly revision: number }, projectId: string): Promise<void> {
  await into<TransferTables>(writer).updateTable('transfer').set({ state: step.state, revision: step.revision + 1 })
    .where('project_id', '=', projectId).where('id', '=', step.id).execute();
  await insertStep(writer, step, { projectId, transferId: step.id, number: step.steps + 1 });
}

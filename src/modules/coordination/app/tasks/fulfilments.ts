import type { PlainKey } from '../../../editing/index.ts';

/** Something done in the workspace that fulfils a task about a record. */
export interface Fulfilment {
  /** The command that does it. */
  readonly command: string;
  /** Kind of the record the task is about. */
  readonly kind: string;
  readonly label: PlainKey;
  /** Field of the command's input that names the record; absent where the record is what the command changed. */
  readonly field?: string;
  /** True where it ends the tasks of the partner that did it, and of nobody else. */
  readonly byPartner?: true;
}

const shown = ['need', 'practice', 'event', 'transfer', 'plan', 'action'];

/** CO-05: the closed list of what fulfils tasks by itself. */
export const fulfilments: readonly Fulfilment[] = [
  ...shown.map((kind) => ({ command: `${kind}.show`, kind, label: 'coordination.fulfilled-show' as const })),
  { command: 'practice.advance', kind: 'practice', label: 'coordination.fulfilled-review' },
  { command: 'practice.mark-interest', kind: 'project', label: 'coordination.fulfilled-interest', byPartner: true },
  { command: 'event.observe', kind: 'event', label: 'coordination.fulfilled-observe', field: 'eventId' },
  { command: 'plan.endorse', kind: 'plan', label: 'coordination.fulfilled-endorse' },
  { command: 'progress.record', kind: 'action', label: 'coordination.fulfilled-progress', field: 'actionId' },
  { command: 'value.record', kind: 'indicator', label: 'coordination.fulfilled-value', field: 'indicatorId' },
];

/** What can fulfil a task about a record of this kind. */
export function fulfilmentsFor(kind: string): readonly Fulfilment[] {
  return fulfilments.filter((each) => each.kind === kind);
}

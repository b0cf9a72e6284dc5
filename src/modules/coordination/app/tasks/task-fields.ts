import type { Content, Fields } from '../../../editing/index.ts';
import { taskLimits } from '../../model/task.ts';

/** What is asked of a task. */
export const taskFields = {
  title: { kind: 'text', label: 'coordination.field-title', hint: 'coordination.hint-title', max: taskLimits.title, required: true },
  ownerId: { kind: 'record', of: 'owners', label: 'coordination.field-owner', hint: 'coordination.hint-owner', required: true },
  due: { kind: 'day', label: 'coordination.field-due' },
  note: { kind: 'text', label: 'coordination.field-note', max: taskLimits.note, rows: 4 },
} as const satisfies Fields;

export type TaskFields = typeof taskFields;
export type TaskContent = Content<TaskFields>;

import { agree, type Result, refuse } from '../../../kernel/result.ts';

export const taskStates = ['open', 'done', 'dropped'] as const;
export type TaskState = (typeof taskStates)[number];

/** What becomes of a task by each step (CO-03): an open one is done or dropped, an ended one is opened again. */
const steps = {
  done: { from: ['open'], to: 'done' },
  drop: { from: ['open'], to: 'dropped' },
  reopen: { from: ['done', 'dropped'], to: 'open' },
} as const satisfies Record<string, { readonly from: readonly TaskState[]; readonly to: TaskState }>;
export type TaskStep = keyof typeof steps;

/** True when the step can be taken from this state. */
export function canTake(step: TaskStep, state: TaskState): boolean {
  const from: readonly TaskState[] = steps[step].from;
  return from.includes(state);
}

/** CO-03: the state after the step; refuses a step on an older revision, and one the state does not allow. */
export function taken(step: TaskStep, task: { readonly state: TaskState; readonly revision: number }, seen: number): Result<TaskState> {
  if (task.revision !== seen) return refuse({ code: 'stale', field: 'revision' });
  return canTake(step, task.state) ? agree(steps[step].to) : refuse({ code: 'wrong-state' });
}

/** True when the day has passed. Days are ISO dates. */
export function isLate(due: string | undefined, today: string): boolean {
  return due !== undefined && due < today;
}

/** Longest title and note, in characters. */
export const taskLimits = { title: 200, note: 2000 } as const;

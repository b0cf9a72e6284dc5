import type { PracticeState } from './workflow.ts';

/** after so many months without anybody looking at it, a practice may be outdated. */
export const monthsUntilOld = 24;

/** PR-19: after so many months the owner is asked whether it still runs. */
export const monthsUntilAsked = 12;

/** true where the day is more than 24 months before this one; both ISO dates. */
export function isOld(reviewedOn: string, today: string): boolean {
  return monthsAfter(reviewedOn, monthsUntilOld) < today;
}

/** The day so many months later; the last of its month where that month has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** States that say: somebody looked at it, and found that it holds. */
const reviewing: readonly PracticeState[] = ['approved', 'validated', 'published', 'confirmed'];

/** PR-19: true where reaching this state counts as a review. */
export function isReview(state: PracticeState): boolean {
  return reviewing.includes(state);
}

/** PR-19: states in which the owner is asked once a year: what is on its way through the programme, or came to an end, is not. */
export const askedStates: readonly PracticeState[] = ['published', 'confirmed'];

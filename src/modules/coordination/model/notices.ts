/** Kinds of mail that a person can do without, each by itself (CO-12). */
export const noticeKinds = ['mentions', 'due-tasks', 'digest', 'practices'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const day = 24 * 60 * 60 * 1000;

/** How many days ahead of its day a task is called to mind. */
export const daysAhead = 3;

/**
 * CO-13: why a task is called to mind today: its day is near, it is today, or it has passed. Each reason is told once.
 * Days are ISO dates; undefined where there is nothing to tell.
 */
export function dueReason(due: string, today: string): 'soon' | 'today' | 'late' | undefined {
  if (due < today) return 'late';
  if (due === today) return 'today';
  return due <= dayAfter(today, daysAhead) ? 'soon' : undefined;
}

/** The day so many days later, as an ISO date. */
export function dayAfter(today: string, days: number): string {
  return new Date(Date.parse(today) + days * day).toISOString().slice(0, 10);
}

/** The week of a day after ISO 8601, as `2026-W04`: what a weekly mail is sent once for. */
export function weekOf(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  // the Thursday of the week decides which year it belongs to
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const year = date.getUTCFullYear();
  const week = Math.ceil(((date.getTime() - Date.UTC(year, 0, 1)) / day + 1) / 7);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

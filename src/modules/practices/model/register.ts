import { agree, type Refusal, refuse, type Result } from '../../../kernel/result.ts';
import type { LocalizedText } from '../../../kernel/text.ts';

/** When a register is open, as ISO dates; null: no such edge. Both days belong to it. */
export interface RegisterDates {
  readonly opens: string | null;
  readonly closes: string | null;
}

export const alwaysOpen: RegisterDates = { opens: null, closes: null };

export const registerStates = ['not-yet', 'open', 'closed'] as const;
export type RegisterState = (typeof registerStates)[number];

/** PR-30: where a register stands on a day. */
export function registerState({ opens, closes }: RegisterDates, today: string): RegisterState {
  if (opens !== null && today < opens) return 'not-yet';
  return closes !== null && today > closes ? 'closed' : 'open';
}

/** PR-31: interest is said while the register is open; refuses `closed` before and after. */
export function checkOpen(dates: RegisterDates, today: string): Refusal | undefined {
  return registerState(dates, today) === 'open' ? undefined : { code: 'closed' };
}

/** What is known when the dates are set. */
export interface RegisterCase {
  readonly before: RegisterDates & { readonly revision: number };
  readonly today: string;
}

/** What the coordinator says; `reason` is why a closed register goes on. */
export interface NewDates extends RegisterDates {
  readonly revision: number;
  readonly reason: LocalizedText | null;
}

/** PR-30, PR-32: the end is not before the start; a register that is closed goes on only with a reason; nobody overwrites newer dates. */
export function checkDates({ before, today }: RegisterCase, after: NewDates): Result<NewDates> {
  if (after.revision !== before.revision) return refuse({ code: 'stale' });
  if (after.opens !== null && after.closes !== null && after.closes < after.opens) return refuse({ code: 'period-reversed', field: 'closes' });
  return reopens(before, after, today) && after.reason === null ? refuse({ code: 'reason-missing', field: 'reason' }) : agree(after);
}

/** True where a register that is closed would go on. */
export function reopens(before: RegisterDates, after: RegisterDates, today: string): boolean {
  return registerState(before, today) === 'closed' && registerState(after, today) !== 'closed';
}

const daysBefore = 7;

/** PR-33: true in the last days before a register closes, that day included. */
export function closesSoon(dates: RegisterDates, today: string): boolean {
  if (dates.closes === null || registerState(dates, today) !== 'open') return false;
  return Date.parse(dates.closes) - Date.parse(today) <= daysBefore * 24 * 60 * 60 * 1000;
}

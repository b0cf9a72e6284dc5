import type { Answered } from '../../../kernel/links/answer.ts';

/** What is known of a link; instants are ISO 8601. */
export interface LinkCourse {
  /** When it last answered, with its page or with word that it is there. */
  readonly thereAt: string | null;
  /** The first of the failures since it last answered. */
  readonly failingSince: string | null;
  /** How many, one after the other. */
  readonly failures: number;
  /** From when readers are told that nothing answers. */
  readonly silentSince: string | null;
  /** When it is asked next. */
  readonly nextAt: string;
}

/** Failures one after the other until it counts as silent, and hours that must lie between the first and the last: a server may be down for a night. */
export const silentAfter = { failures: 3, hours: 44 } as const;

const hour = 60 * 60 * 1000;
/** Hours until it is asked again. */
const rest = { answering: 7 * 24, failing: 23 } as const;

/**
 * LK-03, LK-04: what is known of a link after an answer at `now`. Not there counts only after three failures over two days; an answer to another kind of
 * visitor (`unsure`) and one that was not asked for (`inside`) say nothing, and change nothing but the time.
 */
export function after(before: LinkCourse, { answer }: Answered, now: string): LinkCourse {
  if (answer === 'there' || answer === 'moved') return { thereAt: now, failingSince: null, failures: 0, silentSince: null, nextAt: later(now, rest.answering) };
  if (answer === 'unsure' || answer === 'inside') return { ...before, nextAt: later(now, rest.answering) };
  const failingSince = before.failingSince ?? now;
  const failures = before.failures + 1;
  const isSilent = failures >= silentAfter.failures && Date.parse(now) - Date.parse(failingSince) >= silentAfter.hours * hour;
  const silentSince = before.silentSince ?? (isSilent ? failingSince : null);
  return { thereAt: before.thereAt, failingSince, failures, silentSince, nextAt: later(now, silentSince === null ? rest.failing : rest.answering) };
}

function later(now: string, hours: number): string {
  return new Date(Date.parse(now) + hours * hour).toISOString();
}

/**
 * What came of an attempt to sign in.
 * - `in`: signed in; the cookies carry the session
 * - `second-factor`: the first factor was right; the cookies remember it for ten minutes
 * - `refused`: `wrong` (one of what was given), `expired` (a link that was used, is too old or never was), `throttled` (`wait` seconds),
 *   `unreachable` (the city's own service does not answer)
 */
export type SignInOutcome =
  | { readonly kind: 'in'; readonly cookies: readonly string[] }
  | { readonly kind: 'second-factor'; readonly cookies: readonly string[] }
  | Refused;

export interface Refused {
  readonly kind: 'refused';
  readonly why: 'wrong' | 'expired' | 'throttled' | 'unreachable';
  /** Seconds; set where it is too early to try again. */
  readonly wait?: number;
}

/** What came of a change to one's own ways of signing in. */
export type Changed = { readonly kind: 'done'; readonly cookies: readonly string[] } | { readonly kind: 'refused'; readonly why: Refusal };
export type Refusal = 'wrong' | 'too-short' | 'too-long' | 'not-fresh' | 'throttled' | 'absent';

export function refused(why: Refused['why'], wait?: number): Refused {
  return wait === undefined ? { kind: 'refused', why } : { kind: 'refused', why, wait };
}

/** An answer of the library, read once. */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly cookies: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** Reads an answer of the library. Throws where the library itself failed: that is a bug or a lost database, not a refusal. */
export async function read(answer: Promise<Response>): Promise<Answer> {
  const response = await answer;
  if (response.status >= 500) throw new Error(`the sign-in library failed: ${response.status} ${await response.text()}`);
  const text = await response.text();
  const data: unknown = text === '' ? {} : JSON.parse(text);
  return { ok: response.ok, status: response.status, cookies: response.headers.getSetCookie(), data: isRecord(data) ? data : {} };
}

/** What an answer to a first factor means. */
export function outcomeOf(answer: Answer, otherwise: Refused['why']): SignInOutcome {
  if (!answer.ok) return refused(otherwise);
  return { kind: answer.data['twoFactorRedirect'] === true ? 'second-factor' : 'in', cookies: answer.cookies };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

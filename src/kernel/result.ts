/** A rule said no. Refusals are values, not exceptions: only bugs throw. */
export interface Refusal {
  /** Stable code; every code has a text in `locales/<lang>/errors.json` under `refusal.<code>`. */
  readonly code: RefusalCode;
  /** Dotted path of the input field the refusal points to, when it points to one. */
  readonly field?: string;
  /** Values for the placeholders of the code's text. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The closed list of refusals. A test checks that each has a text in every language and a row in `docs/errors.md`. */
export const refusalCodes = [
  'required', // a field that is needed is empty
  'invalid', // the input does not have the shape the command asks for
  'absent', // there is no such record, or the actor may not know of it
  'forbidden', // the actor may see the record but not do this to it
  'stale', // somebody changed the record meanwhile
  'taken', // another record already has this name
  'unknown-reference', // a field names a record that does not exist
  'wrong-state', // the record's state does not allow this step
  'reason-missing', // this step needs a reason
  'fact-missing', // a state may only advance on a fact or a sourced statement
  'text-too-long', // a text is longer than the programme profile allows
  'value-contradiction', // a value and its status contradict each other
  'period-reversed', // the end lies before the start
  'evidence-line', // a line of evidence has parts that mean nothing
  'circle', // a record would stand above itself
  'exists', // there is one already, of which there can be only one
  'closed', // what is only taken in during a time was sent before or after it
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The rule agrees. */
export function agree<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** The rule refuses, with one or more reasons; all of them are shown, not only the first. */
export function refuse(...refusals: readonly [Refusal, ...Refusal[]]): Result<never> {
  return { ok: false, refusals };
}

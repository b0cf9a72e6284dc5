/**
 * What came back when a web address was asked:
 * `there` · `moved` (for good, to another address) · `gone` (404, 410) · `broken` (the server says that it failed) · `unreachable` (no name, no
 * connection, no answer in time) · `unsure` (it answers, but not to a program) · `inside` (leads to a machine that is not public; it is not asked).
 */
export const linkAnswers = ['there', 'moved', 'gone', 'broken', 'unreachable', 'unsure', 'inside'] as const;
export type LinkAnswer = (typeof linkAnswers)[number];

/** An answer with what it is known by. */
export interface Answered {
  readonly answer: LinkAnswer;
  /** The HTTP status, where one came. */
  readonly status?: number | undefined;
  /** Where it moved to. */
  readonly movedTo?: string | undefined;
}

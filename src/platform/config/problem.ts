/**
 * Something the person who starts BETTER can put right. Its message is shown as it stands, without a stack,
 * and the program ends with exit code 1. It never carries a password.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** The words of whatever was thrown. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** PostgreSQL's codes for what two transactions at the same moment did to each other: the same key, a knot of locks, one too late. */
const codes: readonly unknown[] = ['23505', '40P01', '40001'];

/** True where a transaction failed because of another one at the same moment; tried again, it sees what the other one wrote. */
export function isClash(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.includes(error.code);
}

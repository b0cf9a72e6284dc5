import { AsyncLocalStorage } from 'node:async_hooks';
import type { LogEvent } from 'kysely';

/** A statement as it was sent. */
export interface SentStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const recorder = new AsyncLocalStorage<SentStatement[]>();

/** Called by the database for every statement it sends. */
export function noteQuery({ query }: LogEvent): void {
  recorder.getStore()?.push({ sql: query.sql, parameters: query.parameters });
}

/** Runs `work` and tells which statements it sent. */
export async function recordStatements<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly statements: readonly SentStatement[] }> {
  const statements: SentStatement[] = [];
  const value = await recorder.run(statements, work);
  return { value, statements };
}

/** Runs `work` and tells how many statements it sent: the guard against a query per row. */
export async function countQueries<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly queries: number }> {
  const { value, statements } = await recordStatements(work);
  return { value, queries: statements.length };
}

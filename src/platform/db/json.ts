import type { ColumnType } from 'kysely';

/** A jsonb column: read as `T`, written as the text of its JSON. */
export type Json<T> = ColumnType<T, string, string>;

/** Writes a value into a jsonb column. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}

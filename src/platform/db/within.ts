import { sql } from 'kysely';
import type { Reader } from './reader.ts';

/** The database was told to give up: the question takes longer than it may. */
export class TooSlow extends Error {}

/**
 * Reads with a limit on every statement, in milliseconds; throws `TooSlow` where one takes longer. For questions whose cost depends on
 * what a reader typed. Inside a transaction that has begun already the limit holds to its end.
 */
export async function within<T>(reader: Reader, milliseconds: number, work: (limited: Reader) => Promise<T>): Promise<T> {
  const limited = async (reading: Reader['reading']) => {
    await sql`select set_config('statement_timeout', ${String(milliseconds)}, true)`.execute(reading);
    return work({ ...reader, reading });
  };
  try {
    return await (reader.reading.isTransaction ? limited(reader.reading) : reader.reading.transaction().setAccessMode('read only').execute(limited));
  } catch (error) {
    // 57014: query_canceled
    if (error instanceof Error && 'code' in error && error.code === '57014') throw new TooSlow();
    throw error;
  }
}

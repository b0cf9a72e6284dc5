import type { Kysely, Transaction } from 'kysely';

/**
 * What a query gets: it can read, and nothing else. The tables a module knows are named where it asks for them,
 * so that no module sees another one's tables. `any` stays inside `platform/db`: it is the union of all modules' tables.
 */
export interface Reader {
  readonly reading: Kysely<any>;
}

/** What the write step of a command gets, inside its transaction. */
export interface Writer extends Reader {
  readonly writing: Transaction<any>;
}

/** Reads the tables `T` of the asking module. */
export function from<T>(reader: Reader): Pick<Kysely<T>, 'selectFrom' | 'with' | 'fn' | 'selectNoFrom'> {
  // the caller names its own tables; the handle knows them all
  return reader.reading as Kysely<T>;
}

/** Writes the tables `T` of the asking module, inside the command's transaction. */
export function into<T>(writer: Writer): Transaction<T> {
  // the caller names its own tables; the handle knows them all
  return writer.writing as Transaction<T>;
}

import type { Kysely, Transaction } from 'kysely';

/**
 * What a query gets: it can read, and nothing else. The tables a module knows are named where it asks for them,
 * so that no module sees another one's tables. `any` stays inside `platform/db`: it is the union of all modules' tables.
 */
export interface Reader {
  readonly reading: Kysely<any>;
  /** What one page has read already; only where a page is being made, so that nothing read outlives it. */
  readonly memory?: Map<string, Promise<unknown>>;
  /** What pages of the project's present revision have read before; only where a page is being made. */
  readonly lasting?: Map<string, Promise<unknown>>;
}

/** A reader for one page, which reads the same thing only once. */
export function readerOfOnePage(reader: Reader, lasting: Map<string, Promise<unknown>> = new Map()): Reader {
  return { reading: reader.reading, memory: new Map(), lasting };
}

/** Reads through the page's memory: the second question under the same name gets the first answer. */
export function once<T>(reader: Reader, name: string, read: () => Promise<T>): Promise<T> {
  return reader.memory === undefined ? read() : remembered(reader.memory, name, read);
}

/** Reads through the memory of the project's present revision: for what is small and what nearly every page asks for. */
export function onceARevision<T>(reader: Reader, name: string, read: () => Promise<T>): Promise<T> {
  return reader.lasting === undefined ? read() : remembered(reader.lasting, name, read);
}

function remembered<T>(memory: Map<string, Promise<unknown>>, name: string, read: () => Promise<T>): Promise<T> {
  // one name is always asked with one kind of answer: the caller's query names it
  const known = memory.get(name) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const answer = read();
  memory.set(name, answer);
  // what failed is asked again; who asked is told by the answer itself
  answer.catch(() => memory.delete(name));
  return answer;
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

import type { Reader } from '../../../platform/db/index.ts';

/** What the workspace needs of people. */
export interface WorkPorts {
  /** Names of persons by id; who is gone has none. */
  readonly personNames: (reader: Reader, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

import type { Uptake } from '../../../kernel/city.ts';
import type { Reader } from '../../../platform/db/index.ts';

/** What the pages of this module need from higher modules; the wiring hands it in. */
export interface EventPorts {
  /** What came of these events, by event. */
  readonly uptake: (reader: Reader, projectId: string, eventIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Uptake[]>>;
}

import type { Reader } from '../../../platform/db/index.ts';
import type { ActionProgress } from '../model/progress.ts';

/** What the pages of this module need from higher modules; the wiring hands it in. */
export interface PlanPorts {
  /** What is known of the progress of these actions, by action; an action without an entry has nothing on record. */
  readonly progressOf: (reader: Reader, projectId: string, actionIds: readonly string[]) => Promise<ReadonlyMap<string, ActionProgress>>;
}

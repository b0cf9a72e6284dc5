import type { WorkAsk } from '../../../../platform/forms/index.ts';
import type { Desk } from '../../../editing/index.ts';
import type { WorkPorts } from '../ports.ts';

/** What the overview pages need from the wiring. */
export interface OverviewPorts extends WorkPorts {
  readonly desks: readonly Desk[];
  /** Since when this person has not been here: notes the visit, and answers with the instant of the one before. */
  readonly lastVisit?: (ask: WorkAsk) => Promise<string | undefined>;
}

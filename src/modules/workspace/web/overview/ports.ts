import type { WorkAsk } from '../../../../platform/forms/index.ts';
import type { Desk } from '../../../editing/index.ts';
import type { WorkPorts } from '../ports.ts';

/** What the overview pages need from the wiring. */
export interface OverviewPorts extends Pick<WorkPorts, 'personNames'> {
  /** The desks with records of the chain; tasks lie beside them. */
  readonly desks: readonly Desk[];
  /** Since when this person has not been here: notes the visit, and answers with the instant of the one before; undefined at the first. */
  readonly lastVisit: (ask: WorkAsk) => Promise<string | undefined>;
  /** Address of an own calendar, by its id. */
  readonly feedAddress: (ask: WorkAsk, id: string) => string;
}

import type { Reader } from '../../../platform/db/index.ts';
import { events, type Standing, standingOf } from '../../events/index.ts';
import { needs } from '../../needs/index.ts';
import { type ActionStatus, countActions, plans } from '../../plans/index.ts';
import { practices } from '../../practices/index.ts';
import { transfers } from '../../transfers/index.ts';

/** How many public records there are of each kind. A count is the number of records behind it; 0 = nothing on record, not nothing happened. */
export interface RecordCounts {
  readonly needs: number;
  /** Practices of the project, and those of its cities that nothing ties to it. */
  readonly practices: { readonly project: number; readonly context: number };
  /** Events by what is known of their taking place. */
  readonly events: Readonly<Record<Standing, number>>;
  readonly transfers: number;
  readonly plans: number;
  readonly actions: { readonly all: number; readonly carriedOut: number; readonly unknown: number };
}

/** MO-16: counts the public records of a project; nothing is typed in. */
export async function recordCounts(reader: Reader, projectId: string, statuses: readonly (ActionStatus | undefined)[]): Promise<RecordCounts> {
  const allPractices = await practices(reader, projectId);
  const allEvents = await events(reader, projectId);
  const context = allPractices.filter((practice) => practice.attribution === 'not-evidenced').length;
  const standings = allEvents.map(standingOf);
  const standing = (wanted: Standing) => standings.filter((each) => each === wanted).length;
  return {
    needs: (await needs(reader, projectId)).length,
    practices: { project: allPractices.length - context, context },
    events: {
      held: standing('held'), reported: standing('reported'), 'to-come': standing('to-come'), running: standing('running'),
      'not-shown': standing('not-shown'), cancelled: standing('cancelled'),
    },
    transfers: (await transfers(reader, projectId)).length,
    plans: (await plans(reader, projectId)).length,
    actions: countActions(statuses),
  };
}

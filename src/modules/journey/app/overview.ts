import type { Reader } from '../../../platform/db/index.ts';
import { type EventKind, standingOf } from '../../events/index.ts';
import type { EffectCount } from '../../monitoring/index.ts';
import { practiceAttributions, type PracticeEntry } from '../../practices/index.ts';
import { type ChainRecords, chainRecords, effectsIn, outcomeOf } from './chain-records.ts';

/** How many public records stand at each stage of the chain. */
export interface ChainOverview {
  readonly needs: number;
  /** Practices of the project; those only known from its cities are not counted. */
  readonly practices: number;
  /** Events where practices were seen, questioned or fitted to a new place, held or reported as held. */
  readonly visits: number;
  /** Of these, the ones that are reported only in general terms. */
  readonly visitsReported: number;
  readonly actions: number;
  /** Of actions: one value per indicator, and policy changes. */
  readonly effects: EffectCount;
}

/** Kinds of events where cities learn from each other (stages 1 to 3 of the method). */
const visitKinds: readonly EventKind[] = ['thematic-event', 'study-visit', 'import-workshop'];

/** J-17: counts the public records at each stage of the chain. */
export async function chainOverview(reader: Reader, projectId: string): Promise<ChainOverview> {
  const [records, all] = await Promise.all([chainRecords(reader, projectId), practiceAttributions(reader, projectId)]);
  return overviewOf(records, all);
}

export function overviewOf(records: ChainRecords, all: readonly Pick<PracticeEntry, 'attribution'>[]): ChainOverview {
  const standings = records.events.filter((event) => visitKinds.includes(event.kind)).map(standingOf);
  const reported = standings.filter((standing) => standing === 'reported').length;
  return {
    needs: records.needs.length,
    practices: all.filter((practice) => !isContext(practice)).length,
    visits: standings.filter((standing) => standing === 'held').length + reported,
    visitsReported: reported,
    actions: records.actions.length,
    effects: effectsIn(outcomeOf(records.actions, records.progress)),
  };
}

/** True for a practice of one of the cities that nothing ties to the project. */
export function isContext(practice: Pick<PracticeEntry, 'attribution'>): boolean {
  return practice.attribution === 'not-evidenced';
}

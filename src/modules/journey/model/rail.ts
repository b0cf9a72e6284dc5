import { type ChainStage, chainStages, type RailStop, type StageState } from '../../../kernel/city.ts';

/** How far an action of a plan got, as far as the rail cares. */
export type ActionStage = 'implemented' | 'under-way' | 'planned' | 'dropped';

/** What is on record about one transfer: everything the rail is drawn from. */
export interface ChainFacts {
  /** One entry per linked need: is the link stated in a source, or inferred? */
  readonly needs: readonly ('stated' | 'inferred')[];
  /** Number of practice records named as the origin. */
  readonly practices: number;
  /** The source names the giving city or the approach, in words. */
  readonly practiceInWords: boolean;
  /** Number of concrete events linked that were held. */
  readonly events: number;
  /** The source says in general terms that there were visits or workshops, or linked ones are only reported as held. */
  readonly eventsInWords: boolean;
  readonly actions: readonly ActionStage[];
  /** Approved measured values, and policy changes with evidence. */
  readonly measured: number;
  /** Values and policy changes that were reported, without method or evidence. */
  readonly reported: number;
  /** Nothing more is to come: the project is over, or the transfer was declined or stopped. */
  readonly ended: boolean;
}

/** The five dots of a transfer (rules J-01 to J-07). */
export function railOf(facts: ChainFacts): readonly RailStop[] {
  return chainStages.map((stage) => ({ stage, state: stateOf[stage](facts) }));
}

const stateOf: Readonly<Record<ChainStage, (facts: ChainFacts) => StageState>> = {
  need: ({ needs }) => stop({ done: needs.includes('stated'), claimed: needs.length > 0, otherwise: 'unknown' }),
  practice: ({ practices, practiceInWords }) => stop({ done: practices > 0, claimed: practiceInWords, otherwise: 'unknown' }),
  visit: ({ events, eventsInWords }) => stop({ done: events > 0, claimed: eventsInWords, otherwise: 'unknown' }),
  action: actionState,
  effect: ({ measured, reported, ended }) => stop({ done: measured > 0, claimed: reported > 0, otherwise: open(ended) }),
};

function stop(found: { readonly done: boolean; readonly claimed: boolean; readonly otherwise: StageState }): StageState {
  if (found.done) return 'done';
  return found.claimed ? 'claimed' : found.otherwise;
}

function actionState({ actions, ended }: ChainFacts): StageState {
  if (actions.includes('implemented')) return 'done';
  if (actions.includes('under-way')) return 'now';
  return open(ended);
}

/** Nothing is on record: still to come while it goes on, not recorded once it is over. */
function open(ended: boolean): StageState {
  return ended ? 'unknown' : 'not-yet';
}

/** The state of one stage on a rail. */
export function stageState(rail: readonly RailStop[], stage: ChainStage): StageState {
  return rail.find((each) => each.stage === stage)?.state ?? 'unknown';
}

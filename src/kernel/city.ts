import type { LocalizedText } from './text.ts';

/** A partner as every page shows it: name and colour (1 to 12, `--city-1` … in the tokens; only cities have a colour). */
export interface City {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly colour: number;
}

/** The stages of the chain, in order. */
export const chainStages = ['need', 'practice', 'visit', 'action', 'effect'] as const;
export type ChainStage = (typeof chainStages)[number];

/**
 * How far a stage of the chain is: `done` · `claimed` (stated, not shown one by one or not measured) ·
 * `now` (happening) · `unknown` (not recorded) · `not-yet`.
 */
export const stageStates = ['done', 'claimed', 'now', 'unknown', 'not-yet'] as const;
export type StageState = (typeof stageStates)[number];

/** One dot of the rail. */
export interface RailStop {
  readonly stage: ChainStage;
  readonly state: StageState;
}

/** What became of a record further down the chain; a port that lower modules declare and `journey` fills. */
export interface Uptake {
  readonly title: LocalizedText;
  /** Path below the project: `/transfers/…`. */
  readonly path: string;
  readonly givers: readonly City[];
  readonly taker: City;
  readonly rail: readonly RailStop[];
}

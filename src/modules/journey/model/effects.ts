import type { ValueStatus } from '../../../kernel/quantity.ts';
import type { PolicyChangeShown, ValueShown } from './card-note.ts';

/** How many effects are measured and how many only reported. */
export interface EffectCount {
  readonly measured: number;
  readonly reported: number;
}

/** What a status is worth as an effect; a forecast is no effect yet, and "not collected" is none. */
const worth: Readonly<Record<ValueStatus, keyof EffectCount | undefined>> = {
  measured: 'measured', reported: 'reported', estimated: 'reported', provisional: 'reported', 'zero-reported': 'reported',
  forecast: undefined, 'not-collected': undefined, 'not-applicable': undefined,
};

/** J-06: only a measured value, or a policy change with evidence, counts as measured. */
export function countEffects(values: readonly ValueShown[], changes: readonly PolicyChangeShown[]): EffectCount {
  const found = [...values.map(({ quantity }) => worth[quantity.status]), ...changes.map(({ evidenced }) => (evidenced ? 'measured' : 'reported'))];
  return { measured: found.filter((each) => each === 'measured').length, reported: found.filter((each) => each === 'reported').length };
}

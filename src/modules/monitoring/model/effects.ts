import type { Quantity } from '../../../kernel/quantity.ts';

/** How many effects are on record: shown by a measurement or evidence, or only claimed. */
export interface EffectCount {
  readonly measured: number;
  readonly reported: number;
}

/** MO-14: a measured value and a policy change with evidence are shown; every other value with an amount and every other change is a claim. */
export function countEffects(values: readonly Quantity[], changes: readonly { readonly evidenced: boolean }[]): EffectCount {
  const told = values.filter((value) => value.amount !== null);
  const measured = told.filter((value) => value.status === 'measured').length + changes.filter((change) => change.evidenced).length;
  return { measured, reported: told.length + changes.length - measured };
}

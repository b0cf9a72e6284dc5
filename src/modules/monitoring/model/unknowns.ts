import type { Quantity } from '../../../kernel/quantity.ts';
import type { IndicatorState } from './indicator.ts';

interface Seen {
  readonly state: IndicatorState;
  readonly baseline: unknown;
  readonly definition: unknown;
  readonly values: readonly { readonly quantity: Quantity; readonly method: unknown }[];
}

/** How much is missing in what is on record. */
export interface Missing {
  readonly indicators: number;
  readonly withoutDefinition: number;
  readonly withoutBaseline: number;
  /** Values with an amount. */
  readonly numbers: number;
  readonly withoutMethod: number;
}

/** MO-17: counts what the indicators and their numbers do not say. */
export function missingIn(indicators: readonly Seen[]): Missing {
  const numbers = indicators.flatMap((indicator) => indicator.values).filter((value) => value.quantity.amount !== null);
  return {
    indicators: indicators.length,
    withoutDefinition: indicators.filter((indicator) => indicator.definition === undefined).length,
    withoutBaseline: indicators.filter((indicator) => indicator.baseline === undefined).length,
    numbers: numbers.length,
    withoutMethod: numbers.filter((value) => value.method === undefined).length,
  };
}

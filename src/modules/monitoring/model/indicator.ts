import { z } from 'zod';
import { type Provenance, sourcesOf } from '../../../kernel/provenance.ts';
import { checkQuantity, decimal, type Quantity } from '../../../kernel/quantity.ts';
import { agree, refuse, type Result } from '../../../kernel/result.ts';
import { localizedText, type LocalizedText } from '../../../kernel/text.ts';
import { isReversed, unknownWhen, when, type When } from '../../../kernel/when.ts';
import type { Counting } from './total.ts';

/** What an indicator is about: the promise of the whole project, the project as such, or one action. */
export const scopes = ['headline', 'project', 'action'] as const;
export type Scope = (typeof scopes)[number];
export const units = ['number', 'percent', 'people', 'days', 'hours'] as const;
export type Unit = (typeof units)[number];
/** Which way is better. */
export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];
/** Outputs are tangible deliverables tied to activities, results are effects (programme-rules A.10). */
export const indicatorKinds = ['output', 'result'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];
/** Who vouches for a value: the city itself, somebody who checked it, or somebody independent. */
export const grades = ['self-reported', 'reviewed', 'independent'] as const;
export type Grade = (typeof grades)[number];

export const baseline = z.strictObject({ amount: decimal, when: when.default(unknownWhen) });
export type Baseline = z.infer<typeof baseline>;
export const target = z.strictObject({ amount: decimal, due: when.default(unknownWhen) });
export type Target = z.infer<typeof target>;

/** What is said of an indicator and only shown. Stored shape, version 1; null = not recorded. */
export const indicatorDetails = z.strictObject({
  v: z.literal(1),
  dataSource: localizedText.nullable(),
  /** Who is to report it: a function, never a person. */
  responsible: localizedText.nullable(),
});
export type IndicatorDetails = z.infer<typeof indicatorDetails>;

/** MO-02, MO-03: an indicator of an action names it, others name none; percentages are never added up. */
export function checkIndicator(indicator: { readonly scope: Scope; readonly actionId: string | null; readonly unit: Unit; readonly counting: Counting }): Result<undefined> {
  if ((indicator.scope === 'action') !== (indicator.actionId !== null)) return refuse({ code: 'unknown-reference', field: 'actionId' });
  if (indicator.unit === 'percent' && indicator.counting !== 'none') return refuse({ code: 'value-contradiction', field: 'counting' });
  return agree(undefined);
}

interface NewValue {
  readonly quantity: Quantity;
  readonly period: When;
  readonly method: LocalizedText | null;
  readonly provenance: Provenance;
}

/**
 * K-01, MO-04: amount and status agree, a lower bound has an amount, the period is not reversed; a measured value says how it was
 * measured, and a reported one where it was made public.
 */
export function checkValue({ quantity, period, method, provenance }: NewValue): Result<Quantity> {
  if (quantity.atLeast === true && quantity.amount === null) return refuse({ code: 'value-contradiction', field: 'quantity.atLeast' });
  if (isReversed(period)) return refuse({ code: 'period-reversed', field: 'period' });
  if (quantity.status === 'measured' && method === null) return refuse({ code: 'fact-missing', field: 'method' });
  if (quantity.status === 'reported' && sourcesOf(provenance).length === 0) return refuse({ code: 'fact-missing', field: 'provenance' });
  return checkQuantity(quantity);
}

/** What can be said of an indicator on the whole. */
export type IndicatorState = 'measured' | 'claimed' | 'never-measured' | 'never-defined';

/**
 * MO-13: `never-defined` where neither a definition nor a value with an amount is on record, `never-measured` where only the value is
 * missing; a value that was not measured is a claim.
 */
export function indicatorState(indicator: { readonly definition: unknown; readonly values: readonly Quantity[] }): IndicatorState {
  const told = indicator.values.filter((value) => value.amount !== null);
  if (told.some((value) => value.status === 'measured')) return 'measured';
  if (told.length > 0) return 'claimed';
  return indicator.definition === undefined || indicator.definition === null ? 'never-defined' : 'never-measured';
}

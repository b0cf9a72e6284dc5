import { z } from 'zod';
import { money } from '../../../kernel/money.ts';
import { type Refusal, type Result, agree, refuse } from '../../../kernel/result.ts';
import { localizedText } from '../../../kernel/text.ts';
import { isReversed, when, type When } from '../../../kernel/when.ts';

/** Kinds of policy change an action may aim at (programme-rules A.9). */
export const changeTypes = ['new-projects', 'governance', 'strategic-focus'] as const;
export type ChangeType = (typeof changeTypes)[number];

/** Who takes part, and as what; null = the role is not recorded. */
export const player = z.strictObject({ name: localizedText, role: localizedText.nullable().default(null) });
export type Player = z.infer<typeof player>;

/** What it costs: money, with the year of its prices, or nothing, with the reason (checker rule C-01). */
export const costs = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('money'), money, priceYear: z.string().regex(/^\d{4}$/).nullable().default(null), note: localizedText.nullable().default(null) }),
  z.strictObject({ kind: z.literal('no-cost'), reason: localizedText }),
]);
export type Costs = z.infer<typeof costs>;

/** How sure a source of money is (checker rule C-02). */
export const fundingStatuses = ['secured', 'applied', 'planned'] as const;
export const funding = z.strictObject({
  source: localizedText,
  /** Null = not recorded. */
  status: z.enum(fundingStatuses).nullable().default(null),
  money: money.nullable().default(null),
});
export type Funding = z.infer<typeof funding>;

/** What is said of an action and only shown. Stored shape, version 1; null and empty lists = not recorded. */
export const actionDetails = z.strictObject({
  v: z.literal(1),
  /** Relevance to the project: the lessons that led to it (template, III.1). */
  background: localizedText.nullable(),
  /** Nature of the action: what is done (III.2). */
  activities: localizedText.nullable(),
  players: z.array(player),
  responsible: localizedText.nullable(),
  /** The timeframe as the source words it, where that says more than the dates. */
  timeframeNote: localizedText.nullable(),
  costs: costs.nullable(),
  funding: z.array(funding),
});
export type ActionDetails = z.infer<typeof actionDetails>;

/** One step of an action, with its date as far as it is known. */
export const step = z.strictObject({ title: localizedText, note: localizedText.nullable().default(null), when });
export type Step = z.infer<typeof step>;

/** PL-11: neither the timeframe nor a step ends before it begins; all faults are told. */
export function checkDates(action: { readonly timeframe: When; readonly steps: readonly Step[] }): Result<undefined> {
  const dated = [{ field: 'timeframe', when: action.timeframe }, ...action.steps.map((each, at) => ({ field: `steps.${at}.when`, when: each.when }))];
  const [first, ...rest] = dated.filter((each) => isReversed(each.when)).map(({ field }): Refusal => ({ code: 'period-reversed', field }));
  return first === undefined ? agree(undefined) : refuse(first, ...rest);
}

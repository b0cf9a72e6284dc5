import { z } from 'zod';
import { localizedText } from './text.ts';
import { agree, refuse, type Result } from './result.ts';

/** An exact decimal as text, never a float: `10`, `-3.50`. */
export const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);

/**
 * What kind of number a value is. `reported` is a figure that a partner made public without its method;
 * it is shown as a claim, never as a measurement (decision 0009).
 */
export const valueStatuses = [
  'measured', 'reported', 'estimated', 'provisional', 'forecast', 'zero-reported', 'not-collected', 'not-applicable',
] as const;
export type ValueStatus = (typeof valueStatuses)[number];

/** A value and its status; `amount` is null exactly where the status says that there is none. Null is never zero. */
export const quantity = z.strictObject({
  amount: decimal.nullable(),
  status: z.enum(valueStatuses),
  /** For "more than 20": the amount is a lower bound. */
  atLeast: z.boolean().optional(),
});
export type Quantity = z.infer<typeof quantity>;

const withoutAmount: readonly ValueStatus[] = ['not-collected', 'not-applicable'];

/** K-01: an amount and its status must not contradict each other. */
export function checkQuantity(value: Quantity): Result<Quantity> {
  const missing = value.amount === null;
  if (missing !== withoutAmount.includes(value.status)) return refuse({ code: 'value-contradiction', field: 'amount' });
  if (value.status === 'zero-reported' && Number(value.amount) !== 0) return refuse({ code: 'value-contradiction', field: 'status' });
  return agree(value);
}

/** Who says that a figure is right: who has an interest in it, somebody who checked it, somebody who has nothing to do with it. */
export const evidenceGrades = ['self-reported', 'reviewed', 'independent'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** The year a figure is of. */
export const evidenceYear = z.string().regex(/^(19|20)\d\d$/);

/**
 * One thing that shows that a practice works, or that a need is there: a number (exact decimal) where the source gives one, else words; the
 * metric is null where the words stand alone. Unit, source, grade and year are absent where nobody recorded them.
 */
export const evidenceItem = z.strictObject({
  metric: localizedText.nullable(),
  value: z.union([decimal, localizedText]),
  unit: localizedText.optional(),
  /** Where the figure stands: a report, a page, an evaluation, as one would name it; an address counts as a name. */
  source: localizedText.optional(),
  grade: z.enum(evidenceGrades).optional(),
  year: evidenceYear.optional(),
});
export type EvidenceItem = z.infer<typeof evidenceItem>;

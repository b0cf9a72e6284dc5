import { z } from 'zod';
import { decimal } from './quantity.ts';

/** Currencies of the partner countries. */
export const currencies = ['EUR', 'GBP', 'HUF', 'SEK'] as const;

/** An amount of money; `per` says whether it is once or each year; `rounded` that the source gives it rounded. */
export const money = z.strictObject({
  amount: decimal,
  currency: z.enum(currencies),
  per: z.enum(['once', 'year']).default('once'),
  rounded: z.boolean().optional(),
});
export type Money = z.infer<typeof money>;

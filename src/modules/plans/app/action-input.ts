import { z } from 'zod';
import { provenance } from '../../../kernel/provenance.ts';
import { visibility } from '../../../kernel/record.ts';
import { id, slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { unknownWhen, when } from '../../../kernel/when.ts';
import { changeTypes, costs, funding, player, step } from '../model/action.ts';

/** Links to other records, each at most once. */
const ids = z.array(id).refine((all) => new Set(all).size === all.length, { message: 'a record is named twice' }).default([]);

/** What `action.record` takes. Null and empty lists = not recorded. */
export const actionInput = z.strictObject({
  slug,
  planId: id,
  /** Null: the next one of its plan. */
  number: z.int().positive().nullable().default(null),
  title: localizedText,
  background: localizedText.nullable().default(null),
  activities: localizedText.nullable().default(null),
  /** In the order in which they are taken. */
  steps: z.array(step).default([]),
  players: z.array(player).default([]),
  responsible: localizedText.nullable().default(null),
  timeframe: when.default(unknownWhen),
  /** The timeframe as the source words it, where that says more than the dates. */
  timeframeNote: localizedText.nullable().default(null),
  costs: costs.nullable().default(null),
  funding: z.array(funding).default([]),
  expectedChange: z.enum(changeTypes).nullable().default(null),
  /** The transfers it carries on, and the practices that inspired it. */
  transferIds: ids,
  practiceIds: ids,
  visibility: visibility.default('public'),
  provenance,
});
/** An action with the number it gets in its plan. */
export type NewAction = z.infer<typeof actionInput> & { readonly number: number };

import { z } from 'zod';
import { type Provenance, sourcesOf } from '../../../kernel/provenance.ts';
import { agree, refuse, type Result } from '../../../kernel/result.ts';
import { localizedText } from '../../../kernel/text.ts';
import type { PlanState } from './plan-state.ts';

/** What a plan says and is only shown. Stored shape, version 1; null = not recorded. */
export const planDetails = z.strictObject({
  v: z.literal(1),
  vision: localizedText.nullable(),
  /** Where the city starts from. */
  background: localizedText.nullable(),
  /** How the plan should improve the policy instrument (template, part II). */
  policyContext: localizedText.nullable(),
});
export type PlanDetails = z.infer<typeof planDetails>;

/** PL-02: a plan whose version is unknown comes from outside, and names the source it is known from. */
export function checkFirstState(plan: { readonly state: PlanState | null; readonly provenance: Provenance }): Result<undefined> {
  if (plan.state === null && sourcesOf(plan.provenance).length === 0) return refuse({ code: 'fact-missing', field: 'provenance' });
  return agree(undefined);
}

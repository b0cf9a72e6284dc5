import type { Content, Fields } from '../../../editing/index.ts';

/** What is asked of a plan, in the order of its form (template, parts I and II). */
export const planFields = {
  title: { kind: 'text', label: 'plans.field-title', hint: 'plans.hint-title', max: 200, required: true },
  instrumentId: { kind: 'record', of: 'instruments', label: 'plans.field-instrument', hint: 'plans.hint-instrument' },
  vision: { kind: 'text', label: 'plans.field-vision', hint: 'plans.hint-vision', max: 4000, rows: 6 },
  background: { kind: 'text', label: 'plans.field-background', hint: 'plans.hint-background', max: 6000, rows: 8 },
  policyContext: { kind: 'text', label: 'plans.field-policy-context', hint: 'plans.hint-policy-context', max: 6000, rows: 8 },
} as const satisfies Fields;

export type PlanFields = typeof planFields;
export type PlanFieldContent = Content<PlanFields>;

import type { Content, Fields } from '../../../editing/index.ts';

/** What is asked of an action, in the order of the template (part III, 1 to 6). Lists are written a line each (PL-18). */
export const actionFields = {
  title: { part: 'plans.part-action', kind: 'text', label: 'plans.field-action-title', hint: 'plans.hint-action-title', max: 200, required: true },
  transferIds: { part: 'plans.part-origin', kind: 'records', of: 'transfers', label: 'plans.field-transfers', hint: 'plans.hint-transfers' },
  practiceIds: { kind: 'records', of: 'practices', label: 'plans.field-practices', hint: 'plans.hint-practices' },
  background: { kind: 'text', label: 'plans.field-action-background', hint: 'plans.hint-action-background', max: 5000, rows: 6 },
  activities: { part: 'plans.part-done', kind: 'text', label: 'plans.field-activities', hint: 'plans.hint-activities', max: 6000, rows: 8 },
  steps: { kind: 'text', label: 'plans.field-steps', hint: 'plans.hint-steps', max: 6000, rows: 6 },
  players: { kind: 'text', label: 'plans.field-players', hint: 'plans.hint-players', max: 4000, rows: 5 },
  responsible: { kind: 'text', label: 'plans.field-responsible', hint: 'plans.hint-responsible', max: 300 },
  timeframe: { part: 'plans.part-time', kind: 'when', label: 'plans.field-timeframe', hint: 'plans.hint-timeframe' },
  timeframeNote: { kind: 'text', label: 'plans.field-timeframe-note', max: 1000, rows: 2 },
  costKind: {
    part: 'plans.part-money',
    kind: 'choice', label: 'plans.field-cost-kind', options: [{ value: 'money', label: 'plans.cost-money' }, { value: 'no-cost', label: 'plans.cost-none' }],
  },
  costAmount: { kind: 'decimal', label: 'plans.field-cost-amount', min: 0 },
  costCurrency: {
    kind: 'choice', label: 'plans.field-cost-currency', options: [
      { value: 'EUR', label: 'plans.currency-eur' }, { value: 'GBP', label: 'plans.currency-gbp' },
      { value: 'HUF', label: 'plans.currency-huf' }, { value: 'SEK', label: 'plans.currency-sek' },
    ],
  },
  costPer: { kind: 'choice', label: 'plans.field-cost-per', options: [{ value: 'once', label: 'plans.cost-once' }, { value: 'year', label: 'plans.cost-yearly' }] },
  costYear: { kind: 'plain', max: 4, label: 'plans.field-cost-year', hint: 'plans.hint-cost-year' },
  costNote: { kind: 'text', label: 'plans.field-cost-note', hint: 'plans.hint-cost-note', max: 2000, rows: 3 },
  fundingSecured: { kind: 'text', label: 'plans.field-funding-secured', hint: 'plans.hint-funding', max: 2000, rows: 3 },
  fundingApplied: { kind: 'text', label: 'plans.field-funding-applied', max: 2000, rows: 3 },
  fundingPlanned: { kind: 'text', label: 'plans.field-funding-planned', max: 2000, rows: 3 },
  fundingOther: { kind: 'text', label: 'plans.field-funding-other', max: 2000, rows: 3 },
  expectedChange: {
    part: 'plans.part-change',
    kind: 'choice', label: 'plans.field-expected-change', hint: 'plans.hint-expected-change', options: [
      { value: 'new-projects', label: 'plans.change-new-projects' }, { value: 'governance', label: 'plans.change-governance' },
      { value: 'strategic-focus', label: 'plans.change-strategic-focus' },
    ],
  },
} as const satisfies Fields;

export type ActionFields = typeof actionFields;
export type ActionFieldContent = Content<ActionFields>;

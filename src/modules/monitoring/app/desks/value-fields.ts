import type { Fields } from '../../../editing/index.ts';

/** What is asked of a value, in the order of its form. */
export const valueFields = {
  amount: { kind: 'decimal', label: 'monitoring.field-amount', hint: 'monitoring.hint-amount' },
  status: {
    kind: 'choice', label: 'monitoring.field-value-status', hint: 'monitoring.hint-value-status', required: true, options: [
      { value: 'measured', label: 'ui.value-measured' }, { value: 'reported', label: 'ui.value-reported' }, { value: 'estimated', label: 'ui.value-estimated' },
      { value: 'provisional', label: 'ui.value-provisional' }, { value: 'forecast', label: 'ui.value-forecast' }, { value: 'zero-reported', label: 'ui.value-zero-reported' },
      { value: 'not-collected', label: 'ui.value-not-collected' }, { value: 'not-applicable', label: 'ui.value-not-applicable' },
    ],
  },
  atLeast: { kind: 'flag', label: 'monitoring.field-at-least' },
  period: { kind: 'when', label: 'monitoring.field-value-period', required: true },
  method: { kind: 'text', label: 'monitoring.field-method', hint: 'monitoring.hint-method', max: 1000, rows: 3 },
  grade: {
    kind: 'choice', label: 'monitoring.field-grade', options: [
      { value: 'self-reported', label: 'plans.grade-self-reported' }, { value: 'reviewed', label: 'plans.grade-reviewed' },
      { value: 'independent', label: 'plans.grade-independent' },
    ],
  },
  provenance: { kind: 'plain', type: 'url', max: 500, label: 'monitoring.field-source', hint: 'monitoring.hint-source' },
  sourceTitle: { kind: 'plain', max: 300, label: 'monitoring.field-source-title' },
} as const satisfies Fields;

export type ValueFields = typeof valueFields;

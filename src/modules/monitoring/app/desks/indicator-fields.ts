import type { Fields } from '../../../editing/index.ts';

/** What is asked of an indicator, in the order of its form. */
export const indicatorFields = {
  name: { kind: 'text', label: 'monitoring.field-name', hint: 'monitoring.hint-name', max: 200, required: true },
  definition: { kind: 'text', label: 'monitoring.field-definition', hint: 'monitoring.hint-definition', max: 2000, rows: 4 },
  unit: {
    kind: 'choice', label: 'monitoring.field-unit', required: true, options: [
      { value: 'number', label: 'monitoring.unit-number' }, { value: 'percent', label: 'monitoring.unit-percent' }, { value: 'people', label: 'monitoring.unit-people' },
      { value: 'days', label: 'monitoring.unit-days' }, { value: 'hours', label: 'monitoring.unit-hours' },
    ],
  },
  kind: {
    kind: 'choice', label: 'monitoring.field-kind', required: true, options: [
      { value: 'output', label: 'monitoring.kind-output' }, { value: 'result', label: 'monitoring.kind-result' },
    ],
  },
  counting: {
    kind: 'choice', label: 'monitoring.field-counting', required: true, options: [
      { value: 'per-period', label: 'monitoring.counting-per-period' }, { value: 'cumulative', label: 'monitoring.counting-cumulative' },
      { value: 'none', label: 'monitoring.counting-none' },
    ],
  },
  direction: {
    kind: 'choice', label: 'monitoring.field-direction', options: [{ value: 'up', label: 'monitoring.direction-up' }, { value: 'down', label: 'monitoring.direction-down' }],
  },
  baselineAmount: { kind: 'decimal', label: 'monitoring.field-baseline', hint: 'monitoring.hint-baseline' },
  baselineWhen: { kind: 'when', label: 'monitoring.field-baseline-when' },
  targetAmount: { kind: 'decimal', label: 'monitoring.field-target' },
  targetDue: { kind: 'when', label: 'monitoring.field-target-due' },
  dataSource: { kind: 'text', label: 'monitoring.field-data-source', hint: 'monitoring.hint-data-source', max: 500 },
  responsible: { kind: 'text', label: 'monitoring.field-responsible', hint: 'monitoring.hint-responsible', max: 300 },
} as const satisfies Fields;

export type IndicatorFields = typeof indicatorFields;

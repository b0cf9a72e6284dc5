import type { Content, Fields } from '../../../editing/index.ts';

/** What must be in place, by kind: one text of lines each. */
const precondition = { kind: 'text', hint: 'practices.hint-precondition', max: 1000, rows: 2 } as const;
/** What it takes, by kind; together they have 300 characters in the programme's form. */
const resource = { kind: 'text', hint: 'practices.hint-resource', max: 300, rows: 2 } as const;
const lines = { kind: 'text', max: 1000, rows: 3 } as const;

/** The programme's form (programme-rules A.6), then what the project asks for taking a practice over. */
export const practiceFields = {
  title: { part: 'practices.part-form', kind: 'text', label: 'practices.field-title', hint: 'practices.hint-title', max: 100, required: true },
  summary: { kind: 'text', label: 'practices.field-summary', hint: 'practices.hint-summary', max: 160, required: true },
  thematicAreaId: { kind: 'record', of: 'themes', label: 'practices.theme' },
  scope: {
    kind: 'choice', label: 'practices.scope', options: [
      { value: 'national', label: 'practices.scope-national' }, { value: 'regional', label: 'practices.scope-regional' }, { value: 'local', label: 'practices.scope-local' },
    ],
  },
  institution: { kind: 'text', label: 'practices.field-institution', hint: 'practices.hint-institution', max: 300 },
  description: { kind: 'text', label: 'practices.about', hint: 'practices.hint-description', max: 1500, rows: 12 },
  period: { kind: 'when', label: 'practices.period', hint: 'practices.hint-period' },
  amount: { part: 'practices.part-resources', kind: 'decimal', label: 'practices.field-amount', hint: 'practices.hint-amount', min: 0 },
  currency: {
    kind: 'choice', label: 'practices.field-currency', options: [
      { value: 'EUR', label: 'practices.currency-EUR' }, { value: 'GBP', label: 'practices.currency-GBP' },
      { value: 'HUF', label: 'practices.currency-HUF' }, { value: 'SEK', label: 'practices.currency-SEK' },
    ],
  },
  per: { kind: 'choice', label: 'practices.field-per', options: [{ value: 'once', label: 'practices.per-once' }, { value: 'year', label: 'practices.per-year' }] },
  money: { ...resource, label: 'practices.field-money' },
  people: { ...resource, label: 'practices.resource-people' },
  time: { ...resource, label: 'practices.resource-time' },
  fund: { ...resource, label: 'practices.resource-fund' },
  overhead: { ...resource, label: 'practices.resource-overhead' },
  evidence: { part: 'practices.part-results', kind: 'text', label: 'practices.evidence', hint: 'practices.hint-evidence', max: 500, rows: 5 },
  difficulties: { ...lines, label: 'practices.difficulties', hint: 'practices.hint-difficulties', max: 300 },
  transferPotential: { part: 'practices.part-transfer', ...lines, label: 'practices.transferPotential', hint: 'practices.hint-transfer', rows: 6 },
  coreElements: { ...lines, label: 'practices.coreElements', hint: 'practices.hint-core' },
  adaptableElements: { ...lines, label: 'practices.adaptableElements', hint: 'practices.hint-adaptable' },
  legal: { part: 'practices.part-preconditions', ...precondition, label: 'practices.dimension-legal' },
  organisational: { ...precondition, label: 'practices.dimension-organisational' },
  technical: { ...precondition, label: 'practices.dimension-technical' },
  data: { ...precondition, label: 'practices.dimension-data' },
  financial: { ...precondition, label: 'practices.dimension-financial' },
  skills: { ...precondition, label: 'practices.dimension-skills' },
  political: { ...precondition, label: 'practices.dimension-political' },
  cultural: { ...precondition, label: 'practices.dimension-cultural' },
  link1: { part: 'practices.part-links', kind: 'plain', type: 'url', label: 'practices.field-link-1', hint: 'practices.hint-link', max: 500 },
  linkName1: { kind: 'plain', label: 'practices.field-link-name-1', max: 200 },
  link2: { kind: 'plain', type: 'url', label: 'practices.field-link-2', max: 500 },
  linkName2: { kind: 'plain', label: 'practices.field-link-name-2', max: 200 },
  link3: { kind: 'plain', type: 'url', label: 'practices.field-link-3', max: 500 },
  linkName3: { kind: 'plain', label: 'practices.field-link-name-3', max: 200 },
} as const satisfies Fields;

export type PracticeFields = typeof practiceFields;
export type PracticeContent = Content<PracticeFields>;

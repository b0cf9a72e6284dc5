import type { Content, Fields } from '../../../editing/index.ts';
import { resourceKinds } from '../../model/form.ts';
import type { Limits } from '../../model/practice.ts';

/** What must be in place, by kind: one text of lines each. */
const precondition = { kind: 'text', hint: 'practices.hint-precondition', max: 1000, rows: 2 } as const;
/** What it takes, by kind. */
const resource = { kind: 'text', hint: 'practices.hint-resource', max: 2000, rows: 2 } as const;
const lines = { kind: 'text', max: 4000, rows: 3 } as const;

/**
 * The programme's form (programme-rules A.6), then what the project asks for taking a practice over. `max` is what this program keeps at all;
 * what the project's programme takes is data of its profile (`fieldLimits`).
 */
export const practiceFields = {
  title: { part: 'practices.part-form', kind: 'text', label: 'practices.field-title', hint: 'practices.hint-title', max: 300, required: true },
  summary: { kind: 'text', label: 'practices.field-summary', hint: 'practices.hint-summary', max: 600, required: true },
  thematicAreaId: { kind: 'record', of: 'themes', label: 'practices.theme' },
  scope: {
    kind: 'choice', label: 'practices.scope', options: [
      { value: 'national', label: 'practices.scope-national' }, { value: 'regional', label: 'practices.scope-regional' }, { value: 'local', label: 'practices.scope-local' },
    ],
  },
  institution: { kind: 'text', label: 'practices.field-institution', hint: 'practices.hint-institution', max: 300 },
  ownerConsent: { kind: 'flag', label: 'practices.field-consent', hint: 'practices.hint-consent' },
  description: { kind: 'text', label: 'practices.about', hint: 'practices.hint-description', max: 8000, rows: 12 },
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
  evidence: { part: 'practices.part-results', kind: 'text', label: 'practices.evidence', hint: 'practices.hint-evidence', max: 4000, rows: 5 },
  difficulties: { ...lines, label: 'practices.difficulties', hint: 'practices.hint-difficulties' },
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

/** PR-04: what the project's programme takes, by the fields of this form. What it limits as one is asked for here in several fields. */
export function fieldLimits(limits: Limits): Readonly<Record<string, number>> {
  const { resources, ...own } = limits;
  const named = Object.entries(own).map(([field, limit]) => [field, limit.max] as const);
  return Object.fromEntries([...named, ...(resources === undefined ? [] : resourceKinds.map((kind) => [kind, resources.max] as const))]);
}

import type { Content, Fields } from '../../editing/index.ts';

/** What is asked of a need, in the order of its form. */
export const needFields = {
  title: { kind: 'text', label: 'needs.field-title', hint: 'needs.hint-title', max: 160, required: true },
  description: { kind: 'text', label: 'needs.field-description', hint: 'needs.hint-description', max: 4000, rows: 8 },
  thematicAreaId: { kind: 'record', of: 'themes', label: 'needs.field-thematic-area' },
  affected: { kind: 'text', label: 'needs.field-affected', hint: 'needs.hint-affected', max: 1000, rows: 3 },
  affectedCount: { kind: 'number', label: 'needs.field-affected-count', hint: 'needs.hint-affected-count', min: 0 },
  affectedSource: { kind: 'text', label: 'needs.field-affected-source', hint: 'needs.hint-affected-source', max: 500 },
  evidence: { kind: 'text', label: 'needs.field-evidence', hint: 'needs.hint-evidence', max: 2000, rows: 4 },
  evidenceItems: { kind: 'text', label: 'needs.field-evidence-items', hint: 'needs.hint-evidence-items', max: 4000, rows: 4 },
  responsible: { kind: 'text', label: 'needs.field-responsible', hint: 'needs.hint-responsible', max: 300 },
  priority: {
    kind: 'choice', label: 'needs.field-priority', options: [
      { value: 'high', label: 'needs.priority-high' }, { value: 'medium', label: 'needs.priority-medium' }, { value: 'low', label: 'needs.priority-low' },
    ],
  },
  rankReason: { kind: 'text', label: 'needs.field-rank-reason', hint: 'needs.hint-rank-reason', max: 600, rows: 3 },
  raised: { kind: 'when', label: 'needs.field-raised', hint: 'needs.hint-raised' },
} as const satisfies Fields;

export type NeedFields = typeof needFields;
export type NeedContent = Content<NeedFields>;

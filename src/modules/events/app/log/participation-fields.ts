import type { Content, Fields } from '../../../editing/index.ts';

/** What is asked of a delegation. */
export const participationFields = {
  people: { kind: 'number', label: 'events.field-people', min: 1, max: 500 },
  questions: { kind: 'text', label: 'events.field-questions', max: 4000, rows: 4 },
} as const satisfies Fields;

export type ParticipationFields = typeof participationFields;
export type ParticipationContent = Content<ParticipationFields>;

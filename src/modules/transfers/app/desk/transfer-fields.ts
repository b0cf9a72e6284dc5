import type { Content, Fields } from '../../../editing/index.ts';

const parts = { kind: 'text', hint: 'transfers.hint-parts', max: 4000, rows: 4 } as const;
const why = { kind: 'text', hint: 'transfers.hint-why', max: 4000, rows: 4 } as const;

/** What is asked of a transfer, in the order of its form. */
export const transferFields = {
  title: { part: 'transfers.part-what', kind: 'text', label: 'transfers.field-title', max: 200, required: true },
  summary: { kind: 'text', label: 'transfers.field-summary', hint: 'transfers.hint-summary', max: 2000, rows: 4, required: true },
  needId: { part: 'transfers.part-origin', kind: 'record', of: 'needs', label: 'transfers.field-need', hint: 'transfers.hint-links' },
  practiceIds: { kind: 'records', of: 'practices', label: 'transfers.field-practices', hint: 'transfers.hint-links' },
  giverIds: { kind: 'records', of: 'partners', label: 'transfers.field-givers', hint: 'transfers.hint-givers' },
  eventIds: { kind: 'records', of: 'events', label: 'transfers.field-events', hint: 'transfers.hint-links' },
  eventsInWords: { kind: 'text', label: 'transfers.field-events-in-words', max: 2000, rows: 2 },
  approach: { kind: 'text', label: 'transfers.field-approach', max: 1000, rows: 2 },
  taken: { part: 'transfers.part-moved', ...parts, label: 'transfers.field-taken' },
  takenWhy: { ...why, label: 'transfers.field-taken-why' },
  changed: { ...parts, label: 'transfers.field-changed' },
  changedWhy: { ...why, label: 'transfers.field-changed-why' },
  left: { ...parts, label: 'transfers.field-left' },
  leftWhy: { ...why, label: 'transfers.field-left-why' },
  became: { part: 'transfers.part-became', kind: 'text', label: 'transfers.field-became', max: 4000, rows: 4 },
} as const satisfies Fields;

export type TransferFields = typeof transferFields;
export type TransferContent = Content<TransferFields>;

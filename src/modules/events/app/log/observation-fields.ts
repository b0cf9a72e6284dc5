import type { Content, Fields } from '../../../editing/index.ts';

const told = { kind: 'text', max: 4000, rows: 5 } as const;

/** What is asked of an observation, in the order of its form. */
export const observationFields = {
  eventId: { kind: 'record', of: 'events', label: 'events.field-event', required: true },
  practiceId: { kind: 'record', of: 'practices', label: 'events.field-practice' },
  works: { ...told, label: 'events.field-works' },
  surprised: { ...told, label: 'events.field-surprised' },
  notAtHome: { ...told, label: 'events.field-not-at-home' },
  needId: { kind: 'record', of: 'needs', label: 'events.field-need' },
} as const satisfies Fields;

export type ObservationFields = typeof observationFields;
export type ObservationContent = Content<ObservationFields>;

import type { Content, Fields } from '../../../editing/index.ts';
import type { EventKind } from '../../model/kinds/index.ts';

const formats = [
  { value: 'in-person', label: 'events.format-in-person' }, { value: 'online', label: 'events.format-online' }, { value: 'hybrid', label: 'events.format-hybrid' },
] as const;

const lines = { hint: 'events.hint-lines', max: 4000, rows: 4 } as const;
const told = { kind: 'text', max: 4000, rows: 4 } as const;

/** What only one kind, or a few, are asked. The names are those of the details. */
export const questionFields = {
  number: { part: 'events.part-kind', kind: 'number', label: 'events.fact-number', min: 1, max: 999 },
  workshops: { part: 'events.part-kind', kind: 'text', label: 'events.fact-workshops', ...lines },
  questions: { part: 'events.part-kind', kind: 'text', label: 'events.fact-questions', ...lines },
  judgement: { part: 'events.part-kind', ...told, label: 'events.fact-judgement' },
  importerId: { part: 'events.part-kind', kind: 'record', of: 'partners', label: 'events.fact-importer' },
  ownerId: { part: 'events.part-kind', kind: 'record', of: 'partners', label: 'events.fact-owner' },
  briefing: { part: 'events.part-kind', ...told, label: 'events.fact-briefing' },
  decision: { part: 'events.part-kind', ...told, label: 'events.fact-decision' },
  commitments: { part: 'events.part-kind', kind: 'text', label: 'events.fact-commitments', ...lines },
  planOfId: { part: 'events.part-kind', kind: 'record', of: 'partners', label: 'events.fact-plan-of' },
  feedback: { part: 'events.part-kind', ...told, label: 'events.fact-feedback' },
  groupOfId: { part: 'events.part-kind', kind: 'record', of: 'partners', label: 'events.fact-group-of' },
  strongestMessage: { part: 'events.part-kind', ...told, label: 'events.fact-strongest-message' },
  decisions: { part: 'events.part-kind', kind: 'text', label: 'events.fact-decisions', ...lines },
  effects: { part: 'events.part-kind', ...told, label: 'events.fact-effects' },
  continuation: { part: 'events.part-kind', ...told, label: 'events.fact-continuation' },
} as const satisfies Fields;

/** What is asked of every event, in the order of its form, with the questions of all kinds in between; `applies` leaves out the others'. */
export const eventFields = {
  title: { part: 'events.part-event', kind: 'text', label: 'events.field-title', max: 200, required: true },
  when: { kind: 'when', label: 'events.when' },
  hostId: { kind: 'record', of: 'partners', label: 'events.host' },
  topic: { kind: 'text', label: 'events.topic', max: 500, rows: 2 },
  summary: { kind: 'text', label: 'events.field-summary', max: 4000, rows: 5 },
  themeId: { kind: 'record', of: 'themes', label: 'events.theme' },
  plannedFormat: { part: 'events.part-place', kind: 'choice', label: 'events.field-planned-format', options: formats },
  actualFormat: { kind: 'choice', label: 'events.field-actual-format', options: formats },
  venue: { kind: 'text', label: 'events.venue', max: 500 },
  platform: { kind: 'plain', label: 'events.platform', max: 200 },
  agenda: { kind: 'text', label: 'events.agenda', hint: 'events.hint-agenda', max: 8000, rows: 8 },
  practiceIds: { part: 'events.part-about', kind: 'records', of: 'practices', label: 'events.practices', hint: 'events.hint-links' },
  needIds: { kind: 'records', of: 'needs', label: 'events.needs', hint: 'events.hint-links' },
  visitorsRecorded: { kind: 'flag', label: 'events.field-visitors-recorded', hint: 'events.hint-visitors-recorded' },
  visitorIds: { kind: 'records', of: 'partners', label: 'events.visitors' },
  organisers: { kind: 'text', label: 'events.organisers', ...lines },
  participants: { kind: 'text', label: 'events.participants', ...lines },
  ...questionFields,
  outcome: { part: 'events.part-outcome', kind: 'text', label: 'events.outcome', hint: 'events.hint-outcome', max: 8000, rows: 6 },
} as const satisfies Fields;

export type EventFields = typeof eventFields;
export type EventContent = Content<EventFields>;

/** The words of the kinds, in the order of the method. */
export const kindChoices = [
  { value: 'thematic-event', label: 'events.kind-thematic-event' },
  { value: 'study-visit', label: 'events.kind-study-visit' },
  { value: 'import-workshop', label: 'events.kind-import-workshop' },
  { value: 'regional-event', label: 'events.kind-regional-event' },
  { value: 'stakeholder-meeting', label: 'events.kind-stakeholder-meeting' },
  { value: 'steering-meeting', label: 'events.kind-steering-meeting' },
  { value: 'final-conference', label: 'events.kind-final-conference' },
] as const satisfies readonly { readonly value: EventKind; readonly label: string }[];

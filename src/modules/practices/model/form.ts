import { z } from 'zod';
import { evidenceItem } from '../../../kernel/quantity.ts';
import { money } from '../../../kernel/money.ts';
import { localizedText } from '../../../kernel/text.ts';

/** Where a practice works (form of the programme). */
export const scopes = ['national', 'regional', 'local'] as const;
export type Scope = (typeof scopes)[number];

/** Kinds of what a place must have before a practice can work there (domain.md, "Practice"). */
export const dimensions = ['legal', 'organisational', 'technical', 'data', 'financial', 'skills', 'political', 'cultural'] as const;
export type Dimension = (typeof dimensions)[number];

export const resourceKinds = ['money', 'people', 'time', 'fund', 'overhead'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** What it takes; the amount is null where the source names money but no sum. */
export const resource = z.strictObject({ kind: z.enum(resourceKinds), amount: money.nullable(), note: localizedText.nullable() });
export type Resource = z.infer<typeof resource>;

export const precondition = z.strictObject({ dimension: z.enum(dimensions), text: localizedText });
export type Precondition = z.infer<typeof precondition>;

export const practiceLink = z.strictObject({ url: z.url({ protocol: /^https?$/ }), title: z.string().min(1) });
export type PracticeLink = z.infer<typeof practiceLink>;

/** The form's fields that are only shown. Stored shape, version 1; null and an empty list mean "not recorded". */
export const practiceForm = z.strictObject({
  v: z.literal(1),
  description: localizedText.nullable(),
  /** Institution in charge, as the source names it; it may differ from the partner. */
  institution: localizedText.nullable(),
  scope: z.enum(scopes).nullable(),
  evidence: z.array(evidenceItem),
  resources: z.array(resource),
  difficulties: z.array(localizedText),
  transferPotential: localizedText.nullable(),
  /** What must be kept for it to remain this practice. */
  coreElements: z.array(localizedText).nullable(),
  /** What may be done differently elsewhere. */
  adaptableElements: z.array(localizedText).nullable(),
  preconditions: z.array(precondition).nullable(),
  links: z.array(practiceLink),
  /** the institution in charge agreed that this is shown; absent while nobody recorded it. */
  ownerConsent: z.literal(true).optional(),
});
export type PracticeForm = z.infer<typeof practiceForm>;

/** A form in which nothing is recorded yet. */
export const emptyForm: PracticeForm = {
  v: 1, description: null, institution: null, scope: null, evidence: [], resources: [], difficulties: [], transferPotential: null,
  coreElements: null, adaptableElements: null, preconditions: null, links: [],
};

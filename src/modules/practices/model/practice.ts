import { type Provenance, sourcesOf } from '../../../kernel/provenance.ts';
import { agree, type Refusal, refuse, type Result } from '../../../kernel/result.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { isReversed, type When } from '../../../kernel/when.ts';
import type { PracticeForm } from './form.ts';
import { asksForReason, type PracticeState } from './workflow.ts';

/** How sure it is that a practice belongs to this project; `not-evidenced`: from one of its cities, but no source ties it to the project. */
export const attributions = ['stated', 'strongly-inferred', 'inferred', 'uncertain', 'not-evidenced'] as const;
export type Attribution = (typeof attributions)[number];

/** A practice as it is handed in. */
export interface PracticeDraft {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly period: When;
  readonly form: PracticeForm;
  readonly state: PracticeState | null;
  /** Why, for a state that asks for it. */
  readonly reason: LocalizedText | null;
  readonly provenance: Provenance;
}

/** The texts of a practice that the programme limits, and when it ran. */
export type Wording = Pick<PracticeDraft, 'title' | 'summary' | 'period' | 'form'>;

/** Fields of the form that a programme can limit. */
export const limitedFields = ['title', 'summary', 'description', 'resources', 'evidence', 'difficulties', 'transferPotential'] as const;

/** How many characters each may have. */
export type Limits = Readonly<Partial<Record<(typeof limitedFields)[number], { readonly max: number }>>>;

/** PR-04, PR-05: what is wrong with the texts and the period of a practice, whoever wrote them. */
export function wordingRefusals(practice: Wording, limits: Limits): readonly Refusal[] {
  return [...tooLong(practice, limits), ...(isReversed(practice.period) ? [{ code: 'period-reversed', field: 'period' } as const] : [])];
}

/** PR-02, PR-04, PR-05, PR-06: all reasons why a practice cannot be recorded like this. */
export function checkPractice<T extends PracticeDraft>(practice: T, limits: Limits): Result<T> {
  const refusals = [...wordingRefusals(practice, limits)];
  if (practice.state !== 'draft' && sourcesOf(practice.provenance).length === 0) refusals.push({ code: 'fact-missing', field: 'provenance' });
  if (asksForReason(practice.state) && practice.reason === null) refusals.push({ code: 'reason-missing', field: 'reason' });
  const [first, ...rest] = refusals;
  return first === undefined ? agree(practice) : refuse(first, ...rest);
}

function tooLong(practice: Wording, limits: Limits): readonly Refusal[] {
  return overLimits(practice, limits).map(({ field, max, length: long }) => (
    { code: 'text-too-long', field: field === 'title' || field === 'summary' ? field : `form.${field}`, values: { limit: max, length: long } }
  ));
}

/** PR-04: what is longer than its limit. The text counts as it was written; a translation may run longer. Items of one field count together. */
export function overLimits({ title, summary, form }: Wording, limits: Limits): readonly { readonly field: keyof Limits; readonly max: number; readonly length: number }[] {
  const lengths: Readonly<Record<keyof Limits, number>> = {
    title: length(title),
    summary: length(summary),
    description: length(form.description),
    resources: sum(form.resources.map((each) => each.note)),
    evidence: sum(form.evidence.flatMap(({ metric, value }) => [metric, typeof value === 'string' ? null : value])),
    difficulties: sum(form.difficulties),
    transferPotential: length(form.transferPotential),
  };
  return limitedFields.flatMap((field) => {
    const max = limits[field]?.max;
    return max !== undefined && lengths[field] > max ? [{ field, max, length: lengths[field] }] : [];
  });
}

function length(text: LocalizedText | null): number {
  return text === null ? 0 : [...(text.texts[text.source]?.text ?? '')].length;
}

function sum(texts: readonly (LocalizedText | null)[]): number {
  return texts.reduce((total, text) => total + length(text), 0);
}

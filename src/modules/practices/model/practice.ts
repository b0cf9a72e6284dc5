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

type Wording = Pick<PracticeDraft, 'title' | 'summary' | 'period' | 'form'>;

/** Fields of the form that the programme limits, and how many characters each may have. */
export type Limits = Readonly<Partial<Record<'title' | 'summary' | 'description' | 'resources' | 'evidence' | 'difficulties' | 'transferPotential', { readonly max: number }>>>;

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

/** PR-04: the limit counts the text as it was written; a translation may run longer. Items of one field count together. */
function tooLong({ title, summary, form }: Wording, limits: Limits): readonly Refusal[] {
  const lengths = {
    title: length(title),
    summary: length(summary),
    description: length(form.description),
    resources: sum(form.resources.map((each) => each.note)),
    evidence: sum(form.evidence.flatMap(({ metric, value }) => [metric, typeof value === 'string' ? null : value])),
    difficulties: sum(form.difficulties),
    transferPotential: length(form.transferPotential),
  };
  return Object.entries(limits).flatMap(([field, { max }]): Refusal[] => {
    // the keys of the limits are the keys of the lengths
    const long = lengths[field as keyof typeof lengths];
    return long > max ? [{ code: 'text-too-long', field: field in { title, summary } ? field : `form.${field}`, values: { limit: max, length: long } }] : [];
  });
}

function length(text: LocalizedText | null): number {
  return text === null ? 0 : [...(text.texts[text.source]?.text ?? '')].length;
}

function sum(texts: readonly (LocalizedText | null)[]): number {
  return texts.reduce((total, text) => total + length(text), 0);
}

/** What another city would ask for before it takes a practice over. */
export const transferQuestions = [
  'institution', 'period', 'evidence', 'resources', 'difficulties', 'transferPotential', 'coreElements', 'adaptableElements', 'preconditions',
] as const;
export type TransferQuestion = (typeof transferQuestions)[number];

/** PR-07: what is still missing before others can take a practice over; a thin entry is allowed in, and says so. */
export function missingForTransfer(practice: { readonly form: PracticeForm; readonly period: When }): readonly TransferQuestion[] {
  const { form, period } = practice;
  const answered: Readonly<Record<TransferQuestion, boolean>> = {
    institution: form.institution !== null,
    period: period.kind !== 'unknown',
    evidence: form.evidence.length > 0,
    resources: form.resources.length > 0,
    difficulties: form.difficulties.length > 0,
    transferPotential: form.transferPotential !== null,
    coreElements: form.coreElements !== null,
    adaptableElements: form.adaptableElements !== null,
    preconditions: form.preconditions !== null,
  };
  return transferQuestions.filter((question) => !answered[question]);
}

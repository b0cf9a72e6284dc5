import type { EvidenceItem } from '../../../kernel/quantity.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { onlySendsElsewhere } from './only-links.ts';
import { type Limits, overLimits, type Wording } from './practice.ts';
import { isOld } from './review.ts';

/** The rules of the practice checker (programme-rules E); docs/rules/practices.md says each in a sentence. */
export type CheckRule = 'Q-01' | 'Q-02' | 'Q-03' | 'Q-04' | 'Q-05' | 'Q-06' | 'Q-07' | 'Q-08' | 'Q-09' | 'Q-10';

/** `major` stands in the way of taking it over, `minor` makes it harder, `hint` is worth a look. */
export type Severity = 'major' | 'minor' | 'hint';

/** What is asked of a practice; each has its words in `locales/…/checker.json`. */
export const questions = [
  'title', 'description', 'institution', 'consent', 'period', 'evidence', 'resources', 'difficulties', 'transferPotential',
  'coreElements', 'adaptableElements', 'preconditions', 'limits', 'review', 'alike',
] as const;
export type Question = (typeof questions)[number];

/** What is missing: nothing was said, it is too long, it only sends elsewhere, … */
export type Lack = 'empty' | 'too-long' | 'only-link' | 'no-measure' | 'no-start' | 'no-consent' | 'never-reviewed' | 'review-old' | 'alike';

/** One question, and whether the practice answers it. */
export interface Finding {
  readonly rule: CheckRule;
  readonly severity: Severity;
  readonly question: Question;
  /** Field of the form where the answer belongs. */
  readonly field: string;
  /** Undefined: it is answered. */
  readonly lack: Lack | undefined;
  readonly values?: { readonly limit: number; readonly length: number };
}

/** A practice with all that its quality is judged by. */
export interface Checked extends Wording {
  /** Limits of the project's programme. */
  readonly limits: Limits;
  /** Names of the organisations whose practice it is. */
  readonly organisations: readonly string[];
  /** Day somebody last found that it holds; ISO date. */
  readonly reviewedOn: string | undefined;
  /** ISO date. */
  readonly today: string;
  /** How many other records say nearly the same. */
  readonly alike: number;
}

/** What is public of that: its facts. */
type Facts = Pick<Checked, 'form' | 'period'>;
type Judge = (checked: Checked) => readonly Finding[];

const judges: readonly Judge[] = [title, sections, consent, period, evidence, resources, difficulties, transfer, limits, review, alike];

/** Q-01 … Q-10: what a practice needs to be taken over elsewhere, in the order of its form; each question with what is lacking. */
export function checkTransferable(checked: Checked): readonly Finding[] {
  return judges.flatMap((judge) => judge(checked));
}

/** Those that readers can see the answers to. */
const factual: readonly ((facts: Facts) => readonly Finding[])[] = [sections, period, evidence, resources, difficulties, transfer];

/** PR-07: what another city would still ask: facts that are missing, not how the form was filled in. */
export function openQuestions(facts: Facts): readonly Finding[] {
  return factual.flatMap((judge) => judge(facts)).filter(({ lack }) => lack !== undefined);
}

/** the title fits what the programme's form takes. */
function title(checked: Checked): readonly Finding[] {
  const over = overLimits(checked, checked.limits).find(({ field }) => field === 'title');
  return [{ rule: 'Q-01', severity: 'major', question: 'title', field: 'title', ...tooLong(over) }];
}

/** how it works, and who is in charge. */
function sections({ form }: Facts): readonly Finding[] {
  return [
    { rule: 'Q-07', severity: 'major', question: 'description', field: 'description', lack: sectionLack(form.description) },
    { rule: 'Q-07', severity: 'major', question: 'institution', field: 'institution', lack: sectionLack(form.institution) },
  ];
}

/** where another organisation runs it, it agreed to be shown. Not asked while nobody is named. */
function consent({ form, organisations }: Checked): readonly Finding[] {
  if (form.institution === null || isOwn(form.institution, organisations)) return [];
  return [{ rule: 'Q-06', severity: 'major', question: 'consent', field: 'ownerConsent', lack: form.ownerConsent === true ? undefined : 'no-consent' }];
}

/** when it began, and whether it goes on. */
function period({ period: when }: Facts): readonly Finding[] {
  return [{ rule: 'Q-03', severity: 'major', question: 'period', field: 'period', lack: saysStartAndStatus(when) ? undefined : 'no-start' }];
}

/** something was measured, or somebody else says so. */
function evidence({ form }: Facts): readonly Finding[] {
  const { evidence: items } = form;
  const lack = items.length === 0 ? 'empty' : items.some(isMeasured) ? undefined : 'no-measure';
  return [{ rule: 'Q-02', severity: 'major', question: 'evidence', field: 'evidence', lack }];
}

/** what it takes. */
function resources({ form }: Facts): readonly Finding[] {
  const only = form.resources.length > 0 && form.resources.every(({ amount, note }) => amount === null && note !== null && onlySendsElsewhere(note));
  return [{ rule: 'Q-04', severity: 'major', question: 'resources', field: 'amount', lack: form.resources.length === 0 ? 'empty' : only ? 'only-link' : undefined }];
}

/** what went wrong or took longer. */
function difficulties({ form }: Facts): readonly Finding[] {
  return [{ rule: 'Q-05', severity: 'major', question: 'difficulties', field: 'difficulties', lack: listLack(form.difficulties) }];
}

/** what another city must know to take it over. An empty list that was recorded says that there is none. */
function transfer({ form }: Facts): readonly Finding[] {
  const minor = { rule: 'Q-07', severity: 'minor' } as const;
  const recorded = (list: readonly LocalizedText[] | null) => (list?.length === 0 ? undefined : listLack(list ?? []));
  return [
    { rule: 'Q-07', severity: 'major', question: 'transferPotential', field: 'transferPotential', lack: sectionLack(form.transferPotential) },
    { ...minor, question: 'coreElements', field: 'coreElements', lack: recorded(form.coreElements) },
    { ...minor, question: 'adaptableElements', field: 'adaptableElements', lack: recorded(form.adaptableElements) },
    { ...minor, question: 'preconditions', field: 'legal', lack: recorded(form.preconditions?.map(({ text }) => text) ?? null) },
  ];
}

/** every text fits what the programme's form takes. */
function limits(checked: Checked): readonly Finding[] {
  const over = overLimits(checked, checked.limits).filter(({ field }) => field !== 'title');
  if (over.length === 0) return [{ rule: 'Q-08', severity: 'major', question: 'limits', field: 'summary', lack: undefined }];
  return over.map((each) => ({ rule: 'Q-08', severity: 'major', question: 'limits', field: each.field === 'resources' ? 'money' : each.field, ...tooLong(each) }));
}

/** somebody looked at it within 24 months. */
function review({ reviewedOn, today }: Checked): readonly Finding[] {
  const lack = reviewedOn === undefined ? 'never-reviewed' : isOld(reviewedOn, today) ? 'review-old' : undefined;
  return [{ rule: 'Q-09', severity: 'minor', question: 'review', field: 'period', lack }];
}

/** no other record says nearly the same. */
function alike(checked: Checked): readonly Finding[] {
  return [{ rule: 'Q-10', severity: 'hint', question: 'alike', field: 'title', lack: checked.alike > 0 ? 'alike' : undefined }];
}

function tooLong(over: { readonly max: number; readonly length: number } | undefined): Pick<Finding, 'lack' | 'values'> {
  return over === undefined ? { lack: undefined } : { lack: 'too-long', values: { limit: over.max, length: over.length } };
}

function sectionLack(text: LocalizedText | null): Lack | undefined {
  if (text === null) return 'empty';
  return onlySendsElsewhere(text) ? 'only-link' : undefined;
}

function listLack(texts: readonly LocalizedText[]): Lack | undefined {
  if (texts.length === 0) return 'empty';
  return texts.every(onlySendsElsewhere) ? 'only-link' : undefined;
}

function saysStartAndStatus(when: When): boolean {
  return when.kind === 'from' || when.kind === 'on';
}

/** A number that says what it counts, or a named source. */
function isMeasured({ metric, value, unit, source }: EvidenceItem): boolean {
  if (source !== undefined) return true;
  if (typeof value === 'string') return metric !== null || unit !== undefined;
  // words with a figure: beside what was measured any figure tells, alone it has to say what it counts
  const figure = metric === null ? /\d[\d\s.,]*\s*(\p{L}{2,}|%|€|£)/u : /\d/;
  return Object.values(value.texts).some(({ text }) => figure.test(text));
}

/** True where the institution goes by the name of one of these organisations. */
function isOwn(institution: LocalizedText, organisations: readonly string[]): boolean {
  const names = Object.values(institution.texts).map(({ text }) => folded(text));
  return organisations.map(folded).some((own) => names.some((name) => name.includes(own) || own.includes(name)));
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

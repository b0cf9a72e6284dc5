import type { MessageKey } from '../../../kernel/locale.ts';
import type { PlainKey } from '../../editing/index.ts';
import type { Finding, Lack, Question } from '../model/checker.ts';

/** What each question is about, in the words of the form where it has them. */
export const questionLabels: Readonly<Record<Question, PlainKey>> = {
  title: 'practices.field-title', description: 'practices.about', institution: 'practices.field-institution', consent: 'practices.field-consent',
  period: 'practices.period', evidence: 'practices.evidence', resources: 'practices.resources', difficulties: 'practices.difficulties',
  transferPotential: 'practices.transferPotential', coreElements: 'practices.coreElements', adaptableElements: 'practices.adaptableElements',
  preconditions: 'practices.preconditions', limits: 'checker.limits', review: 'checker.review', alike: 'checker.alike',
};

/** What belongs there, for a part of the form that is empty. */
const empty: Readonly<Partial<Record<Question, PlainKey>>> = {
  description: 'checker.empty-description', institution: 'checker.empty-institution', evidence: 'checker.empty-evidence', resources: 'checker.empty-resources',
  difficulties: 'checker.empty-difficulties', transferPotential: 'checker.empty-transferPotential', coreElements: 'checker.empty-coreElements',
  adaptableElements: 'checker.empty-adaptableElements', preconditions: 'checker.empty-preconditions',
};

const lacks = {
  'too-long': 'checker.too-long', 'only-link': 'checker.only-link', 'no-measure': 'checker.no-measure', 'no-start': 'checker.no-start',
  'no-consent': 'checker.no-consent', 'never-reviewed': 'checker.never-reviewed', 'review-old': 'checker.review-old', alike: 'checker.alike-found',
} as const satisfies Readonly<Record<Exclude<Lack, 'empty'>, MessageKey>>;

/** The sentence that says what is missing; undefined where nothing is. */
export function lackOf({ lack, question }: Finding): PlainKey | 'checker.too-long' | undefined {
  if (lack === undefined) return undefined;
  return lack === 'empty' ? (empty[question] ?? 'checker.empty') : lacks[lack];
}

/** PR-07: the same as a line of the public page: evidence that is only told still lacks a figure or a source. */
export function askedFor({ question, lack }: Finding): PlainKey {
  return lack === 'no-measure' ? 'checker.ask-measure' : questionLabels[question];
}

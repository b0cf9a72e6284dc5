import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';

/** A period as a title carries it, without a language: `2024-01/2024-06`. Empty where nothing is known. */
export function periodWords(period: When): string {
  const [start, end] = ['start' in period ? period.start : '', 'end' in period ? (period.end ?? '') : ''];
  return end === '' || end === start ? start : `${start}/${end}`;
}

/** Two reports are about the same period when this is the same. */
export function periodKey(period: When): string {
  return `${period.kind} ${periodWords(period)}`;
}

/** The title of what is reported for a period: that of its subject, with the period. */
export function titleFor(subject: LocalizedText, period: When): LocalizedText {
  const words = periodWords(period);
  if (words === '') return subject;
  return { ...subject, texts: Object.fromEntries(Object.entries(subject.texts).map(([lang, each]) => [lang, { ...each, text: `${each.text} · ${words}` }])) };
}

/** The readable part of the address of a report: it has no page, so its subject, its period and a few words make it unique. */
export function slugIn(subjectId: unknown, period: When | undefined, words: string): string {
  const day = period === undefined || !('start' in period) ? [] : [period.start];
  return [typeof subjectId === 'string' ? subjectId.slice(-12) : 'of', ...day, words.slice(-40)].join('-').replaceAll(/-{2,}/g, '-').replace(/-$/, '');
}

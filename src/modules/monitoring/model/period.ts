import type { When } from '../../../kernel/when.ts';

/** A period without a language, as machines compare it: `2024-01/2024-06`. Empty where nothing is known. */
function periodWords(period: When): string {
  const [start, end] = ['start' in period ? period.start : '', 'end' in period ? (period.end ?? '') : ''];
  return end === '' || end === start ? start : `${start}/${end}`;
}

/** Two reports are about the same period when this is the same. */
export function periodKey(period: When): string {
  return `${period.kind} ${periodWords(period)}`;
}

/** The readable part of the address of a report: it has no page, so its subject, its period and a few words make it unique. */
export function slugIn(subjectId: unknown, period: When | undefined, words: string): string {
  const day = period === undefined || !('start' in period) ? [] : [period.start];
  return [typeof subjectId === 'string' ? subjectId.slice(-12) : 'of', ...day, words.slice(-40)].join('-').replaceAll(/-{2,}/g, '-').replace(/-$/, '');
}

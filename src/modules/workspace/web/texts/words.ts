import type { Reading } from '../../../../kernel/locale.ts';
import { type TextCounts, type TextState, textStates } from './completeness.ts';

/** Counts of texts in words: "12 written, 3 missing"; what there is none of is left out. */
export function countWords(counts: TextCounts, { say, list }: Pick<Reading, 'say' | 'list'>, of: readonly TextState[] = textStates): string {
  return list(of.filter((state) => counts[state] > 0).map((state) => say(`work.count-${state}`, { count: counts[state] })));
}

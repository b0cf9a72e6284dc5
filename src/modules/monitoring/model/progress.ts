import { agree, refuse, type Result } from '../../../kernel/result.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { isReversed, type When } from '../../../kernel/when.ts';

/** How far an action has come (domain.md, "Progress"); the words are those of the plans' pages. */
export const progressStatuses = ['planned', 'in-progress', 'delayed', 'implemented', 'implemented-with-changes', 'not-implemented', 'dropped'] as const;
export type ProgressStatus = (typeof progressStatuses)[number];

/** "If actions are not implemented, the partner must explain why; that is acceptable, silence is not" (programme-rules A.9). */
const withReason: readonly ProgressStatus[] = ['not-implemented', 'dropped'];

/** MO-01: an action that was not carried out, or given up, says why; the period is not reversed. */
export function checkProgress(progress: { readonly status: ProgressStatus; readonly reason: LocalizedText | null; readonly period: When }): Result<undefined> {
  if (withReason.includes(progress.status) && progress.reason === null) return refuse({ code: 'reason-missing', field: 'reason' });
  if (isReversed(progress.period)) return refuse({ code: 'period-reversed', field: 'period' });
  return agree(undefined);
}

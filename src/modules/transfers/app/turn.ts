import { z } from 'zod';
import { agree, refuse, type Result } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { localizedText, type LocalizedText } from '../../../kernel/text.ts';
import { isReversed, unknownWhen, when } from '../../../kernel/when.ts';
import { stepBasis, type TransferState } from '../model/course.ts';
import type { TransferStanding } from './lookup.ts';
import type { NewStep } from './step.ts';

/** What ending a transfer, and beginning it again, ask for. */
export const turnInput = z.strictObject({
  slug,
  /** Revision of the transfer the step was decided on. */
  revision: z.int().positive(),
  reason: localizedText.nullable().default(null),
  when: when.default(unknownWhen),
  basis: stepBasis.default({ kind: 'decision' }),
});
type Turn = z.infer<typeof turnInput>;

/** The transfer with the step it takes. */
export type Turned = TransferStanding & NewStep;

/** Decides a turn of the course; the rule is given the transfer and the reason. Refuses an absent transfer, an older revision, a reversed date. */
export function decideTurn(
  transfer: TransferStanding | undefined, turn: Turn, rule: (transfer: TransferStanding, reason: LocalizedText | null) => Result<TransferState>,
): Result<Turned> {
  if (transfer === undefined) return refuse({ code: 'absent' });
  if (transfer.revision !== turn.revision) return refuse({ code: 'stale', field: 'revision' });
  if (isReversed(turn.when)) return refuse({ code: 'period-reversed', field: 'when' });
  const decided = rule(transfer, turn.reason);
  return decided.ok ? agree({ ...transfer, state: decided.value, when: turn.when, reason: turn.reason, basis: turn.basis }) : decided;
}

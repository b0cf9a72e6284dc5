import type { LocalizedText } from '../../../kernel/text.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { Among } from './candidates.ts';
import type { MatchingTables } from './tables.ts';

/** A practice that somebody said does not answer a need, and why. */
export interface MatchRefusal {
  readonly practiceId: string;
  readonly reason: LocalizedText;
  /** ISO 8601. */
  readonly at: string;
}

/** MA-06: ids of the records that were said not to fit this one. */
export async function refusedMatches(reader: Reader, { projectId, kind }: Among, of: string): Promise<ReadonlySet<string>> {
  const [own, other] = kind === 'practice' ? (['need_id', 'practice_id'] as const) : (['practice_id', 'need_id'] as const);
  const rows = await from<MatchingTables>(reader).selectFrom('match_refusal').select(['need_id', 'practice_id'])
    .where('project_id', '=', projectId).where(own, '=', of).execute();
  return new Set(rows.map((row) => row[other]));
}

/** MA-06: what was said not to answer a need, the latest first. */
export async function refusalsOf(reader: Reader, projectId: string, needId: string): Promise<readonly MatchRefusal[]> {
  const rows = await from<MatchingTables>(reader).selectFrom('match_refusal').select(['practice_id', 'reason', 'at'])
    .where('project_id', '=', projectId).where('need_id', '=', needId).orderBy('at', 'desc').orderBy('practice_id').execute();
  return rows.map(({ practice_id: practiceId, reason, at }) => ({ practiceId, reason, at: at.toISOString() }));
}

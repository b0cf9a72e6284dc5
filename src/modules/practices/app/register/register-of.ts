import type { LocalizedText } from '../../../../kernel/text.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { alwaysOpen, type RegisterDates } from '../../model/register.ts';
import type { PracticeTables } from '../tables.ts';

/** The register of interests of a project. */
export interface Register extends RegisterDates {
  /** 0: nobody has set dates yet. */
  readonly revision: number;
  /** Why it was opened again after it had closed. */
  readonly reason: LocalizedText | undefined;
}

/** PR-30: when the register of a project is open; always, where nobody said otherwise. */
export async function registerOf(reader: Reader, projectId: string): Promise<Register> {
  const row = await from<PracticeTables>(reader).selectFrom('interest_register').select(['opens', 'closes', 'reason', 'revision'])
    .where('project_id', '=', projectId).executeTakeFirst();
  if (row === undefined) return { ...alwaysOpen, revision: 0, reason: undefined };
  return { ...row, reason: row.reason ?? undefined };
}

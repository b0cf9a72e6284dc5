import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { type CourseState, reachedIn, type TransferState } from '../model/course.ts';
import type { Moved } from '../model/moved.ts';
import type { TransferTables } from './tables.ts';

/** What a command must know of a transfer it changes. */
export interface TransferStanding {
  readonly id: string;
  readonly slug: string;
  readonly importerId: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly approach: LocalizedText | null;
  readonly became: LocalizedText | null;
  readonly moved: Moved;
  readonly state: TransferState;
  /** The last state of the course it was in. */
  readonly reached: CourseState | null;
  /** Number of steps recorded. */
  readonly steps: number;
  readonly revision: number;
  readonly visibility: Visibility;
}

/** The transfer with this slug, held until the command is done; undefined where there is none. */
export async function findTransfer(reader: Reader, projectId: string, slug: string): Promise<TransferStanding | undefined> {
  const db = from<TransferTables>(reader);
  const row = await db.selectFrom('transfer')
    .select(['id', 'slug', 'importer_id as importerId', 'title', 'summary', 'approach', 'became', 'moved', 'state', 'revision', 'visibility'])
    .where('project_id', '=', projectId).where('slug', '=', slug).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const steps = await db.selectFrom('transfer_step').select('state')
    .where('project_id', '=', projectId).where('transfer_id', '=', row.id).orderBy('number').execute();
  return { ...row, reached: reachedIn(steps.map((step) => step.state)), steps: steps.length };
}

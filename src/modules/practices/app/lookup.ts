import type { LocalizedText } from '../../../kernel/text.ts';
import type { Visibility } from '../../../kernel/record.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { PracticeForm } from '../model/form.ts';
import type { PracticeState } from '../model/workflow.ts';
import type { PracticeTables } from './tables.ts';

/** What a command must know of a practice it changes. */
export interface PracticeStanding {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly form: PracticeForm;
  readonly state: PracticeState | null;
  readonly revision: number;
  readonly visibility: Visibility;
  readonly partnerIds: readonly string[];
}

/** The practice with this slug, held until the command is done; undefined where there is none. */
export async function findPractice(reader: Reader, projectId: string, slug: string): Promise<PracticeStanding | undefined> {
  const db = from<PracticeTables>(reader);
  const row = await db.selectFrom('practice').select(['id', 'slug', 'title', 'summary', 'form', 'state', 'revision', 'visibility'])
    .where('project_id', '=', projectId).where('slug', '=', slug).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const owners = await db.selectFrom('practice_partner').select('partner_id')
    .where('project_id', '=', projectId).where('practice_id', '=', row.id).orderBy('position').execute();
  return { ...row, partnerIds: owners.map((owner) => owner.partner_id) };
}

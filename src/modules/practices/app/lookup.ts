import type { LocalizedText } from '../../../kernel/text.ts';
import type { Visibility } from '../../../kernel/record.ts';
import type { When } from '../../../kernel/when.ts';
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
  readonly period: When;
  readonly thematicAreaId: string | null;
  readonly state: PracticeState | null;
  readonly revision: number;
  readonly visibility: Visibility;
  readonly partnerIds: readonly string[];
  /** Day somebody last found that it holds; ISO date. */
  readonly reviewedOn: string | null;
  /** True where that is longer ago than the programme accepts. */
  readonly ageing: boolean;
}

/** The practice with this slug, held until the command is done; undefined where there is none. */
export function findPractice(reader: Reader, projectId: string, slug: string): Promise<PracticeStanding | undefined> {
  return held(reader, projectId, { column: 'slug', value: slug });
}

/** The practice with this id, held until the command is done; undefined where there is none. */
export function holdPractice(reader: Reader, projectId: string, id: string): Promise<PracticeStanding | undefined> {
  return held(reader, projectId, { column: 'id', value: id });
}

async function held(reader: Reader, projectId: string, by: { readonly column: 'id' | 'slug'; readonly value: string }): Promise<PracticeStanding | undefined> {
  const db = from<PracticeTables>(reader);
  const row = await db.selectFrom('practice')
    .select(['id', 'slug', 'title', 'summary', 'form', 'period', 'thematic_area_id as thematicAreaId', 'state', 'revision', 'visibility', 'reviewed_on as reviewedOn', 'ageing'])
    .where('project_id', '=', projectId).where(by.column, '=', by.value).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const owners = await db.selectFrom('practice_partner').select('partner_id')
    .where('project_id', '=', projectId).where('practice_id', '=', row.id).orderBy('position').execute();
  return { ...row, partnerIds: owners.map((owner) => owner.partner_id) };
}

/** Which of these slugs practices of the project have already. */
export async function takenSlugs(reader: Reader, projectId: string, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await from<PracticeTables>(reader).selectFrom('practice').select('slug').where('project_id', '=', projectId).where('slug', 'in', [...slugs]).execute();
  return new Set(rows.map(({ slug }) => slug));
}

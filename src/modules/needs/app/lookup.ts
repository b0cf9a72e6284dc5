import { from, type Reader } from '../../../platform/db/index.ts';
import type { NeedState } from '../model/need.ts';
import type { NeedTables } from './tables.ts';

/** What a command must know of a need it changes; the row is held until the command is done. */
export interface NeedStanding {
  readonly id: string;
  readonly partnerId: string;
  readonly state: NeedState;
  readonly revision: number;
}

/** The need with this slug; undefined where there is none. */
export function findNeed(reader: Reader, projectId: string, slug: string): Promise<NeedStanding | undefined> {
  return from<NeedTables>(reader).selectFrom('need').select(['id', 'partner_id as partnerId', 'state', 'revision'])
    .where('project_id', '=', projectId).where('slug', '=', slug).forUpdate().executeTakeFirst();
}

/** Which of these slugs needs of the project have already. */
export async function takenSlugs(reader: Reader, projectId: string, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await from<NeedTables>(reader).selectFrom('need').select('slug').where('project_id', '=', projectId).where('slug', 'in', [...slugs]).execute();
  return new Set(rows.map(({ slug }) => slug));
}

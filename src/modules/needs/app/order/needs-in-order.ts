import type { LocalizedText } from '../../../../kernel/text.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import type { NeedState } from '../../model/need.ts';
import type { NeedTables } from '../tables.ts';

/** A need where its city puts it in order; drafts too. */
export interface OrderedNeed {
  readonly id: string;
  readonly partnerId: string;
  readonly title: LocalizedText;
  readonly state: NeedState;
  /** Place in the city's order, 1 first; null: in no order. */
  readonly rank: number | null;
  readonly rankReason: LocalizedText | undefined;
  readonly isDraft: boolean;
}

/** All needs of a project, those with a place first, by place. */
export async function needsInOrder(reader: Reader, projectId: string): Promise<readonly OrderedNeed[]> {
  const rows = await from<NeedTables>(reader).selectFrom('need').select(['id', 'partner_id as partnerId', 'title', 'state', 'rank', 'details', 'visibility'])
    .where('project_id', '=', projectId).orderBy('rank', (order) => order.asc().nullsLast()).orderBy('sort_day', (order) => order.asc().nullsLast()).orderBy('slug').execute();
  return rows.map(({ details, visibility, ...need }) => ({ ...need, rankReason: details.rankReason ?? undefined, isDraft: visibility !== 'public' }));
}

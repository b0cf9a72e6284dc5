import { from, type Reader } from '../../../../platform/db/index.ts';
import { askedStates, monthsAfter, monthsUntilAsked, monthsUntilOld } from '../../model/review.ts';
import { ownerIds } from '../queries.ts';
import type { PracticeTables } from '../tables.ts';

/** A practice whose owner is to be asked whether it still runs. */
export interface ToReview {
  readonly id: string;
  readonly slug: string;
  readonly revision: number;
  readonly partnerIds: readonly string[];
}

/** PR-19: practices that nobody looked at for a year; one whose owner is not recorded has nobody to ask. */
export async function practicesToReview(reader: Reader, projectId: string, today: string): Promise<readonly ToReview[]> {
  const rows = await from<PracticeTables>(reader).selectFrom('practice').select(['id', 'slug', 'revision', ownerIds.as('partnerIds')])
    .where('project_id', '=', projectId).where('state', 'in', [...askedStates]).where('reviewed_on', '<=', monthsAfter(today, -monthsUntilAsked)).orderBy('slug').execute();
  return rows.filter(({ partnerIds }) => partnerIds.length > 0);
}

/** practices that have just grown too old: their public pages are to say so. */
export function practicesGrownOld(reader: Reader, projectId: string, today: string) {
  return from<PracticeTables>(reader).selectFrom('practice').select(['id'])
    .where('project_id', '=', projectId).where('ageing', '=', false).where('reviewed_on', '<', monthsAfter(today, -monthsUntilOld)).execute();
}

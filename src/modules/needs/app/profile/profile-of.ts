import { from, type Reader } from '../../../../platform/db/index.ts';
import { citiesById } from '../../../partnership/index.ts';
import { type Assessments, isSilent } from '../../model/chain-profile.ts';
import type { NeedTables } from '../tables.ts';

/** N-12: the public profile of a public city; undefined where there is none, or where not one score is known. */
export async function chainProfileOf(reader: Reader, projectId: string, partnerId: string): Promise<Assessments | undefined> {
  const row = await from<NeedTables>(reader).selectFrom('chain_profile').select('moments')
    .where('project_id', '=', projectId).where('partner_id', '=', partnerId).where('visibility', '=', 'public').executeTakeFirst();
  if (row === undefined || isSilent(row.moments)) return undefined;
  return (await citiesById(reader, projectId)).has(partnerId) ? row.moments : undefined;
}

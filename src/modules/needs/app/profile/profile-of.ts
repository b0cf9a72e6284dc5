import { from, type Reader } from '../../../../platform/db/index.ts';
import { citiesById } from '../../../partnership/index.ts';
import { type Assessments, isSilent } from '../../model/chain-profile.ts';
import type { NeedTables } from '../tables.ts';

/** N-12: the public profiles of public cities, by city; those of which not one score is known are left out. */
export async function chainProfiles(reader: Reader, projectId: string): Promise<ReadonlyMap<string, Assessments>> {
  const rows = await from<NeedTables>(reader).selectFrom('chain_profile').select(['partner_id', 'moments'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public').execute();
  const spoken = rows.filter(({ moments }) => !isSilent(moments));
  if (spoken.length === 0) return new Map();
  const cities = await citiesById(reader, projectId);
  return new Map(spoken.flatMap(({ partner_id: id, moments }) => (cities.has(id) ? [[id, moments] as const] : [])));
}

/** N-12: the public profile of a public city; undefined where there is none to show. */
export async function chainProfileOf(reader: Reader, projectId: string, partnerId: string): Promise<Assessments | undefined> {
  return (await chainProfiles(reader, projectId)).get(partnerId);
}

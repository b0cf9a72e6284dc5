import { from, type Reader } from '../../../platform/db/index.ts';
import type { PartnershipTables } from './tables.ts';

/** Every project of this installation, hidden ones too: an administrator's memberships are counted from it. */
export async function projectIds(reader: Reader): Promise<readonly string[]> {
  const rows = await from<PartnershipTables>(reader).selectFrom('project').select('project_id as id').orderBy('acronym').execute();
  return rows.map(({ id }) => id);
}

/** How projects are called, by id; hidden ones too, for their members. */
export async function projectNames(reader: Reader, ids: readonly string[]): Promise<readonly { readonly id: string; readonly slug: string; readonly acronym: string }[]> {
  if (ids.length === 0) return [];
  return from<PartnershipTables>(reader).selectFrom('project').select(['project_id as id', 'slug', 'acronym']).where('project_id', 'in', [...ids]).orderBy('acronym').execute();
}

import type { City } from '../../../kernel/city.ts';
import type { Visibility } from '../../../kernel/record.ts';
import { from, once, type Reader } from '../../../platform/db/index.ts';
import type { Option } from '../../editing/index.ts';
import { thematicAreas } from './projects.ts';
import type { PartnershipTables } from './tables.ts';

/** A partner as the people of the project know it. */
export interface Member extends City {
  readonly visibility: Visibility;
}

/**
 * Every partner by id, in the project's order, also those the public does not see yet: for commands and the workspace.
 * Public pages ask `citiesById`.
 */
export function membersById(reader: Reader, projectId: string): Promise<ReadonlyMap<string, Member>> {
  return once(reader, `members ${projectId}`, async () => {
    const rows = await from<PartnershipTables>(reader).selectFrom('partner').select(['id', 'slug', 'city as name', 'colour', 'visibility'])
      .where('project_id', '=', projectId).orderBy('position').execute();
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** The partners, for fields that point to one. */
export async function partnerOptions(reader: Reader, projectId: string): Promise<readonly Option[]> {
  return [...(await membersById(reader, projectId)).values()].map(({ id, name }) => ({ value: id, label: name }));
}

/** The thematic areas, for fields that point to one. */
export async function themeOptions(reader: Reader, projectId: string): Promise<readonly Option[]> {
  return (await thematicAreas(reader, projectId)).map(({ id, name }) => ({ value: id, label: name }));
}

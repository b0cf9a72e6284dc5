import { sql } from 'kysely';
import { from, onceARevision, type Reader } from '../../../platform/db/index.ts';
import type { PartnershipTables } from './tables.ts';

/** Inhabitants of the partners' cities, by partner, where they are known. */
export function populations(reader: Reader, projectId: string): Promise<ReadonlyMap<string, number>> {
  return onceARevision(reader, `populations ${projectId}`, async () => {
    const rows = await from<PartnershipTables>(reader).selectFrom('partner')
      .select(['id', sql<number | null>`(profile ->> 'population')::integer`.as('population')]).where('project_id', '=', projectId).execute();
    return new Map(rows.flatMap(({ id, population }) => (population === null ? [] : [[id, population] as const])));
  });
}

import { sql } from 'kysely';
import type { Reader } from '../../../../platform/db/index.ts';
import type { SchemeInput } from '../../model/scheme.ts';

/** What loading a scheme would change; nothing is written. */
export interface SchemeChanges {
  /** Undefined: it is not there yet. */
  readonly before: 'same' | 'other' | undefined;
  readonly added: number;
  readonly kept: number;
  readonly removed: number;
  /** Records that are about concepts that would be gone. */
  readonly records: number;
}

/** TX-18: compares a scheme with the one of its code that is loaded now. */
export async function schemeChanges(reader: Reader, { code, version, concepts }: SchemeInput): Promise<SchemeChanges> {
  const uris = concepts.map(({ uri }) => uri);
  const { rows: [row] } = await sql<{ version: string | null; kept: number; removed: number; records: number }>`
    with old as (select id, uri = any(${uris}::text[]) as stays from concept where scheme_code = ${code})
    select (select version from concept_scheme where code = ${code}) as version,
      (select count(*)::int from old where stays) as kept, (select count(*)::int from old where not stays) as removed,
      (select count(distinct (project_id, kind, record_id))::int from record_concept join old on id = concept_id where not stays and origin <> 'refused') as records`
    .execute(reader.reading);
  const { kept, removed, records } = row ?? { kept: 0, removed: 0, records: 0 };
  const old = row?.version ?? undefined;
  return { before: old === undefined ? undefined : old === version ? 'same' : 'other', added: uris.length - kept, kept, removed, records };
}

import { sql } from 'kysely';
import type { Reader } from '../../../../platform/db/index.ts';
import type { ConceptInput, SchemeInput } from '../../model/scheme.ts';
import { compareSchemes } from '../../model/skos/compare.ts';
import type { ConceptName } from '../names.ts';
import { schemeVersion } from '../load-scheme.ts';
import { storedScheme } from './export.ts';

/** Some concepts, by their codes; of many, the first. */
export type NamedConcepts = readonly { readonly code: string; readonly name: ConceptName }[];

/** What loading a scheme would change; nothing is written. */
export interface SchemeChanges {
  /** Undefined: it is not there yet. */
  readonly before: 'same' | 'other' | undefined;
  readonly added: number;
  readonly changed: number;
  /** They stay as they are. */
  readonly kept: number;
  readonly removed: number;
  /** Records that are about concepts that would be gone. */
  readonly records: number;
  readonly named: { readonly added: NamedConcepts; readonly changed: NamedConcepts; readonly removed: NamedConcepts };
}

const mostNamed = 12;

/** TX-18: compares a scheme with the one of its code that is loaded now. */
export async function schemeChanges(reader: Reader, { code, version, concepts }: SchemeInput): Promise<SchemeChanges> {
  const old = await schemeVersion(reader, code);
  const none = { added: [], changed: [], removed: [] };
  // the same version has the same concepts: there is nothing to compare
  if (old === version) return { before: 'same', added: 0, changed: 0, kept: concepts.length, removed: 0, records: 0, named: none };
  const { added, changed, removed, same } = compareSchemes(old === undefined ? [] : ((await storedScheme(reader, code, 'own matches'))?.concepts ?? []), concepts);
  return {
    before: old === undefined ? undefined : 'other',
    added: added.length, changed: changed.length, kept: same, removed: removed.length,
    records: await recordsAbout(reader, removed),
    named: { added: named(added), changed: named(changed), removed: named(removed) },
  };
}

function named(concepts: readonly ConceptInput[]): NamedConcepts {
  return concepts.slice(0, mostNamed).map(({ code, labels }) => (
    { code, name: Object.fromEntries(Object.entries(labels).flatMap(([lang, own]) => (own === undefined ? [] : [[lang, own.preferred]]))) }
  ));
}

async function recordsAbout(reader: Reader, concepts: readonly ConceptInput[]): Promise<number> {
  if (concepts.length === 0) return 0;
  const { rows: [row] } = await sql<{ records: number }>`
    select count(distinct (project_id, kind, record_id))::int as records from record_concept join concept on id = concept_id
    where uri = any(${concepts.map(({ uri }) => uri)}::text[]) and origin <> 'refused'`.execute(reader.reading);
  return row?.records ?? 0;
}

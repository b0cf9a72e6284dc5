import type { RecordKind } from '../../../kernel/record.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { type ConceptName, conceptNames } from './names.ts';
import type { TaxonomyTables } from './tables.ts';

/** What the records of a kind are about, for lists that can be narrowed to a concept. */
export interface ConceptsByRecord {
  /** Ids of concepts, by record. */
  readonly byRecord: ReadonlyMap<string, readonly number[]>;
  /** `code` is unique among them. */
  readonly concepts: readonly { readonly id: number; readonly code: string; readonly name: ConceptName }[];
}

/** TX-10: of all public records of a kind, the concepts named in the records' own texts, or said of them by a person; wider ones that follow from these are left out. */
export async function conceptsByRecord(reader: Reader, projectId: string, kind: RecordKind): Promise<ConceptsByRecord> {
  const rows = await from<TaxonomyTables>(reader).selectFrom('record_concept')
    .innerJoin('concept', 'concept.id', 'record_concept.concept_id')
    .select(['record_concept.record_id', 'concept.id', 'concept.code', 'concept.scheme_code'])
    .where('record_concept.project_id', '=', projectId).where('record_concept.kind', '=', kind)
    .where('record_concept.origin', 'in', ['found', 'said']).where('record_concept.weight', '>', 0)
    .orderBy('concept.id').execute();
  const names = await conceptNames(reader, rows.map(({ id }) => id));
  const owner = new Map(rows.toReversed().map(({ id, code }) => [code, id]));
  // two schemes can use one code: the one that was loaded later is then named with its scheme
  const concepts = new Map(rows.map(({ id, code, scheme_code: scheme }) => [id, { id, code: owner.get(code) === id ? code : `${scheme}.${code}`, name: names.get(id) ?? {} }]));
  const byRecord = Map.groupBy(rows, ({ record_id: record }) => record);
  return { byRecord: new Map([...byRecord].map(([record, own]) => [record, own.map(({ id }) => id)])), concepts: [...concepts.values()] };
}

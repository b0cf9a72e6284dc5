import type { ColumnType, Generated } from 'kysely';
import type { Lang } from '../../../kernel/lang.ts';
import type { RecordKind } from '../../../kernel/record.ts';
import type { Json } from '../../../platform/db/index.ts';
import type { LabelKind, LinkKind, SchemeInput } from '../model/scheme.ts';
import type { Homonym, LeftOut } from '../model/skos/scheme-of.ts';

/** How a record came by a concept: its texts have one of the names, a narrower concept was found, or a person said or refused it. */
export type ConceptOrigin = 'found' | 'broader' | 'said' | 'refused';

/** What an administrator says of two concepts: they mean the same, nearly the same, or not. */
export const mappingKinds = ['exact', 'close', 'none'] as const;
export type MappingKind = (typeof mappingKinds)[number];

/** The tables of this module. */
export interface TaxonomyTables {
  concept_scheme: { code: string; uri: string; title: string; source: string; version: string; loads: Generated<number>; tags: boolean };
  concept: { id: Generated<number>; scheme_code: string; code: string; uri: string };
  concept_note: { concept_id: number; lang: Lang; note: string };
  concept_match: { concept_id: number; kind: 'exact' | 'close'; uri: string };
  concept_mapping: { foreign_id: number; own_id: number; kind: MappingKind };
  /** A view: both ways round. */
  concept_pair: { from_id: number; to_id: number; exact: boolean };
  concept_label: {
    concept_id: number;
    lang: Lang;
    kind: LabelKind;
    label: string;
    position: number;
    /** Made by the database as those of texts are; in their order. */
    stems: readonly string[];
  };
  /** Files that were sent and not decided on. */
  concept_file: {
    id: string;
    at: ColumnType<Date, string, never>;
    name: string;
    scheme: Json<SchemeInput>;
    left_out: Json<LeftOut>;
    homonyms: Json<readonly Homonym[]>;
  };
  concept_link: { from_id: number; kind: Exclude<LinkKind, 'exact' | 'close'>; to_id: number };
  record_aboutness: {
    project_id: string;
    kind: RecordKind;
    record_id: string;
    lang: readonly Lang[];
    concepts: readonly number[];
    weights: readonly number[];
    strong: readonly number[];
  };
  record_concept: { project_id: string; kind: RecordKind; record_id: string; concept_id: number; weight: number; origin: ConceptOrigin };
}

import { type Lang, langs } from '../../../kernel/lang.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { TaxonomyTables } from './tables.ts';

/** What a concept is called; languages it has no name in are left out. */
export type ConceptName = Readonly<Partial<Record<Lang, string>>>;

/** The preferred names of concepts, by id. */
export async function conceptNames(reader: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, ConceptName>> {
  if (ids.length === 0) return new Map();
  const rows = await from<TaxonomyTables>(reader).selectFrom('concept_label').select(['concept_id', 'lang', 'label'])
    .where('kind', '=', 'preferred').where('concept_id', 'in', [...new Set(ids)]).execute();
  const byConcept = Map.groupBy(rows, ({ concept_id: id }) => id);
  return new Map([...byConcept].map(([id, labels]) => [id, Object.fromEntries(labels.map(({ lang, label }) => [lang, label]))]));
}

/** A concept's name for a reader: in the reader's language, else in English, else in any; with the language it is in. */
export function nameFor(name: ConceptName, lang: Lang): { readonly text: string; readonly lang: Lang } | undefined {
  const found = [lang, 'en' as const, ...langs].find((each) => name[each] !== undefined);
  return found === undefined ? undefined : { text: name[found] ?? '', lang: found };
}

/** A concept, as links to it need it. */
export interface ConceptRef {
  readonly scheme: string;
  readonly code: string;
  readonly name: ConceptName;
}

/** Concepts with what links to their pages need, by id; who is gone is left out. */
export async function conceptRefs(reader: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, ConceptRef>> {
  if (ids.length === 0) return new Map();
  const rows = await from<TaxonomyTables>(reader).selectFrom('concept').innerJoin('concept_label', 'concept_id', 'concept.id')
    .select(['id', 'code', 'scheme_code', 'lang', 'label']).where('kind', '=', 'preferred').where('id', 'in', [...new Set(ids)]).execute();
  const byConcept = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byConcept].flatMap(([id, labels]) => labels.slice(0, 1).map(({ code, scheme_code: scheme }) => (
    [id, { scheme, code, name: Object.fromEntries(labels.map(({ lang, label }) => [lang, label])) }]
  ))));
}

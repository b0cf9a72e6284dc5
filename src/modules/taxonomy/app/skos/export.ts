import { sql } from 'kysely';
import { type Lang, langs } from '../../../../kernel/lang.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { type RdfSyntax, writeTriples } from '../../../../platform/rdf/index.ts';
import type { ConceptInput, SchemeInput } from '../../model/scheme.ts';
import { skosPrefixes } from '../../model/skos/vocabulary.ts';
import { statementsOf } from '../../model/skos/write.ts';
import type { TaxonomyTables } from '../tables.ts';

/** What is written as a file. */
export interface SkosWish {
  readonly scheme: string;
  /** Only this concept, by its code; all of them where absent. */
  readonly concept?: string | undefined;
  readonly syntax: RdfSyntax;
  /** Where this installation is reached: addresses in a file must be whole. */
  readonly origin: string;
}

/** TX-14: a scheme as SKOS; undefined where there is no such scheme, or no such concept in it. Matches are those of the scheme and those an administrator accepted. */
export async function exportSkos(reader: Reader, wish: SkosWish): Promise<string | undefined> {
  const scheme = await storedScheme(reader, wish.scheme, 'all matches');
  if (scheme === undefined) return undefined;
  const all = statementsOf(scheme, wish.origin);
  if (wish.concept === undefined) return writeTriples(wish.syntax, all, skosPrefixes);
  const found = scheme.concepts.find(({ code }) => code === wish.concept);
  if (found === undefined) return undefined;
  const at = found.uri.startsWith('/') ? `${wish.origin}${found.uri}` : found.uri;
  return writeTriples(wish.syntax, all.filter(({ subject }) => subject === at), skosPrefixes);
}

/** A scheme as it is stored, in the shape a file would have it: with the matches that files of this scheme said, or also with those an administrator accepted. */
export async function storedScheme(reader: Reader, code: string, which: 'own matches' | 'all matches'): Promise<Omit<SchemeInput, 'version'> | undefined> {
  const tables = from<TaxonomyTables>(reader);
  const about = await tables.selectFrom('concept_scheme').select(['uri', 'title', 'source']).where('code', '=', code).executeTakeFirst();
  if (about === undefined) return undefined;
  const concepts = await tables.selectFrom('concept').select(['id', 'code', 'uri']).where('scheme_code', '=', code).orderBy('id').execute();
  const of = await detailsOf(reader, code, which);
  return { code, ...about, concepts: concepts.map(({ id, ...rest }): ConceptInput => ({ ...rest, note: null, ...of(id) })) };
}

type Details = Pick<ConceptInput, 'labels' | 'notes' | 'broader' | 'related' | 'exact' | 'close'>;

async function detailsOf(reader: Reader, scheme: string, which: 'own matches' | 'all matches'): Promise<(id: number) => Details> {
  const tables = from<TaxonomyTables>(reader);
  const labels = await tables.selectFrom('concept_label').innerJoin('concept', 'concept.id', 'concept_id').select(['concept_id as at', 'lang', 'kind', 'label'])
    .where('scheme_code', '=', scheme).orderBy('concept_id').orderBy('position').execute();
  const notes = await tables.selectFrom('concept_note').innerJoin('concept', 'concept.id', 'concept_id').select(['concept_id as at', 'lang', 'note'])
    .where('scheme_code', '=', scheme).execute();
  const links = await tables.selectFrom('concept_link').innerJoin('concept as own', 'own.id', 'from_id').innerJoin('concept as other', 'other.id', 'to_id')
    .select(['from_id as at', 'kind', 'other.code as to']).where('own.scheme_code', '=', scheme).orderBy('from_id').orderBy('to_id').execute();
  const matches = await tables.selectFrom('concept_match').innerJoin('concept', 'concept.id', 'concept_id').select(['concept_id as at', 'kind', 'concept_match.uri as to'])
    .where('scheme_code', '=', scheme).orderBy('concept_match.uri').execute();
  const isAll = which === 'all matches';
  const mapped = await tables.selectFrom('concept_pair').innerJoin('concept as own', 'own.id', 'from_id').innerJoin('concept as other', 'other.id', 'to_id')
    .select(['from_id as at', 'exact', 'other.uri as to']).where('own.scheme_code', '=', scheme).where(sql<boolean>`${isAll}::boolean`).orderBy('other.uri').execute();
  const pairs = [...matches, ...mapped.map(({ at, exact, to }) => ({ at, kind: exact ? 'exact' as const : 'close' as const, to }))];
  const [labelsAt, notesAt, linksAt, pairsAt] = [grouped(labels), grouped(notes), grouped(links), grouped(pairs)];
  return (id) => {
    const to = (kind: string, found: readonly { readonly kind: string; readonly to: string }[] = []) => (
      [...new Set(found.flatMap((each) => (each.kind === kind ? [each.to] : [])))]
    );
    return {
      labels: labelsOf(labelsAt.get(id) ?? []), notes: Object.fromEntries((notesAt.get(id) ?? []).map(({ lang, note }) => [lang, note])),
      broader: to('broader', linksAt.get(id)), related: to('related', linksAt.get(id)), exact: to('exact', pairsAt.get(id)), close: to('close', pairsAt.get(id)),
    };
  };
}

function grouped<T extends { readonly at: number }>(rows: readonly T[]): ReadonlyMap<number, readonly T[]> {
  return Map.groupBy(rows, ({ at }) => at);
}

function labelsOf(rows: readonly { readonly lang: Lang; readonly kind: string; readonly label: string }[]): ConceptInput['labels'] {
  return Object.fromEntries(langs.flatMap((lang) => {
    const own = (kind: string) => rows.flatMap((row) => (row.lang === lang && row.kind === kind ? [row.label] : []));
    const [preferred] = own('preferred');
    return preferred === undefined ? [] : [[lang, { preferred, alternative: own('alternative'), hidden: own('hidden') }]];
  }));
}

import { sql } from 'kysely';
import type { Lang } from '../../../../kernel/lang.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { conceptNames, type ConceptRef } from '../names.ts';
import type { TaxonomyTables } from '../tables.ts';

/** A concept scheme as lists name it. */
export interface SchemeSummary {
  readonly code: string;
  readonly title: string;
  /** Who made it, and its licence. */
  readonly source: string;
  readonly uri: string;
  readonly concepts: number;
}

/** The concept schemes of this installation, those whose names texts are searched for first. */
export async function schemes(reader: Reader): Promise<readonly SchemeSummary[]> {
  const { rows } = await sql<SchemeSummary>`
    select s.code, s.title, s.source, s.uri, (select count(*)::int from concept where scheme_code = s.code) as concepts
    from concept_scheme s order by s.tags desc, s.code`.execute(reader.reading);
  return rows;
}

/** A scheme as those who load schemes see it. */
export interface LoadedScheme extends SchemeSummary {
  /** Of our five languages, those it has names in. */
  readonly langs: readonly Lang[];
  /** Somebody else's: texts are not searched for its names, and it can be mapped to ours. */
  readonly isForeign: boolean;
  /** Pairs with our concepts that somebody has said mean the same, or nearly. */
  readonly mapped: number;
}

/** The concept schemes of this installation, with what loading and mapping has come to. */
export async function loadedSchemes(reader: Reader): Promise<readonly LoadedScheme[]> {
  const { rows } = await sql<LoadedScheme>`
    select s.code, s.title, s.source, s.uri, not s.tags as "isForeign", (select count(*)::int from concept where scheme_code = s.code) as concepts,
      array(select distinct l.lang from concept_label l join concept c on c.id = l.concept_id where c.scheme_code = s.code order by 1) as langs,
      (select count(*)::int from concept_mapping m join concept c on c.id = m.foreign_id where c.scheme_code = s.code and m.kind <> 'none') as mapped
    from concept_scheme s order by s.tags desc, s.code`.execute(reader.reading);
  return rows;
}

/** A page about concepts: all schemes, one, or one of its concepts. */
export interface ConceptPlace {
  readonly scheme?: string;
  readonly code?: string;
}

/**
 * TX-23: the pages about concepts that are worth finding from outside: the schemes, and the concepts of those whose names texts are searched for.
 * The thousands of concepts of others have their own pages elsewhere.
 */
export async function conceptPlaces(reader: Reader): Promise<readonly ConceptPlace[]> {
  const all = await schemes(reader);
  const own = await from<TaxonomyTables>(reader).selectFrom('concept').innerJoin('concept_scheme', 'concept_scheme.code', 'scheme_code')
    .select(['scheme_code as scheme', 'concept.code']).where('tags', '=', true).orderBy('scheme_code').orderBy('concept.code').execute();
  return [{}, ...all.map(({ code }) => ({ scheme: code })), ...own];
}

/** A concept in its scheme, with the public records about it and the narrower ones below it. */
export interface TreeConcept extends ConceptRef {
  readonly records: number;
  readonly below: readonly TreeConcept[];
  /** Narrower ones that are not listed, in a large scheme. */
  readonly more: number;
}

/** A scheme with more concepts is shown two steps deep. */
const wholeTree = 1000;
const deepest = 6;

/**
 * TX-20: the concepts of a scheme from the widest down, by code; each with how many public records of these projects are about it.
 * A concept with two wider ones stands below both.
 */
export async function schemeTree(reader: Reader, scheme: string, projectIds: readonly string[]): Promise<readonly TreeConcept[]> {
  const tables = from<TaxonomyTables>(reader);
  const concepts = await tables.selectFrom('concept').select(['id', 'code']).where('scheme_code', '=', scheme).orderBy('code').execute();
  const links = await tables.selectFrom('concept_link').innerJoin('concept', 'concept.id', 'from_id').select(['from_id', 'to_id'])
    .where('scheme_code', '=', scheme).where('kind', '=', 'broader').orderBy('concept.code').execute();
  const names = await conceptNames(reader, concepts.map(({ id }) => id));
  const counts = await recordCounts(reader, scheme, projectIds);
  const [upper, below] = [new Set(links.map(({ from_id: id }) => id)), Map.groupBy(links, ({ to_id: id }) => id)];
  const codes = new Map(concepts.map(({ id, code }) => [id, code]));
  const depth = concepts.length > wholeTree ? 2 : deepest;
  const node = (id: number, level: number): TreeConcept => {
    const narrower = (below.get(id) ?? []).map(({ from_id: under }) => under);
    const listed = level < depth ? narrower.map((under) => node(under, level + 1)) : [];
    return { scheme, code: codes.get(id) ?? '', name: names.get(id) ?? {}, records: counts.get(id) ?? 0, below: listed, more: narrower.length - listed.length };
  };
  return concepts.filter(({ id }) => !upper.has(id)).map(({ id }) => node(id, 1));
}

async function recordCounts(reader: Reader, scheme: string, projectIds: readonly string[]): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ concept: number; records: number }>`
    select concept_id as concept, count(*)::int as records from (
      select c.id as concept_id, rc.project_id, rc.kind, rc.record_id from concept c join record_concept rc on rc.concept_id = c.id
      where c.scheme_code = ${scheme} and rc.origin <> 'refused'
      union
      select c.id, rc.project_id, rc.kind, rc.record_id from concept c join concept_pair p on p.from_id = c.id join record_concept rc on rc.concept_id = p.to_id
      where c.scheme_code = ${scheme} and rc.origin <> 'refused'
    ) about join record_aboutness public using (project_id, kind, record_id)
    where project_id = any(${projectIds}::uuid[]) group by concept_id`.execute(reader.reading);
  return new Map(rows.map(({ concept, records }) => [concept, records]));
}

/** A concept found by one of its names. */
export interface FoundConcept extends ConceptRef {
  readonly id: number;
  /** The name that has the words. */
  readonly label: string;
  readonly lang: Lang;
}

const mostFound = 40;

/** Concepts of a scheme (of every scheme whose names tag texts, where none is named) with names that contain the words, those of the reader's language and the shortest first. */
export async function findConcepts(reader: Reader, wish: { readonly scheme?: string; readonly lang: Lang; readonly text: string }): Promise<readonly FoundConcept[]> {
  const asked = wish.text.trim().slice(0, 100).replace(/[\\%_]/g, '\\$&');
  if (asked === '') return [];
  const inScheme = wish.scheme === undefined ? sql`s.tags` : sql`s.code = ${wish.scheme}`;
  const { rows } = await sql<{ id: number; scheme: string; code: string; label: string; lang: Lang }>`
    select id, scheme, code, label, lang from (
      select distinct on (c.id) c.id, c.scheme_code as scheme, c.code, l.label, l.lang
      from concept_label l join concept c on c.id = l.concept_id join concept_scheme s on s.code = c.scheme_code
      where ${inScheme} and plain_letters(l.label) like '%' || plain_letters(${asked}) || '%'
      order by c.id, l.lang <> ${wish.lang}, length(l.label), l.label
    ) found order by lang <> ${wish.lang}, length(label), label, id limit ${mostFound}`.execute(reader.reading);
  const names = await conceptNames(reader, rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, name: names.get(row.id) ?? {} }));
}

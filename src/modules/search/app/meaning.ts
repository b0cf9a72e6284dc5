import { sql } from 'kysely';
import { type Lang, langs } from '../../../kernel/lang.ts';
import type { RecordKind } from '../../../kernel/record.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type ConceptRef, conceptRefs, conceptsOf } from '../../taxonomy/index.ts';

/** A record that is about what was asked, though it has other words for it. */
export interface MeantHit {
  readonly kind: RecordKind;
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly titleLang: Lang;
  /** The concepts it shares with the question, what says most first. */
  readonly concepts: readonly ConceptRef[];
}

interface Meant {
  readonly projectId: string;
  readonly lang: Lang;
  readonly wanted: string;
  readonly kind?: RecordKind | undefined;
}

const shown = 10;
/** So many concepts of a question are asked for, and so many records of each are weighed. */
const mostConcepts = 8;
const weighed = 200;

/** SE-14: public records that share concepts with a question asked in any language, the best first; those in `found` were found by their words. */
export async function foundByMeaning(reader: Reader, { projectId, lang, wanted, kind }: Meant, found: ReadonlySet<string>): Promise<readonly MeantHit[]> {
  const { found: asked } = await conceptsOf(reader, langs.map((each) => ({ lang: each, title: wanted, body: '' })));
  const ids = [...asked.values()].toSorted((a, b) => b.weight - a.weight || a.conceptId - b.conceptId).slice(0, mostConcepts).map(({ conceptId }) => conceptId);
  if (ids.length === 0) return [];
  const ofKind = kind === undefined ? sql`` : sql`and kind = ${kind}`;
  const { rows } = await sql<Omit<MeantHit, 'concepts'> & { readonly concept_ids: readonly number[] }>`
    with near as materialized (
      select c.kind, c.record_id, c.concept_id, c.weight from unnest(${ids}::integer[]) as asked (id), lateral (
        select kind, record_id, concept_id, weight from record_concept
        where project_id = ${projectId} and concept_id = asked.id and origin <> 'refused' ${ofKind} limit ${weighed}
      ) as c
    ), best as (
      select kind, record_id, sum(weight) as weight, array_agg(concept_id order by weight desc, concept_id) as concept_ids from near
      where (kind || '/' || record_id) <> all (${[...found]}::text[]) group by kind, record_id order by weight desc, kind, record_id limit ${shown}
    )
    select b.kind, b.record_id as id, e.path, e.title, e.title_lang as "titleLang", b.concept_ids
    from best b join lateral (
      select path, title, title_lang from search_entry where project_id = ${projectId} and kind = b.kind and record_id = b.record_id
      order by (lang = ${lang}) desc, (lang = 'en') desc, original desc, lang limit 1
    ) as e on true order by b.weight desc, b.kind, b.record_id`.execute(reader.reading);
  const refs = await conceptRefs(reader, rows.flatMap((row) => row.concept_ids));
  return rows.map(({ concept_ids: own, ...hit }) => ({ ...hit, concepts: own.flatMap((id) => refs.get(id) ?? []) }));
}

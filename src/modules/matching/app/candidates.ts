import { sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import { comparable, type Words } from '../../taxonomy/index.ts';
import type { Lang } from '../../../kernel/lang.ts';
import type { About, Alike } from '../model/combine.ts';

/** Which records are compared. */
export interface Among {
  readonly projectId: string;
  readonly kind: 'need' | 'practice';
}

/** Common concepts and words, which say little, are not asked when rarer ones bring so many records. */
const enough = { concepts: 1500, words: 3000 } as const;
/** So many of these are compared in full: those that share most of what was asked. */
const compared = { concepts: 1000, words: 1500 } as const;

/** So many of the concepts a text is most about lead to records worth comparing. */
const asked = 12;

/** MA-01: public records that share one of the concepts this text is most about, with all they are about. */
export async function nearByConcepts(reader: Reader, { projectId, kind }: Among, weights: ReadonlyMap<number, number>): Promise<readonly About[]> {
  const strongest = [...weights].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, asked);
  if (strongest.length === 0) return [];
  const { rows } = await sql<{ id: string; lang: readonly Lang[]; concepts: string; weights: string }>`
    with asked as materialized (
      select u.concept_id, a.weight * ln(1 + t.records::real / (1 + u.records)) as says, sum(u.records) over rarest as so_far, row_number() over rarest as place
      from unnest(${strongest.map(([id]) => id)}::integer[], ${strongest.map(([, weight]) => weight)}::real[]) as a (id, weight)
        join concept_use u on u.project_id = ${projectId} and u.kind = ${kind} and u.concept_id = a.id
        join concept_use_total t on t.project_id = u.project_id and t.kind = u.kind
      window rarest as (order by u.records, u.concept_id)
    ), near as (
      select r.project_id, r.kind, r.record_id, sum(a.says) as says
      from record_aboutness r cross join unnest(r.strong) as s (concept_id) join asked a using (concept_id)
      where r.project_id = ${projectId} and r.kind = ${kind} and r.strong && (select array_agg(concept_id) from asked where so_far <= ${enough.concepts} or place <= 3)
      group by r.project_id, r.kind, r.record_id order by says desc, r.record_id limit ${compared.concepts}
    )
    select record_id as id, lang, concepts::text, weights::text from near join record_aboutness using (project_id, kind, record_id)`.execute(reader.reading);
  return rows.map(({ id, lang, concepts, weights: own }) => {
    const numbers = numbersIn(own);
    return { id, langs: lang, weights: new Map(numbersIn(concepts).map((concept, n) => [concept, numbers[n] ?? 0])) };
  });
}

/** How much each concept says among the records: the rarer, the more. */
export async function conceptsSay(reader: Reader, { projectId, kind }: Among): Promise<(concept: number) => number> {
  const { rows } = await sql<{ concept: number; records: number; total: number }>`
    select concept_id as concept, u.records, t.records as total from concept_use u join concept_use_total t using (project_id, kind)
    where project_id = ${projectId} and kind = ${kind}`.execute(reader.reading);
  const total = rows[0]?.total ?? 1;
  const uses = new Map(rows.map(({ concept, records }) => [concept, records]));
  return (concept) => Math.log(1 + total / (1 + (uses.get(concept) ?? 0)));
}

/** MA-01: public records of the same language whose texts share rare words with this one, the most alike first. */
export async function alikeByWords(reader: Reader, { projectId, kind }: Among, { lang, title, body }: Words): Promise<readonly Alike<string>[]> {
  const [inLang, isKind] = [sql.lit(lang), sql`project_id = ${projectId} and kind = ${kind}`];
  // words that stand in a third of all texts or more explain nothing; a text's words are unpacked once, not for each word that is asked
  const { rows } = await sql<{ id: string; score: number; shared: readonly string[] }>`
    with asked as materialized (
      select u.lexeme as word, quote_literal(u.lexeme)::tsquery as query, (quote_literal(u.lexeme) || ':A')::tsquery as in_title, w.records,
        ln(1 + t.records::real / w.records) as says, case when 'A' = any(u.weights) then 1.5 else 1 end as stress
      from unnest(concept_words(${lang}, ${comparable(title, 500)}, ${comparable(body)})) as u
        join (select records from concept_use_total where ${isKind}) as t on true
        join search_word w on w.project_id = ${projectId} and w.kind = ${kind} and w.lang = ${lang} and w.word = u.lexeme
      where length(u.lexeme) > 2 or u.lexeme ~ '^\\d'
      order by w.records, u.lexeme limit 40
    ), rare as materialized (
      select query, says * stress as says, sum(records) over rarest as so_far, row_number() over rarest as place from asked window rarest as (order by records, word)
    ), near as materialized (
      select e.record_id, sum(r.says) as says from rare r join search_entry e on e.words @@ r.query
      where e.project_id = ${projectId} and e.kind = ${kind} and e.lang = ${inLang} and (r.so_far <= ${enough.words} or r.place <= 3)
      group by e.record_id order by says desc, e.record_id limit ${compared.words}
    ), unpacked as materialized (
      select record_id, ts_filter(words, '{a,b,c,d}') as words from near join search_entry using (record_id) where ${isKind} and lang = ${inLang}
    ), scored as materialized (
      select u.record_id, u.words, (s.score / sqrt(30 + length(u.words)))::real as score from unpacked u cross join lateral (
        select sum(a.says * a.stress * case when u.words @@ a.in_title then 1.5 else 1 end) as score from asked a where u.words @@ a.query
      ) as s order by score desc, u.record_id limit 100
    )
    select record_id as id, score, array(
      select a.word from asked a where a.says > 1.38 and s.words @@ a.query order by a.says * a.stress desc, a.word
    ) as shared from scored s order by score desc, record_id`.execute(reader.reading);
  return rows;
}

/** The numbers of an array as the database writes it; its driver would read a hundred thousand of them letter by letter. */
function numbersIn(array: string): readonly number[] {
  return array.length <= 2 ? [] : array.slice(1, -1).split(',').map(Number);
}

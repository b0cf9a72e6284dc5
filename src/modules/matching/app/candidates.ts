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

/** So many records are compared at most; common concepts and words, which say little, are not asked when rarer ones bring as many. */
const mostByConcepts = 1500;
const mostByWords = 3000;

/** So many of the concepts a text is most about lead to records worth comparing. */
const asked = 12;

/** MA-01: public records that share one of the concepts this text is most about, with all they are about. */
export async function nearByConcepts(reader: Reader, among: Among, weights: ReadonlyMap<number, number>): Promise<readonly About[]> {
  const strongest = [...weights].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, asked).map(([id]) => id);
  if (strongest.length === 0) return [];
  const { rows } = await sql<{ id: string; lang: readonly Lang[]; concepts: readonly number[]; weights: readonly number[] }>`
    select record_id as id, lang, concepts, weights from near_concepts(${among.projectId}, ${among.kind}, ${strongest}::integer[], ${mostByConcepts})`.execute(reader.reading);
  return rows.map(({ id, lang, concepts, weights: own }) => ({ id, langs: lang, weights: new Map(concepts.map((concept, n) => [concept, own[n] ?? 0])) }));
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
export async function alikeByWords(reader: Reader, among: Among, { lang, title, body }: Words): Promise<readonly Alike<string>[]> {
  const { rows } = await sql<{ id: string; score: number; shared: readonly string[] }>`
    select record_id as id, score, words as shared from alike_texts(
      ${among.projectId}, ${among.kind}, ${lang}, ${comparable(title, 500)}, ${comparable(body)}, ${mostByWords})`
    .execute(reader.reading);
  return rows;
}

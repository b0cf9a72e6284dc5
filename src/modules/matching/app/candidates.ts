import { sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import type { Words } from '../../taxonomy/index.ts';
import type { Alike } from '../model/combine.ts';

/** Which records are compared. */
export interface Among {
  readonly projectId: string;
  readonly kind: 'need' | 'practice';
}

/** So many records are weighed at most; common concepts and words, which say little, are not asked when rarer ones bring as many. */
const mostByConcepts = 20_000;
const mostByWords = 3000;

/** MT-01: public records that are about the same things as these concepts say, the most alike first. */
export async function alikeByConcepts(reader: Reader, among: Among, weights: ReadonlyMap<number, number>): Promise<readonly Alike<number>[]> {
  if (weights.size === 0) return [];
  const { rows } = await sql<{ id: string; score: number; shared: readonly number[] }>`
    select record_id as id, score, shared from alike_concepts(
      ${among.projectId}, ${among.kind}, ${[...weights.keys()]}::integer[], ${[...weights.values()]}::real[], ${mostByConcepts})`
    .execute(reader.reading);
  return rows;
}

/** MT-01: public records of the same language whose texts share rare words with this one, the most alike first. */
export async function alikeByWords(reader: Reader, among: Among, { lang, title, body }: Words): Promise<readonly Alike<string>[]> {
  const { rows } = await sql<{ id: string; score: number; shared: readonly string[] }>`
    select record_id as id, score, words as shared from alike_texts(
      ${among.projectId}, ${among.kind}, ${lang}, ${title.slice(0, 500)}, ${body.slice(0, 20_000)}, ${mostByWords})`
    .execute(reader.reading);
  return rows;
}

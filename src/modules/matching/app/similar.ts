import type { LocalizedText } from '../../../kernel/text.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { needOptions } from '../../needs/index.ts';
import { practiceOptions } from '../../practices/index.ts';
import { conceptsOf, type Words } from '../../taxonomy/index.ts';
import { aboutTheSame, alikeFrom, titleLikeness } from '../model/similar.ts';
import { type Among, conceptsSay, nearByConcepts } from './candidates.ts';

/** A record that says nearly the same, as a line of the workspace. */
export interface Similar {
  readonly id: string;
  readonly title: LocalizedText;
  /** Below the project. */
  readonly path: string;
}

export interface SimilarQuestion {
  readonly among: Among;
  readonly title: LocalizedText;
  readonly texts: readonly Words[];
  /** The record itself, which is not told of. */
  readonly of?: string | undefined;
}

/** So many are shown at most. */
const most = 5;

const places = { need: { path: '/work/needs', all: needOptions }, practice: { path: '/work/practices', all: practiceOptions } } as const;

/**
 * records of the same kind and project that say nearly the same, the most alike first: by their titles, drafts included, and, where they
 * are public, by what they are about in whatever language. Everybody in the project sees them all in its lists.
 */
export async function similarRecords(reader: Reader, { among, title, texts, of }: SimilarQuestion): Promise<readonly Similar[]> {
  const { path, all } = places[among.kind];
  const records = (await all(reader, among.projectId)).filter(({ value }) => value !== of);
  if (records.length === 0) return [];
  const { aboutness } = await conceptsOf(reader, texts);
  const says = await conceptsSay(reader, among);
  const about = new Map((await nearByConcepts(reader, among, aboutness)).map(({ id, weights }) => [id, aboutTheSame(aboutness, weights, says)]));
  const judged = records.map(({ value: id, label }) => {
    const scores = { title: titleLikeness(title, label), concepts: about.get(id) ?? 0 };
    const isAlike = scores.title >= alikeFrom.title || scores.concepts >= alikeFrom.concepts;
    return { id, title: label, path: `${path}/${id}`, isAlike, score: Math.max(scores.title, scores.concepts) };
  });
  const found = judged.filter(({ isAlike }) => isAlike).toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return found.slice(0, most).map((each) => ({ id: each.id, title: each.title, path: each.path }));
}

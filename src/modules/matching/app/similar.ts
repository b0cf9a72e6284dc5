import type { LocalizedText } from '../../../kernel/text.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { needOptions } from '../../needs/index.ts';
import { practiceOptions } from '../../practices/index.ts';
import { conceptsOf, type Words, wordsOf } from '../../taxonomy/index.ts';
import { aboutTheSame, alikeFrom, angle, inOneLanguage, isThin, titleLikeness, titlesMeet } from '../model/similar.ts';
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

/** So many of the most alike have their titles held side by side. */
const looked = 10;

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
  const scored = records.map(({ value: id, label }) => ({ id, title: label, letters: titleLikeness(title, label), concepts: about.get(id) ?? 0 }));
  const near = scored.filter(({ letters, concepts }) => letters >= alikeFrom.title || concepts >= alikeFrom.concepts)
    .toSorted((a, b) => best(b) - best(a) || (a.id < b.id ? -1 : 1));
  const isShort = isThin(texts.map(({ body }) => body));
  const found: Similar[] = [];
  for (const each of near.slice(0, looked)) {
    if (found.length === most) break;
    const speaksForItself = each.letters >= alikeFrom.title || !isShort || !inOneLanguage(title, each.title);
    const isAlike = speaksForItself || titlesMeet({ ...each, concepts: await titleAngle(reader, [title, each.title], says) });
    if (isAlike) found.push({ id: each.id, title: each.title, path: `${path}/${each.id}` });
  }
  return found;
}

function best({ letters, concepts }: { readonly letters: number; readonly concepts: number }): number {
  return Math.max(letters, concepts);
}

/** How much two titles alone are about the same. */
async function titleAngle(reader: Reader, titles: readonly [LocalizedText, LocalizedText], says: (concept: number) => number): Promise<number> {
  const [one, other] = [await conceptsOf(reader, wordsOf(titles[0], [])), await conceptsOf(reader, wordsOf(titles[1], []))];
  return angle(one.aboutness, other.aboutness, says);
}

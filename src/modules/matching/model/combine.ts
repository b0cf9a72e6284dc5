import type { Lang } from '../../../kernel/lang.ts';

/** How much a record is about each concept. */
export interface About {
  readonly id: string;
  /** Languages its texts are in. */
  readonly langs: readonly Lang[];
  readonly weights: ReadonlyMap<number, number>;
}

/** What a comparison found of one record: how alike it is, and what is shared. */
export interface Alike<S> {
  readonly id: string;
  readonly score: number;
  readonly shared: readonly S[];
}

/** A record with how well it fits (0 … 1 and a little), and what both have in common. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
  /** Ids of concepts, what says most first. */
  readonly concepts: readonly number[];
  /** Stems of words, what says most first. */
  readonly words: readonly string[];
  /** MA-13: true where a model says that both mean nearly the same; absent where none is plugged in. */
  readonly isCloseToModel?: boolean;
}

/** How much shared words count beside shared concepts; measured with the evaluation set (bench/matching), like the numbers below. */
const wordsCount = 0.6;

/** What is asked: how much a text is about each concept, and how much each concept says. */
export interface Question {
  readonly weights: ReadonlyMap<number, number>;
  readonly langs: readonly Lang[];
  readonly says: (concept: number) => number;
}

/** A rare concept counts more than a common one, but less than its rarity says: one that stands in a text by chance would lead astray. */
const saysCount = 0.75;

type Direction = ReadonlyMap<number, number>;

/** MA-02: what a text is about as a direction: how much of it does not matter, only what it is about more than about other things. */
function direction(weights: ReadonlyMap<number, number>, says: (concept: number) => number): Direction {
  const weighed = [...weights].map(([id, weight]): [number, number] => [id, weight * says(id) ** saysCount]);
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return new Map(weighed.map(([id, weight]) => [id, weight / length]));
}

interface Directed {
  readonly id: string;
  readonly langs: readonly Lang[];
  readonly own: Direction;
}

function compared(asked: Direction, records: readonly Directed[]): readonly Alike<number>[] {
  return records.map(({ id, own }) => {
    const shared = [...asked].flatMap(([concept, weight]) => (own.has(concept) ? [{ concept, product: weight * (own.get(concept) ?? 0) }] : []));
    const sorted = shared.toSorted((a, b) => b.product - a.product || a.concept - b.concept);
    return { id, score: shared.reduce((sum, { product }) => sum + product, 0), shared: sorted.map(({ concept }) => concept) };
  }).filter(({ score }) => score > 0);
}

/** So many of the best records in the question's own languages tell more of what it is about, and how much they count. */
const helpers = 3;
const helpersCount = 0.8;
/** The better one fits, the more it tells: by the third power, so that a weak third does not lead astray. */
const helperPower = 3;

/**
 * MA-02: the records that fit, the best first. Concepts are compared by what a record is about more than others; words count from
 * their own best. What the best records of the same language are about is taken as what the question means too, so that records of
 * other languages are found that say it in those ways. Equal ones are in the order of their ids.
 */
export function ranked(question: Question, records: readonly About[], byWords: readonly Alike<string>[]): readonly Candidate[] {
  const directed = records.map(({ id, langs, weights }): Directed => ({ id, langs, own: direction(weights, question.says) }));
  const asked = direction(question.weights, question.says);
  const first = combined(compared(asked, directed), byWords);
  return combined(compared(withHelp(asked, first, directed.filter(({ langs }) => langs.some((lang) => question.langs.includes(lang)))), directed), byWords);
}

function withHelp(asked: Direction, first: readonly Candidate[], own: readonly Directed[]): Direction {
  const known = new Map(own.map((each) => [each.id, each.own]));
  const best = first.filter(({ id }) => known.has(id)).slice(0, helpers);
  const sum = best.reduce((total, { score }) => total + score ** helperPower, 0) || 1;
  const more = new Map(asked);
  for (const { id, score } of best) {
    for (const [concept, weight] of known.get(id) ?? []) more.set(concept, (more.get(concept) ?? 0) + helpersCount * (score ** helperPower / sum) * weight);
  }
  return more;
}

/** One list out of two: each kind of score counts from its own best; a record that has both comes before one that has one. */
export function combined(byConcepts: readonly Alike<number>[], byWords: readonly Alike<string>[]): readonly Candidate[] {
  const concepts = new Map(fromBest(byConcepts).map((each) => [each.id, each]));
  const words = new Map(fromBest(byWords).map((each) => [each.id, each]));
  const ids = new Set([...concepts.keys(), ...words.keys()]);
  return [...ids].map((id) => ({
    id,
    score: (concepts.get(id)?.score ?? 0) + wordsCount * (words.get(id)?.score ?? 0),
    concepts: concepts.get(id)?.shared ?? [],
    words: words.get(id)?.shared ?? [],
  })).toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function fromBest<S>(found: readonly Alike<S>[]): readonly Alike<S>[] {
  const best = Math.max(...found.map(({ score }) => score), Number.EPSILON);
  return found.map((each) => ({ ...each, score: each.score / best }));
}

/** How much the model counts beside concepts (1) and words; it only lifts what they found. */
const modelCount = 0.5;
/** From so much of the best lift on, a match says that the model found it close. */
const closeFrom = 0.5;

/**
 * MA-13: a third signal, where a model is plugged in. `closeness` is the cosine between what is asked and a record, for those that have one. Models differ in how
 * near they put everything, so what counts is how far a record is above the mean of all that were looked at; what is below it, or unknown, stays as it was.
 */
export function lifted(candidates: readonly Candidate[], closeness: ReadonlyMap<string, number>): readonly Candidate[] {
  const known = candidates.flatMap(({ id }) => closeness.get(id) ?? []);
  const mean = known.reduce((sum, each) => sum + each, 0) / Math.max(1, known.length);
  const reach = Math.max(...known, mean) - mean;
  if (reach < Number.EPSILON) return candidates;
  return candidates.map((each) => {
    const lift = Math.max(0, ((closeness.get(each.id) ?? mean) - mean) / reach);
    return { ...each, score: each.score + modelCount * lift, isCloseToModel: lift >= closeFrom };
  }).toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** What is compared: what texts are about, in all languages; their words, in the same one; or both. */
export const means = ['both', 'concepts', 'words'] as const;
export type Means = (typeof means)[number];

/** Which circumstances count beside the texts. */
export const countedCircumstances = ['all', 'theme', 'size', 'none'] as const;
export type Counted = (typeof countedCircumstances)[number];

/** MA-10: how who asks wants it done. */
export interface Weighing {
  readonly by: Means;
  readonly counted: Counted;
}

export const usualWeighing: Weighing = { by: 'both', counted: 'all' };

/** MA-02, MA-10: the records that fit, the best first, by what is to be compared. */
export function rankedBy(by: Means, question: Question, { about, alike }: { readonly about: readonly About[]; readonly alike: readonly Alike<string>[] }): readonly Candidate[] {
  return by === 'words' ? combined([], alike) : ranked(question, about, by === 'concepts' ? [] : alike);
}

/** Kinds of what must be in place; those of a practice's form (domain.md, "Practice"). */
export type Dimension = 'legal' | 'organisational' | 'technical' | 'data' | 'financial' | 'skills' | 'political' | 'cultural';

/** What speaks for a record beside its texts; undefined where one of the two is not known. */
export interface Circumstance {
  readonly sameTheme: boolean | undefined;
  /** How many times the larger city has the smaller one's inhabitants, from 1. */
  readonly sizes: number | undefined;
  /** Dimensions in which the practice names preconditions, to be checked; undefined where none are recorded, or where it is no practice. */
  readonly preconditions?: readonly Dimension[] | undefined;
}

/** MA-03, MA-10: the same thematic area and a city of similar size speak for a practice, where they are to count; what is not known speaks neither for nor against it. */
export function bonus({ sameTheme, sizes }: Circumstance, counted: Counted = 'all'): number {
  const theme = sameTheme === true && counted !== 'size' && counted !== 'none' ? 0.06 : 0;
  const size = sizes === undefined || counted === 'theme' || counted === 'none' ? 0 : 0.04 * Math.max(0, 1 - Math.log2(sizes) / 3);
  return theme + size;
}

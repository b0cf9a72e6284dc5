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
}

/** How much shared words count beside shared concepts; measured with the evaluation set (bench/matching). */
const wordsCount = 0.6;

/**
 * MT-02: one list out of two. Each kind of score counts from its own best; a record that has both comes before one that has one.
 * Equal ones are in the order of their ids, so that the same question has the same answer.
 */
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

/** What speaks for a record beside its texts; undefined where one of the two is not known. */
export interface Circumstance {
  readonly sameTheme: boolean | undefined;
  /** How many times the larger city has the smaller one's inhabitants, from 1. */
  readonly sizes: number | undefined;
}

/** MT-03: the same thematic area and a city of similar size speak for a practice; what is not known speaks neither for nor against it. */
export function bonus({ sameTheme, sizes }: Circumstance): number {
  const theme = sameTheme === true ? 0.06 : 0;
  const size = sizes === undefined ? 0 : 0.04 * Math.max(0, 1 - Math.log2(sizes) / 3);
  return theme + size;
}

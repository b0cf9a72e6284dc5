import type { Reader } from '../../../platform/db/index.ts';
import { type ConceptName, conceptNames, conceptsOf, type Words } from '../../taxonomy/index.ts';
import { type Alike, bonus, type Candidate, type Circumstance, ranked } from '../model/combine.ts';
import { alikeByWords, type Among, conceptsSay, nearByConcepts } from './candidates.ts';
import { circumstancesOf, type Standpoint } from './circumstances.ts';
import { refusedMatches } from './refusals.ts';

/** What is to be matched: the texts of a need (or of a practice), and where it stands. */
export interface MatchQuestion extends Standpoint {
  readonly among: Among;
  readonly texts: readonly Words[];
  /** Id of the record that is matched, where it is one; what people said does not fit it is left out. */
  readonly of?: string | undefined;
  readonly limit: number;
}

/** A record that fits, and why: a person can check each reason. */
export interface Match {
  readonly id: string;
  /** For sorting only: it says nothing beside the other matches of the same question. */
  readonly score: number;
  /** Shared concepts, what says most first, with the names that led to them in the question. */
  readonly concepts: readonly { readonly id: number; readonly name: ConceptName; readonly said: readonly string[] }[];
  /** Shared words of the same language, as stems, what says most first. */
  readonly words: readonly string[];
  readonly circumstance: Circumstance;
}

/** So many of the best are looked at more closely. */
const closely = 40;

/**
 * MT-01 … MT-05: public records that fit, the best first, each with what speaks for it. The same question has the same answer
 * as long as nothing was written; nothing but the database is asked.
 */
export async function matches(reader: Reader, question: MatchQuestion): Promise<readonly Match[]> {
  const { among, texts, of, limit } = question;
  const { found, aboutness: weights } = await conceptsOf(reader, texts);
  const words: Alike<string>[][] = [];
  for (const text of texts) words.push([...(await alikeByWords(reader, among, text))]);
  const said = { weights, langs: texts.map(({ lang }) => lang), says: await conceptsSay(reader, among) };
  const candidates = ranked(said, await nearByConcepts(reader, among, weights), bestOf(words.flat()));
  const refused = of === undefined ? new Set<string>() : await refusedMatches(reader, among, of);
  const near = candidates.filter(({ id }) => !refused.has(id)).slice(0, closely);
  const circumstances = await circumstancesOf(reader, among, question, near.map(({ id }) => id));
  const best = near.flatMap((each) => {
    const circumstance = circumstances.get(each.id);
    // what readers may not see has no circumstances
    return circumstance === undefined ? [] : [{ ...each, circumstance, score: each.score + bonus(circumstance) }];
  }).toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
  const names = await conceptNames(reader, best.flatMap(({ concepts }) => concepts));
  return best.map((each) => explained(each, names, (id) => found.get(id)?.labels ?? []));
}

/** A text in several languages finds a record by its best one. */
function bestOf(found: readonly Alike<string>[]): readonly Alike<string>[] {
  const best = new Map<string, Alike<string>>();
  for (const each of found) if ((best.get(each.id)?.score ?? -1) < each.score) best.set(each.id, each);
  return [...best.values()];
}

const reasonsShown = 6;

function explained(
  { id, score, concepts, words, circumstance }: Candidate & { readonly circumstance: Circumstance },
  names: ReadonlyMap<number, ConceptName>,
  said: (id: number) => readonly string[],
): Match {
  const shared = concepts.slice(0, reasonsShown).flatMap((concept) => {
    const name = names.get(concept);
    return name === undefined ? [] : [{ id: concept, name, said: said(concept) }];
  });
  return { id, score, concepts: shared, words: words.slice(0, reasonsShown), circumstance };
}

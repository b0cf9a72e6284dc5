import type { Reader } from '../../../platform/db/index.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { type ConceptRef, conceptRefs, type Concepts, conceptsOf, foundInRecords, type Words } from '../../taxonomy/index.ts';
import { type Alike, bonus, type Candidate, type Circumstance, lifted, rankedBy, usualWeighing, type Weighing } from '../model/combine.ts';
import type { Embedder } from '../../../platform/embedding/index.ts';
import { asWritten } from '../model/written.ts';
import { alikeByWords, type Among, conceptsSay, nearByConcepts } from './candidates.ts';
import { circumstancesOf, type Standpoint } from './circumstances.ts';
import { closenessOf } from './closeness.ts';
import { refusedMatches } from './refusals.ts';

/** What is to be matched: the texts of a need (or of a practice), and where it stands. */
export interface MatchQuestion extends Standpoint {
  readonly among: Among;
  readonly texts: readonly Words[];
  /** Id of the record that is matched, where it is one; what people said does not fit it is left out. */
  readonly of?: string | undefined;
  readonly limit: number;
  /** Language of who reads the reasons. */
  readonly lang?: Lang | undefined;
  /** MA-10: how it is to be done; as usual where nothing is said. */
  readonly weighing?: Weighing | undefined;
  /** MA-11: a model that is plugged in; undefined: none, and nothing is asked of any. */
  readonly model?: Embedder | undefined;
}

/** A concept that both records are about. */
export interface SharedConcept extends ConceptRef {
  readonly id: number;
  /** The names that led to it in the question, those of the reader's language before others. */
  readonly said: readonly string[];
  /** True where one of the two has a whole name of it; else only parts of names, or of wider and related ones, led to it. */
  readonly sure: boolean;
}

/** A record that fits, and why: a person can check each reason. */
export interface Match {
  readonly id: string;
  /** For sorting only: it says nothing beside the other matches of the same question. */
  readonly score: number;
  /** What says most first. */
  readonly concepts: readonly SharedConcept[];
  /** Shared words of one language, as the question has them, what says most first. */
  readonly words: readonly string[];
  readonly circumstance: Circumstance;
  /** MA-13: name of the model in whose opinion both mean nearly the same; nobody can check it. Absent where none is plugged in, or it says nothing of the kind. */
  readonly model?: string | undefined;
}

/** So many of the best are looked at more closely. */
const closely = 40;
/** And so many the model is asked about: it may lift what concepts and words found. */
const askedOfModel = 200;

/**
 * MA-01 … MA-05: public records that fit, the best first, each with what speaks for it. The same question has the same answer
 * as long as nothing was written; nothing but the database is asked.
 */
export async function matches(reader: Reader, question: MatchQuestion): Promise<readonly Match[]> {
  const { among, texts, of, lang, limit, weighing = usualWeighing } = question;
  const { said: names, aboutness: weights } = await conceptsOf(reader, texts);
  const words: (readonly Alike<string>[])[] = [];
  // who has the question in the own language is not shown words of another
  const isReadable = texts.some((text) => text.lang === lang);
  for (const text of inOrderFor(lang, texts)) {
    const whole = `${text.title}\n${text.body}`;
    const shows = text.lang === lang || !isReadable;
    words.push((await alikeByWords(reader, among, text)).map((each) => ({ ...each, shared: shows ? asWritten(each.shared, whole) : [] })));
  }
  const said = { weights, langs: texts.map(({ lang }) => lang), says: await conceptsSay(reader, among) };
  const candidates = rankedBy(weighing.by, said, { about: await nearByConcepts(reader, among, weights), alike: bestOf(words) });
  const refused = of === undefined ? new Set<string>() : await refusedMatches(reader, among, of);
  const near = (await withModel(reader, question, candidates.filter(({ id }) => !refused.has(id)))).slice(0, closely);
  const circumstances = await circumstancesOf(reader, { among, own: question }, near.map(({ id }) => id));
  const best = near.flatMap((each) => {
    const circumstance = circumstances.get(each.id);
    // what readers may not see, and what is the city's own, has no circumstances
    return circumstance === undefined ? [] : [{ ...each, circumstance, score: each.score + bonus(circumstance, weighing.counted) }];
  }).toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, 2 * limit);
  return (await explained(reader, { among, lang, said: names, model: question.model }, best)).filter(saysWhy).slice(0, limit);
}

/** MA-13: the third signal, where a model is plugged in and meanings and words are both to be compared; else all stays as it was. */
async function withModel(reader: Reader, { among, texts, of, model, weighing = usualWeighing }: MatchQuestion, candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
  if (model === undefined || weighing.by !== 'both') return candidates;
  const looked = candidates.slice(0, askedOfModel);
  return lifted(looked, await closenessOf(reader, model, { among, texts, of, ids: looked.map(({ id }) => id) }));
}

/** MA-04: what nobody can check is not offered. */
function saysWhy({ concepts, words }: Match): boolean {
  return concepts.length + words.length > 0;
}

/** What was found by words, each record once, by its best language; the words shown are the reader's where that language has any. */
function bestOf(found: readonly (readonly Alike<string>[])[]): readonly Alike<string>[] {
  const best = new Map<string, Alike<string>>();
  for (const each of found.flat()) {
    const before = best.get(each.id);
    const shared = before === undefined || before.shared.length === 0 ? each.shared : before.shared;
    best.set(each.id, { ...each, score: Math.max(each.score, before?.score ?? 0), shared });
  }
  return [...best.values()];
}

/** The reader's language first. */
function inOrderFor(lang: Lang | undefined, texts: readonly Words[]): readonly Words[] {
  return texts.toSorted((a, b) => Number(b.lang === lang) - Number(a.lang === lang));
}

const reasonsShown = 6;
/** Where nothing is sure, so many unsure ones are named. */
const unsureShown = 2;

type Best = Candidate & { readonly circumstance: Circumstance };

interface Explaining {
  readonly among: Among;
  readonly lang: Lang | undefined;
  readonly said: Concepts['said'];
  readonly model: Embedder | undefined;
}

/** MA-04: the reasons of the best, for a person to check: one statement for which concepts are named in the records, one for names. */
async function explained(reader: Reader, { among, lang, said, model }: Explaining, best: readonly Best[]): Promise<readonly Match[]> {
  const concepts = [...new Set(best.flatMap((each) => each.concepts))];
  const named = await foundInRecords(reader, { ...among, ids: best.map(({ id }) => id), concepts });
  const refs = await conceptRefs(reader, concepts);
  const saidOf = (id: number) => (said.get(id) ?? []).toSorted((a, b) => Number(b.lang === lang) - Number(a.lang === lang));
  return best.map(({ id, score, concepts: shared, words, circumstance, isCloseToModel }): Match => {
    const all = shared.flatMap((concept): readonly SharedConcept[] => {
      const ref = refs.get(concept);
      const labels = saidOf(concept);
      const ofReader = labels.filter((label) => label.lang === labels[0]?.lang).map(({ label }) => label);
      return ref === undefined ? [] : [{ id: concept, ...ref, said: ofReader, sure: labels.length > 0 || (named.get(id)?.has(concept) ?? false) }];
    });
    const sure = all.filter((each) => each.sure).slice(0, reasonsShown);
    const checked = { id, score, concepts: sure.length > 0 ? sure : all.slice(0, unsureShown), words: words.slice(0, reasonsShown), circumstance };
    return isCloseToModel === true ? { ...checked, model: model?.name } : checked;
  });
}

import type { Lang } from '../../../../kernel/lang.ts';
import type { RecordRef } from '../../../../kernel/record.ts';
import { type Reader, TooSlow, within } from '../../../../platform/db/index.ts';
import { conceptsOf } from '../find-concepts.ts';
import { type ConceptRef, conceptRefs } from '../names.ts';
import { saidOf } from '../tag.ts';
import { type Words, wordsOf } from '../words.ts';
import type { SaidKind, SaidRecord } from './say-concepts.ts';

/** A concept of a record, with what led to it. */
export interface RecordConcept extends ConceptRef {
  readonly id: number;
  /** The names that stand in its texts, the strongest first. */
  readonly because: readonly string[];
  /** A person said it. */
  readonly isSaid: boolean;
}

export interface AboutRecord {
  readonly about: readonly RecordConcept[];
  /** What a person took away. */
  readonly refused: readonly RecordConcept[];
}

/** Which record of which project. */
export interface SaidPlace {
  readonly projectId: string;
  readonly kind: SaidKind;
  readonly id: string;
  /** The reader's language: of words in several languages that led to a concept, these are shown. */
  readonly lang: Lang;
}

const mostFound = 15;
/** Milliseconds a statement about words being typed may take. */
const slowest = 3000;

/** TX-21: what a record is about as it stands now, draft or not: what people said first, then what its texts say. Nothing of it is kept. */
export async function aboutRecord(reader: Reader, { projectId, kind, id, lang }: SaidPlace, { title, body }: Pick<SaidRecord, 'title' | 'body'>): Promise<AboutRecord> {
  return aboutWords(reader, { words: wordsOf(title, body), said: await saidOf(reader, projectId, { kind, id }), lang });
}

/** Words that are being typed. */
interface Typed {
  readonly words: Words;
  /** The record they belong to, where it is there already. */
  readonly of: RecordRef | undefined;
  readonly projectId: string;
  /** The reader's language. */
  readonly lang: Lang;
}

/**
 * TX-24: the concepts that words name while they are written, the strongest first; what people said of the record already, for or against, is left out.
 * None where the database takes longer than three seconds: no suggestion is better than a form that waits.
 */
export async function suggestedConcepts(reader: Reader, typed: Typed): Promise<readonly RecordConcept[]> {
  try {
    return await within(reader, slowest, (limited) => suggestions(limited, typed));
  } catch (error) {
    if (error instanceof TooSlow) return [];
    throw error;
  }
}

async function suggestions(reader: Reader, { words, of, projectId, lang }: Typed): Promise<readonly RecordConcept[]> {
  const said = of === undefined ? new Map<number, boolean>() : await saidOf(reader, projectId, of);
  const { about } = await aboutWords(reader, { words: [words], said, lang });
  return about.filter(({ isSaid }) => !isSaid);
}

interface Asked {
  readonly words: readonly Words[];
  /** True for a concept it is about, false for one it is not about. */
  readonly said: ReadonlyMap<number, boolean>;
  readonly lang: Lang;
}

async function aboutWords(reader: Reader, { words, said, lang }: Asked): Promise<AboutRecord> {
  const { found } = await conceptsOf(reader, words);
  const readable = words.length > 1 ? (await conceptsOf(reader, words.filter((text) => text.lang === lang))).found : found;
  const own = [...said].filter(([, isSaid]) => isSaid).map(([concept]) => concept);
  const others = [...found.values()].filter(({ conceptId }) => !said.has(conceptId)).toSorted((a, b) => b.weight - a.weight || a.conceptId - b.conceptId)
    .slice(0, mostFound).map(({ conceptId }) => conceptId);
  const refused = [...said].filter(([, isSaid]) => !isSaid).map(([concept]) => concept);
  const refs = await conceptRefs(reader, [...own, ...others, ...refused]);
  const shown = (ids: readonly number[]) => ids.flatMap((concept): RecordConcept[] => {
    const ref = refs.get(concept);
    return ref === undefined ? [] : [{ ...ref, id: concept, because: (readable.get(concept) ?? found.get(concept))?.labels ?? [], isSaid: said.get(concept) === true }];
  });
  return { about: shown([...own, ...others]), refused: shown(refused) };
}

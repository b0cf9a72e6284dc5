import type { Lang } from '../../../../kernel/lang.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { conceptsOf } from '../find-concepts.ts';
import { conceptNames } from '../names.ts';
import type { ConceptRef } from '../public/schemes.ts';
import type { TaxonomyTables } from '../tables.ts';
import { saidOf } from '../tag.ts';
import { wordsOf } from '../words.ts';
import type { SaidKind, SaidRecord } from './say-concepts.ts';

/** A concept of a record, with what led to it. */
export interface RecordConcept extends ConceptRef {
  readonly id: number;
  /** The names that stand in its texts, the strongest first. */
  readonly because: readonly string[];
  /** A person said it. */
  readonly isSaid: boolean;
}

export interface RecordConcepts {
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

/** TX-21: what a record is about as it stands now, draft or not: what people said first, then what its texts say. Nothing of it is kept. */
export async function recordConcepts(reader: Reader, { projectId, kind, id, lang }: SaidPlace, { title, body }: Pick<SaidRecord, 'title' | 'body'>): Promise<RecordConcepts> {
  const words = wordsOf(title, body);
  const { found } = await conceptsOf(reader, words);
  const readable = words.length > 1 ? (await conceptsOf(reader, words.filter((text) => text.lang === lang))).found : found;
  const said = await saidOf(reader, projectId, { kind, id });
  const own = [...said].filter(([, isSaid]) => isSaid).map(([concept]) => concept);
  const others = [...found.values()].filter(({ conceptId }) => !said.has(conceptId)).toSorted((a, b) => b.weight - a.weight || a.conceptId - b.conceptId)
    .slice(0, mostFound).map(({ conceptId }) => conceptId);
  const refused = [...said].filter(([, isSaid]) => !isSaid).map(([concept]) => concept);
  const refs = await refsOf(reader, [...own, ...others, ...refused]);
  const shown = (ids: readonly number[]) => ids.flatMap((concept): RecordConcept[] => {
    const ref = refs.get(concept);
    return ref === undefined ? [] : [{ ...ref, id: concept, because: (readable.get(concept) ?? found.get(concept))?.labels ?? [], isSaid: said.get(concept) === true }];
  });
  return { about: shown([...own, ...others]), refused: shown(refused) };
}

async function refsOf(reader: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, ConceptRef>> {
  if (ids.length === 0) return new Map();
  const rows = await from<TaxonomyTables>(reader).selectFrom('concept').select(['id', 'code', 'scheme_code']).where('id', 'in', ids).execute();
  const names = await conceptNames(reader, ids);
  return new Map(rows.map(({ id, code, scheme_code: scheme }) => [id, { scheme, code, name: names.get(id) ?? {} }]));
}

import type { Lang } from '../../../kernel/lang.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { aboutnessOf, labelsIn } from '../model/lexicon.ts';
import { weighed, type Weighed, withBroader } from '../model/weigh.ts';
import { lexiconFor } from './lexicon.ts';
import { stemsOf, type Words } from './words.ts';

/** A name of a concept that a text has. */
export interface SaidName {
  readonly lang: Lang;
  readonly label: string;
}

/** What texts are about, in all their languages together. */
export interface Concepts {
  /** TX-07: concepts of which they have a whole name, with the names that led to them. */
  readonly found: ReadonlyMap<number, Weighed>;
  /** TX-07: the names by language, for who checks what was found. */
  readonly said: ReadonlyMap<number, readonly SaidName[]>;
  /** TX-09: those, and the wider ones, with their weights. */
  readonly all: ReadonlyMap<number, number>;
  /** TX-12: how much they are about each concept, also where they have only a part of a name. */
  readonly aboutness: ReadonlyMap<number, number>;
}

/** TX-07, TX-09, TX-12: what texts are about. One statement for all of them, and one that asks whether the schemes are still the same. */
export async function conceptsOf(reader: Reader, texts: readonly Words[]): Promise<Concepts> {
  const found = new Map<number, Weighed>();
  const aboutness = new Map<number, number>();
  const said = new Map<number, readonly SaidName[]>();
  if (texts.length === 0) return { found, said, all: new Map(), aboutness };
  const lexicon = await lexiconFor(reader);
  for (const [lang, words] of await stemsOf(reader, texts)) {
    // words of a name that stand here and there in a long text say nothing of it; those of a title belong together
    const names = labelsIn(lexicon, lang, words).filter(({ inOrder, inTitle }) => inOrder || inTitle);
    for (const each of weighed(names)) {
      if ((found.get(each.conceptId)?.weight ?? 0) < each.weight) found.set(each.conceptId, each);
      said.set(each.conceptId, [...(said.get(each.conceptId) ?? []), ...each.labels.map((label) => ({ lang, label }))]);
    }
    for (const [id, weight] of aboutnessOf(lexicon, lang, words)) aboutness.set(id, Math.max(aboutness.get(id) ?? 0, weight));
  }
  return { found, said, all: withBroader(new Map([...found].map(([id, { weight }]) => [id, weight])), lexicon.broader), aboutness };
}

/** TX-07: the concepts whose names a text has, the strongest first, each with the names that led to it. */
export async function conceptsIn(reader: Reader, text: Words): Promise<readonly Weighed[]> {
  return [...(await conceptsOf(reader, [text])).found.values()];
}

import type { Lang } from '../../../kernel/lang.ts';
import type { FoundLabel } from './weigh.ts';

/** A name of a concept as its stems. */
export interface StemmedLabel {
  readonly conceptId: number;
  readonly lang: Lang;
  readonly label: string;
  /** In the order of the name. */
  readonly stems: readonly string[];
}

/** The words of a text in one language: each stem with the places where it stands. */
export type TextWords = ReadonlyMap<string, WordPlaces>;

export interface WordPlaces {
  readonly places: readonly number[];
  readonly inTitle: boolean;
}

interface Name {
  readonly conceptId: number;
  readonly label: string;
  readonly stems: readonly string[];
  /** How much all its stems say together. */
  readonly says: number;
}

interface LangLexicon {
  /** How much a stem says, and the names it stands in. */
  readonly stems: ReadonlyMap<string, { readonly says: number; readonly names: readonly Name[] }>;
}

/** The names of all concepts by their stems, for finding what a text is about though it has only a part of a name. */
export interface Lexicon {
  readonly langs: Readonly<Partial<Record<Lang, LangLexicon>>>;
  readonly broader: ReadonlyMap<number, readonly number[]>;
  readonly related: ReadonlyMap<number, readonly number[]>;
}

/** TX-12: a stem says the more the fewer concepts have it in a name. */
export function buildLexicon(labels: readonly StemmedLabel[], links: Pick<Lexicon, 'broader' | 'related'>): Lexicon {
  const concepts = new Set(labels.map(({ conceptId }) => conceptId)).size;
  const byLang = Map.groupBy(labels.filter(({ stems }) => stems.length > 0), ({ lang }) => lang);
  const langs = Object.fromEntries([...byLang].map(([lang, own]) => [lang, lexiconOf(own, concepts)]));
  return { langs, ...links };
}

function lexiconOf(labels: readonly StemmedLabel[], concepts: number): LangLexicon {
  const users = new Map<string, Set<number>>();
  for (const { conceptId, stems } of labels) for (const stem of stems) users.set(stem, (users.get(stem) ?? new Set()).add(conceptId));
  const says = (stem: string) => Math.log(1 + concepts / (users.get(stem)?.size ?? 1));
  const names = labels.map(({ conceptId, label, stems }): Name => ({ conceptId, label, stems, says: stems.reduce((sum, stem) => sum + says(stem), 0) }));
  const pairs = names.flatMap((name) => name.stems.map((stem) => ({ stem, name })));
  return { stems: new Map([...Map.groupBy(pairs, ({ stem }) => stem)].map(([stem, found]) => [stem, { says: says(stem), names: found.map(({ name }) => name) }])) };
}

/** Words of a name may stand this far apart and still be said together: small words between them are no stems. */
const apart = 3;

/** TX-07: the names of which a text has all words, with whether they stand in the name's order, and in the title. */
export function labelsIn(lexicon: Lexicon, lang: Lang, words: TextWords): readonly FoundLabel[] {
  const own = lexicon.langs[lang];
  const begun = new Set([...words.keys()].flatMap((word) => own?.stems.get(word)?.names ?? []));
  return [...begun].flatMap((name): FoundLabel[] => {
    // most names are only begun: they are passed over before anything is made of them
    if (!name.stems.every((stem) => words.has(stem))) return [];
    const found = name.stems.flatMap((stem) => words.get(stem) ?? []);
    const { conceptId, label, stems } = name;
    return [{ conceptId, label, stems: stems.length, inOrder: standsInOrder(found), inTitle: found.every(({ inTitle }) => inTitle) }];
  });
}

function standsInOrder([first, ...rest]: readonly WordPlaces[]): boolean {
  return first?.places.some((start) => rest.reduce<number | undefined>((at, { places }) => (
    at === undefined ? undefined : places.find((place) => place > at && place - at <= apart)
  ), start) !== undefined) === true;
}

/** Languages that write compounds as one word: a stem may be the beginning or the end of a longer one. */
const compounding: readonly Lang[] = ['hu', 'sv', 'et'];
const shortestPart = 4;
const shortestCompound = 7;

/** TX-13: the stems of names that a word has: itself, and in a compounding language its beginnings and endings. */
export function partsOf(lang: Lang, word: string): readonly string[] {
  if (!compounding.includes(lang) || word.length < shortestCompound) return [word];
  const cuts = Array.from({ length: word.length - shortestPart }, (_, n) => n + shortestPart);
  return [word, ...cuts.map((at) => word.slice(0, at)), ...cuts.map((at) => word.slice(-at))];
}

/** How much a further name of the same concept adds, and how much of a concept's weight its neighbours get. */
const further = 0.2;
const upwards = 0.4;
const sideways = 0.15;
const kept = 60;

/**
 * TX-12: what a text is about, from how often its words stand in it: a concept weighs by the part of
 * its best name that the text has, squared, so that half a name counts little; wider and related concepts get a share.
 * The sixty strongest, by concept.
 */
export function aboutnessOf(lexicon: Lexicon, lang: Lang, words: TextWords): ReadonlyMap<number, number> {
  const own = new Map<number, number>();
  for (const { name, part } of partsOfNames(lexicon.langs[lang], strengths(lexicon.langs[lang], lang, words))) {
    const weight = part ** 2 * Math.sqrt(name.says);
    const before = own.get(name.conceptId) ?? 0;
    own.set(name.conceptId, Math.max(before, weight) + further * Math.min(before, weight));
  }
  const all = new Map(own);
  const share = (to: readonly number[] | undefined, weight: number) => to?.forEach((id) => all.set(id, Math.max(all.get(id) ?? 0, weight)));
  for (const [id, weight] of own) {
    share(lexicon.broader.get(id), weight * upwards);
    share(lexicon.related.get(id), weight * sideways);
  }
  return new Map([...all].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, kept));
}

/** How strongly each stem of a name stands in a text: a word that is said twice is meant. */
function strengths(lexicon: LangLexicon | undefined, lang: Lang, words: TextWords): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [word, { places, inTitle }] of words) {
    // the title's word counts half as much again, beside those of the text
    const count = Math.min(2, places.length - (inTitle ? 1 : 0)) + (inTitle ? 1.5 : 0);
    const strength = Math.min(2, 0.6 + 0.4 * count);
    for (const part of partsOf(lang, word)) {
      if (lexicon?.stems.has(part) === true) found.set(part, Math.max(found.get(part) ?? 0, strength));
    }
  }
  return found;
}

/** The names of which a text has at least a stem, with the part of it that the text has (a little above 1 where it says it often). */
function partsOfNames(lexicon: LangLexicon | undefined, found: ReadonlyMap<string, number>): readonly { readonly name: Name; readonly part: number }[] {
  const said = new Map<Name, number>();
  for (const [stem, strength] of found) {
    const entry = lexicon?.stems.get(stem);
    for (const name of entry?.names ?? []) said.set(name, (said.get(name) ?? 0) + (entry?.says ?? 0) * Math.min(1.5, strength));
  }
  return [...said].map(([name, sum]) => ({ name, part: sum / name.says }));
}

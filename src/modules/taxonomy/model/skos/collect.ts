import { isLang, type Lang } from '../../../../kernel/lang.ts';
import type { LabelKind } from '../scheme.ts';
import { vocabulary as v } from './vocabulary.ts';

/** A statement of the file; `address` where it points to a thing, else `text` with its language ('' where none is said). */
export interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: { readonly kind: 'address'; readonly value: string } | { readonly kind: 'text'; readonly value: string; readonly lang: string };
}

/** Words in one of our languages; `exact` is false where a region was said (`en-GB`). */
interface Said {
  readonly lang: Lang;
  readonly text: string;
  readonly exact: boolean;
}

/** A name, or the thing that has it (SKOS-XL). */
interface SaidName {
  readonly kind: LabelKind;
  readonly said: Said | { readonly thing: string };
}

/** What a file says of one thing. */
export interface Thing {
  readonly address: string;
  readonly types: Set<string>;
  readonly names: SaidName[];
  readonly notes: { readonly rank: number; readonly said: Said }[];
  readonly notations: string[];
  readonly titles: { readonly text: string; readonly lang: string }[];
  readonly sources: string[];
  readonly links: Readonly<Record<ThingLink, Set<string>>>;
  form: Said | undefined;
  isDeprecated: boolean;
}

export type ThingLink = 'inScheme' | 'hasTop' | 'broader' | 'narrower' | 'related' | 'exact' | 'close';

/** What a file says, as far as it is of use: only this is kept while it is read, however large the file is. */
export interface Collected {
  readonly things: ReadonlyMap<string, Thing>;
  /** Names in other languages, or in none. */
  readonly namesElsewhere: number;
  /** Matches of kinds that are not kept: wider, narrower, related ones. */
  readonly otherMatches: number;
}

/** Collects what a SKOS file says, statement by statement. */
export function collector(): { readonly take: (statement: Statement) => void; readonly collected: () => Collected } {
  const things = new Map<string, Thing>();
  const left = { namesElsewhere: 0, otherMatches: 0 };
  return {
    take(statement) {
      const { subject, predicate, object } = statement;
      if (otherMatches.has(predicate)) left.otherMatches += 1;
      const meaning = meanings.get(predicate);
      if (meaning === undefined) return;
      const thing = things.get(subject) ?? emptyThing(subject);
      things.set(subject, thing);
      if (object.kind === 'address') meaning.address?.(thing, object.value);
      else if (meaning.words?.(thing, object.value, object.lang) === false) left.namesElsewhere += 1;
    },
    collected: () => ({ things, ...left }),
  };
}

function emptyThing(address: string): Thing {
  const link = () => new Set<string>();
  return {
    address, types: link(), names: [], notes: [], notations: [], titles: [], sources: [], form: undefined, isDeprecated: false,
    links: { inScheme: link(), hasTop: link(), broader: link(), narrower: link(), related: link(), exact: link(), close: link() },
  };
}

/** What a predicate adds to a thing; `words` returns false for a name in another language. */
interface Meaning {
  readonly address?: (thing: Thing, to: string) => void;
  readonly words?: (thing: Thing, text: string, lang: string) => boolean;
}

const otherMatches = new Set<string>([v.broadMatch, v.narrowMatch, v.relatedMatch]);

function named(kind: LabelKind): Meaning {
  return {
    words: (thing, text, lang) => {
      const said = saidIn(text, lang);
      if (thing.titles.length < 50) thing.titles.push({ text, lang });
      if (said !== undefined) thing.names.push({ kind, said });
      return said !== undefined;
    },
    address: (thing, to) => void thing.names.push({ kind, said: { thing: to } }),
  };
}

function noted(rank: number): Meaning {
  return {
    words: (thing, text, lang) => {
      const said = saidIn(text, lang);
      if (said !== undefined) thing.notes.push({ rank, said });
      return true;
    },
  };
}

function linked(link: ThingLink): Meaning {
  return { address: (thing, to) => void thing.links[link].add(to) };
}

function noting(keep: (thing: Thing, text: string, lang: string) => void): Meaning {
  return {
    words: (thing, text, lang) => {
      keep(thing, text, lang);
      return true;
    },
    address: (thing, to) => keep(thing, to, ''),
  };
}

const title = noting((thing, text, lang) => void thing.titles.unshift({ text, lang }));
const source = noting((thing, text) => void thing.sources.push(text));

const meanings: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  [v.type, { address: (thing, to) => void thing.types.add(to) }],
  [v.deprecated, noting((thing, text) => { thing.isDeprecated = text === 'true' || text === '1'; })],
  [v.title, title], [v.rdfsLabel, title], [v.source, source], [v.license, source],
  [v.preferred, named('preferred')], [v.alternative, named('alternative')], [v.hidden, named('hidden')],
  [v.xlPreferred, named('preferred')], [v.xlAlternative, named('alternative')], [v.xlHidden, named('hidden')],
  [v.xlForm, {
    words: (thing, text, lang) => {
      thing.form ??= saidIn(text, lang);
      return thing.form !== undefined;
    },
  }],
  [v.definition, noted(0)], [v.scopeNote, noted(1)], [v.note, noted(2)],
  [v.notation, noting((thing, text) => void thing.notations.push(text))],
  [v.inScheme, linked('inScheme')], [v.topOf, linked('inScheme')], [v.hasTop, linked('hasTop')],
  [v.broader, linked('broader')], [v.narrower, linked('narrower')], [v.related, linked('related')], [v.exact, linked('exact')], [v.close, linked('close')],
]);

/** Words in one of our languages, without what a line cannot hold; undefined in any other, and where nothing is left. */
function saidIn(given: string, tag: string): Said | undefined {
  const [lang] = tag.split('-');
  const text = given.toWellFormed().replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '').trim();
  return isLang(lang) && text !== '' ? { lang, text, exact: lang === tag } : undefined;
}

import { type Lang, langs } from '../../../../kernel/lang.ts';
import { type ConceptInput, isAddress, mostConcepts, type SchemeInput } from '../scheme.ts';
import type { Collected, Thing, ThingLink } from './collect.ts';
import { codesOf, commonBeginning, schemeCode } from './codes.ts';
import { namesOf, notesOf } from './labels.ts';
import { vocabulary as v } from './vocabulary.ts';

/** What somebody says of a file; what is left out is taken from the file. */
export interface SchemeWish {
  readonly code?: string | undefined;
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  readonly version: string;
  /** Where this installation is reached: what is below it is its own. */
  readonly origin?: string | undefined;
}

/** What was left out of a file or kept in another way; each is a number, and most are 0. */
export interface LeftOut {
  readonly namesElsewhere: number;
  readonly otherMatches: number;
  readonly deprecated: number;
  readonly unnamed: number;
  readonly badAddress: number;
  readonly strayLinks: number;
  readonly second: number;
  readonly raised: number;
  readonly dropped: number;
}

/** TX-17: a name that several concepts of a scheme have. */
export interface Homonym {
  readonly lang: Lang;
  readonly name: string;
  readonly codes: readonly string[];
}

export type SkosFault = { readonly code: 'no-concepts' } | { readonly code: 'no-names' } | { readonly code: 'too-many'; readonly most: number }
  /** The scheme that comes with the program is not replaced by a file. */
  | { readonly code: 'shipped'; readonly scheme: string }
  | { readonly code: 'bad-code'; readonly scheme: string };

export type SkosScheme =
  | { readonly ok: true; readonly scheme: SchemeInput; readonly leftOut: LeftOut; readonly homonyms: readonly Homonym[] }
  | { readonly ok: false; readonly fault: SkosFault };

/** TX-16: the concept scheme that a file describes. All its concepts are one scheme, the one most of them are in. */
export function schemeOf(collected: Collected, wish: SchemeWish): SkosScheme {
  const all = [...collected.things.values()].filter(isConcept);
  if (all.length === 0) return { ok: false, fault: { code: 'no-concepts' } };
  const valid = all.filter(({ isDeprecated }) => !isDeprecated);
  const addressed = valid.filter(({ address }) => isAddress(ownAddress(address, wish)));
  const named = addressed.map((thing) => ({ thing, names: namesOf(thing, collected.things) })).filter(({ names }) => Object.keys(names.labels).length > 0);
  if (named.length === 0) return { ok: false, fault: { code: 'no-names' } };
  if (named.length > mostConcepts) return { ok: false, fault: { code: 'too-many', most: mostConcepts } };
  const kept = new Map(named.map(({ thing }) => [thing.address, thing]));
  const words = schemeWords(collected, [...kept.values()], wish);
  if (!schemeCodeLike.test(words.code)) return { ok: false, fault: { code: 'bad-code', scheme: words.code } };
  if (words.code === shippedScheme) return { ok: false, fault: { code: 'shipped', scheme: words.code } };
  const links = linksOf(kept);
  const codes = codesOf([...kept.values()]);
  const sum = (count: 'second' | 'raised' | 'dropped') => named.reduce((total, { names }) => total + names[count], 0);
  const concepts = named.map(({ thing, names }): ConceptInput => conceptOf(thing, { labels: names.labels, codes, links, wish }));
  return {
    ok: true,
    scheme: { ...words, foreign: true, version: wish.version, concepts },
    leftOut: {
      namesElsewhere: collected.namesElsewhere, otherMatches: collected.otherMatches, deprecated: all.length - valid.length,
      badAddress: valid.length - addressed.length, unnamed: addressed.length - named.length, strayLinks: links.strays,
      second: sum('second'), raised: sum('raised'), dropped: sum('dropped'),
    },
    homonyms: homonymsOf(concepts),
  };
}

/** The scheme that comes with the program. */
export const shippedScheme = 'better';
const schemeCodeLike = /^[a-z0-9][a-z0-9-]{0,60}$/;

function isConcept({ address, types, links }: Thing): boolean {
  return !address.startsWith('_:') && (types.has(v.concept) || (types.size === 0 && links.inScheme.size > 0));
}

interface Links {
  readonly broader: ReadonlyMap<string, ReadonlySet<string>>;
  readonly related: ReadonlyMap<string, ReadonlySet<string>>;
  /** Links to what is not in the file, or was left out. */
  readonly strays: number;
}

/** "Narrower" says "broader" the other way round; related concepts are related both ways, and said once. */
function linksOf(kept: ReadonlyMap<string, Thing>): Links {
  const [broader, related] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const strays = new Set<string>();
  const add = (to: Map<string, Set<string>>, [at, goal]: readonly [string, string]) => void to.set(at, (to.get(at) ?? new Set()).add(goal));
  const said = [...kept.values()].flatMap(({ address, links }) => (
    (['broader', 'narrower', 'related'] as const).flatMap((link) => [...links[link]].map((goal) => ({ address, link, goal })))
  ));
  for (const { address, link, goal } of said) {
    if (!kept.has(goal)) strays.add(`${address} ${link} ${goal}`);
    else if (link === 'broader') add(broader, [address, goal]);
    else if (link === 'narrower') add(broader, [goal, address]);
    else if (related.get(goal)?.has(address) !== true && goal !== address) add(related, [address, goal]);
  }
  return { broader, related, strays: strays.size };
}

interface ConceptParts {
  readonly labels: ConceptInput['labels'];
  readonly codes: ReadonlyMap<string, string>;
  readonly links: Links;
  readonly wish: SchemeWish;
}

const mostLinks = { broader: 20, others: 60 };

function conceptOf(thing: Thing, { labels, codes, links, wish }: ConceptParts): ConceptInput {
  const inside = (found: ReadonlySet<string> | undefined) => [...(found ?? [])].flatMap((address) => codes.get(address) ?? []);
  const outside = (link: ThingLink) => [...thing.links[link]].map((address) => ownAddress(address, wish)).filter(isAddress).slice(0, mostLinks.others);
  return {
    code: codes.get(thing.address) ?? '', uri: ownAddress(thing.address, wish), labels, note: null, notes: notesOf(thing),
    broader: inside(links.broader.get(thing.address)).slice(0, mostLinks.broader), related: inside(links.related.get(thing.address)).slice(0, mostLinks.others),
    exact: outside('exact'), close: outside('close'),
  };
}

/** An address of this installation is kept without its host, as the program's own are. */
function ownAddress(address: string, { origin }: SchemeWish): string {
  return origin !== undefined && address.startsWith(`${origin}/concepts/`) ? address.slice(origin.length) : address;
}

function schemeWords({ things }: Collected, concepts: readonly Thing[], wish: SchemeWish): Pick<SchemeInput, 'code' | 'uri' | 'title' | 'source'> {
  const address = mostUsedScheme(things, concepts);
  const about = address === undefined ? undefined : things.get(address);
  const given = ownAddress(address ?? commonBeginning(concepts.map((concept) => concept.address)), wish);
  const uri = isAddress(given) ? given : ownAddress(concepts[0]?.address ?? '', wish);
  const code = wish.code ?? schemeCode(uri);
  const source = [uri, ...new Set(about?.sources ?? [])].join('; ');
  return { code, uri, title: (wish.title ?? titleOf(about) ?? code).slice(0, 300), source: (wish.source ?? source).slice(0, 1000) };
}

/** The scheme that most concepts say they are in, or that has the most of them at its top. */
function mostUsedScheme(things: Collected['things'], concepts: readonly Thing[]): string | undefined {
  const uses = new Map<string, number>();
  for (const { links } of concepts) for (const scheme of links.inScheme) uses.set(scheme, (uses.get(scheme) ?? 0) + 1);
  for (const { address, types, links } of things.values()) if (types.has(v.scheme)) uses.set(address, (uses.get(address) ?? 0) + links.hasTop.size);
  const [most] = [...uses].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0];
}

function titleOf(about: Thing | undefined): string | undefined {
  return (about?.titles.find(({ lang }) => lang.startsWith('en')) ?? about?.titles[0])?.text;
}

/** TX-17: preferred names that several concepts have, whatever their case. */
function homonymsOf(concepts: readonly ConceptInput[]): readonly Homonym[] {
  return langs.flatMap((lang) => {
    const named = concepts.flatMap(({ code, labels }) => (labels[lang] === undefined ? [] : [{ code, name: labels[lang].preferred }]));
    const groups = Map.groupBy(named, ({ name }) => name.toLowerCase());
    return [...groups.values()].filter((group) => group.length > 1).map((group) => ({ lang, name: group[0]?.name ?? '', codes: group.map(({ code }) => code) }));
  });
}

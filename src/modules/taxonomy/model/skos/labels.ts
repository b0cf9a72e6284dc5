import { type Lang, langs } from '../../../../kernel/lang.ts';
import { type ConceptInput, labelKinds, type LabelKind } from '../scheme.ts';
import type { Collected, Thing } from './collect.ts';

type Labels = ConceptInput['labels'];

/** What was made of the names of a concept, as counted for the preview. */
export interface NamesKept {
  readonly labels: Labels;
  /** Further preferred names of a language, kept as other names: there may be one only. */
  readonly second: number;
  /** Languages with other names only: the first of them is shown. */
  readonly raised: number;
  /** Names that are too long, or more than a concept may have. */
  readonly dropped: number;
}

const longest = 200;
const most = 60;

interface Name {
  readonly kind: LabelKind;
  readonly text: string;
  readonly exact: boolean;
}

/** TX-16: the names of a concept by our languages, each once; a name without region comes before one with it. */
export function namesOf(thing: Thing, things: Collected['things']): NamesKept {
  const count = { second: 0, raised: 0, dropped: 0 };
  const all = thing.names.flatMap(({ kind, said }) => {
    const found = 'thing' in said ? things.get(said.thing)?.form : said;
    return found === undefined ? [] : [{ kind, ...found }];
  });
  const byLang = Map.groupBy(all, ({ lang }) => lang);
  const labels: Partial<Record<Lang, NonNullable<Labels[Lang]>>> = {};
  for (const lang of langs) {
    const own = fitting(byLang.get(lang) ?? [], count);
    const [first, ...rest] = own;
    if (first === undefined) continue;
    if (first.kind !== 'preferred') count.raised += 1;
    count.second += rest.filter(({ kind }) => kind === 'preferred').length;
    const others = (hidden: boolean) => rest.filter(({ kind }) => (kind === 'hidden') === hidden).map(({ text }) => text);
    const [alternative, hidden] = [others(false), others(true)];
    count.dropped += Math.max(0, alternative.length - most) + Math.max(0, hidden.length - most);
    labels[lang] = { preferred: first.text, alternative: alternative.slice(0, most), hidden: hidden.slice(0, most) };
  }
  return { labels, ...count };
}

/** Names that fit, each once, the preferred ones first. */
function fitting(names: readonly Name[], count: { dropped: number }): readonly Name[] {
  const short = names.filter(({ text }) => text.length <= longest);
  count.dropped += names.length - short.length;
  const sorted = short.toSorted((a, b) => labelKinds.indexOf(a.kind) - labelKinds.indexOf(b.kind) || Number(b.exact) - Number(a.exact));
  const first = new Map<string, Name>();
  for (const name of sorted) if (!first.has(name.text)) first.set(name.text, name);
  return [...first.values()];
}

const longestNote = 4000;

/** What is said of a concept by language: its definition, then what it is used for. */
export function notesOf({ notes }: Thing): NonNullable<ConceptInput['notes']> {
  const sorted = notes.toSorted((a, b) => a.rank - b.rank);
  return Object.fromEntries(langs.flatMap((lang) => {
    const own = [...new Set(sorted.flatMap(({ said }) => (said.lang === lang ? [said.text] : [])))];
    return own.length === 0 ? [] : [[lang, own.join('\n\n').slice(0, longestNote)]];
  }));
}

import { isLang, type Lang, langs } from '../../../kernel/lang.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { Problem } from '../../../platform/config/index.ts';
import type { Fields } from '../../editing/index.ts';
import { plain } from '../model/table.ts';
import { ownColumns } from './shape.ts';

export type Locales = Readonly<Record<Lang, Locale>>;

/** What a column holds: a field, in a language where it says one. */
export interface Column {
  readonly heading: string;
  readonly at: number;
  readonly name: string;
  readonly lang: Lang | undefined;
}

/** How the columns of a file were understood. */
export interface Columns {
  readonly used: readonly Column[];
  /** Headings of columns that nothing is taken from. */
  readonly unused: readonly string[];
  /** The language that all recognised headings are written in, where it is one. */
  readonly headingLang: Lang | undefined;
}

/** By its heading: what a column holds; null where the column is to be left out. */
export type Mapping = ReadonlyMap<string, string | null>;

interface Known {
  readonly name: string;
  readonly langs: ReadonlySet<Lang>;
}

const ownLabels = { id: 'exchange.column-id', city: 'exchange.column-city', visibility: 'exchange.column-visibility' } as const;

interface Understanding {
  readonly fields: Fields;
  readonly locales: Locales;
  readonly mapping: Mapping;
}

/** IM-03: recognises the columns by their headings: names of fields, the words of the form in any language, or what was said with --map. */
export function columnsOf(headings: readonly string[], { fields, locales, mapping }: Understanding): Columns {
  const known = dictionary(fields, locales);
  const read = headings.map((heading, at) => {
    const meant = mapping.has(plain(heading)) ? mapping.get(plain(heading)) : heading;
    return meant === null || meant === undefined ? undefined : understood({ heading, at, meant, known, fields });
  });
  refuseUnknownMapping(mapping, headings);
  const used = read.filter((column) => column !== undefined);
  refuseTwice(used);
  const unused = headings.filter((heading, n) => heading !== '' && read[n] === undefined);
  return { used, unused, headingLang: langOf(used.map(({ heading }) => known.get(plain(heading))?.langs)) };
}

function dictionary(fields: Fields, locales: Locales): ReadonlyMap<string, Known> {
  const known = new Map<string, { name: string; langs: Set<Lang> }>();
  const add = (word: string, name: string, lang: Lang | undefined) => {
    const entry = known.get(plain(word)) ?? { name, langs: new Set() };
    if (lang !== undefined) entry.langs.add(lang);
    known.set(plain(word), entry);
  };
  for (const name of [...ownColumns, ...Object.keys(fields)]) add(name, name, undefined);
  add('code', 'id', undefined);
  for (const lang of langs) {
    for (const name of ownColumns) add(locales[lang].say(ownLabels[name]), name, lang);
    for (const [name, field] of Object.entries(fields)) add(locales[lang].say(field.label), name, lang);
  }
  return known;
}

/** `title`, `title:hu`, `title (hu)`, `title [hu]`. */
const withLang = /^(.+?)\s*(?::\s*([a-z]{2,3})|\(([a-z]{2,3})\)|\[([a-z]{2,3})\])$/i;

interface Heading {
  readonly heading: string;
  readonly at: number;
  readonly meant: string;
  readonly known: ReadonlyMap<string, Known>;
  readonly fields: Fields;
}

function understood({ heading, at, meant, known, fields }: Heading): Column | undefined {
  const whole = known.get(plain(meant));
  if (whole !== undefined) return { heading, at, name: whole.name, lang: undefined };
  const [, word = '', ...found] = withLang.exec(meant) ?? [];
  const name = known.get(plain(word))?.name;
  const code = found.find((each) => each !== undefined)?.toLowerCase();
  if (name === undefined || code === undefined) return undefined;
  if (!isLang(code)) throw new Problem(`The column “${heading}” names the language “${code}”; there are ${langs.join(', ')}.`);
  if (fields[name]?.kind !== 'text') throw new Problem(`The column “${heading}” names a language, but “${name}” has none.`);
  return { heading, at, name, lang: code };
}

function refuseUnknownMapping(mapping: Mapping, headings: readonly string[]): void {
  const there = new Set(headings.map(plain));
  const missing = [...mapping.keys()].filter((heading) => !there.has(heading));
  if (missing.length > 0) throw new Problem(`The file has no column ${quoted(missing)}: it has ${quoted(headings.filter((each) => each !== ''))}.`);
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}

function refuseTwice(used: readonly Column[]): void {
  const seen = new Map<string, string>();
  for (const { heading, name, lang } of used) {
    const key = lang === undefined ? name : `${name}:${lang}`;
    const before = seen.get(key);
    if (before !== undefined) throw new Problem(`The columns “${before}” and “${heading}” both say “${key}”. Leave one out with --map '${heading}='.`);
    seen.set(key, heading);
  }
}

function langOf(all: readonly (ReadonlySet<Lang> | undefined)[]): Lang | undefined {
  const named = all.filter((each) => each !== undefined && each.size > 0);
  const common = langs.filter((lang) => named.length > 0 && named.every((each) => each?.has(lang)));
  return common.length === 1 ? common[0] : undefined;
}

/** What `--map` may say: `Column=field,Other=title:hu,Notes=`; nothing after the sign leaves a column out. */
export function mappingOf(pairs: readonly (readonly [string, string])[], fields: Fields): Mapping {
  const names = [...ownColumns, ...Object.keys(fields)];
  return new Map(pairs.map(([heading, target]) => {
    const name = target.trim();
    const [field = ''] = name.split(':');
    if (name !== '' && !names.includes(field.trim())) throw new Problem(`There is no field “${field.trim()}”: ${names.join(', ')}.`);
    return [plain(heading), name === '' ? null : name] as const;
  }));
}

import { join } from 'node:path';
import { z } from 'zod';
import { isLang, type Lang, langs } from '../../kernel/lang.ts';
import type { LocalizedText } from '../../kernel/text.ts';
import { readJson } from '../../platform/files/index.ts';

const step = z.strictObject({ command: z.string(), records: z.array(z.looseObject({ slug: z.string() })) });
const file = z.union([z.strictObject({ steps: z.array(step) }), step.transform((one) => ({ steps: [one] }))]);
const translations = z.record(z.string(), z.string());

/** One record of the demo: which command writes it, and with what. */
export interface DemoRecord {
  readonly command: string;
  readonly slug: string;
  /** Where it stands, for messages and for the addresses of its texts: `practices/tartu-arno`. */
  readonly address: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** The demo as it lies in its folder: records in order, the sources they name, the translations of their texts. */
export interface DemoData {
  readonly records: readonly DemoRecord[];
  readonly sources: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Partial<Record<Lang, Readonly<Record<string, string>>>>>;
}

/** Reads a demo folder: `steps.json` names its files in order. */
export function readDemo(folder: string): DemoData {
  const names = z.array(z.string()).parse(readJson(join(folder, 'steps.json')));
  const records = names.flatMap((name) =>
    file.parse(readJson(join(folder, `${name}.json`))).steps.flatMap(({ command, records: contents }) =>
      contents.map((content) => ({ command, slug: content.slug, address: `${name}/${content.slug}`, content })),
    ),
  );
  const texts = Object.fromEntries(langs.map((lang) => [lang, translations.parse(readJson(join(folder, `texts/${lang}.json`)))]));
  return { records, sources: z.record(z.string(), z.unknown()).parse(readJson(join(folder, 'sources.json'))), texts };
}

/** The language of a text of the demo: an object with one language as its only key. */
function textLang(value: object): Lang | undefined {
  const [key, ...more] = Object.keys(value);
  return more.length === 0 && isLang(key) ? key : undefined;
}

/** Every text of a record with its address and original language: what a translator needs. */
export function textsOf(record: DemoRecord): readonly { readonly address: string; readonly lang: Lang; readonly text: string }[] {
  const found: { address: string; lang: Lang; text: string }[] = [];
  walk(record.content, record.address, (value, address) => {
    const lang = textLang(value);
    const text: unknown = lang === undefined ? undefined : Object.values(value)[0];
    if (lang !== undefined && typeof text === 'string') found.push({ address, lang, text });
  });
  return found;
}

function walk(value: unknown, address: string, visit: (value: object, address: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value, address);
  for (const [key, below] of Object.entries(value)) walk(below, `${address}/${key}`, visit);
}

/** What the loader puts in the place of a reference. */
export type Resolve = (reference: string) => string;

/** The command's input: texts with their translations, sources in full, references as ids. */
export function inputOf(record: DemoRecord, data: DemoData, resolve: Resolve): unknown {
  return filled(record.content, record.address, { data, resolve });
}

function filled(value: unknown, address: string, by: { data: DemoData; resolve: Resolve }): unknown {
  if (Array.isArray(value)) return value.map((each, index) => filled(each, `${address}/${index}`, by));
  if (typeof value !== 'object' || value === null) return value;
  const [key, ...more] = Object.keys(value);
  const only: unknown = Object.values(value)[0];
  if (more.length === 0 && typeof only === 'string') {
    if (isLang(key)) return translated(only, key, { address, data: by.data });
    if (key === 'ref') return by.resolve(only);
    if (key === 'src') return by.data.sources[only] ?? `no source ${only}`;
  }
  return Object.fromEntries(Object.entries(value).map(([name, below]) => [name, filled(below, `${address}/${name}`, by)]));
}

function translated(text: string, source: Lang, from: { address: string; data: DemoData }): LocalizedText {
  const others = langs.flatMap((lang) => {
    const translation = lang === source ? undefined : from.data.texts[lang]?.[from.address];
    return translation === undefined ? [] : [[lang, { text: translation, origin: 'written' as const, of: 1 }] as const];
  });
  return { v: 1, source, revision: 1, texts: { [source]: { text, origin: 'written' }, ...Object.fromEntries(others) } };
}

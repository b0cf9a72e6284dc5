import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import { type Lang, langs } from '../../kernel/lang.ts';

type Values = Readonly<Record<string, string | number>>;

/** The messages of one language. */
export interface Catalog {
  /** The text of a message; the key itself where there is none, so that a gap is seen and not hidden. */
  readonly say: (key: string, values?: Values) => string;
}

const file = z.record(z.string(), z.string());

/** Reads `locales/<lang>/*.json` of every language. Texts with placeholders are compiled when first said. */
export function loadCatalogs(folder: string): Readonly<Record<Lang, Catalog>> {
  const entries = langs.map((lang) => [lang, catalog(lang, readTexts(join(folder, lang)))] as const);
  // one entry per language of the closed list
  return Object.fromEntries(entries) as Record<Lang, Catalog>;
}

function readTexts(folder: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const content = file.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    for (const [key, text] of Object.entries(content)) texts.set(`${name.slice(0, -5)}.${key}`, text);
  }
  return texts;
}

function catalog(lang: Lang, texts: ReadonlyMap<string, string>): Catalog {
  const compiled = new Map<string, IntlMessageFormat>();
  return {
    say(key, values) {
      const text = texts.get(key);
      if (text === undefined) return key;
      if (!text.includes('{') && !text.includes("'")) return text;
      const format = compiled.get(key) ?? new IntlMessageFormat(text, lang, undefined, { ignoreTag: true });
      compiled.set(key, format);
      return String(format.format(values));
    },
  };
}

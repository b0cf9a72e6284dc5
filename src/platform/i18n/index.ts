import { type Lang, langs } from '../../kernel/lang.ts';
import type { Locale } from '../../kernel/locale.ts';
import { loadCatalogs } from './catalog.ts';
import { createLocale } from './locale.ts';

export { periodIn } from './locale.ts';
export { preferredLang } from './preferred-lang.ts';

/** The locales of all languages, read from a folder of messages. */
export function loadLocales(folder: string): Readonly<Record<Lang, Locale>> {
  const catalogs = loadCatalogs(folder);
  // one entry per language of the closed list
  return Object.fromEntries(langs.map((lang) => [lang, createLocale(lang, catalogs[lang])])) as Record<Lang, Locale>;
}

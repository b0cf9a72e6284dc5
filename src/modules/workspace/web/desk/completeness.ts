import { type Lang, langs } from '../../../../kernel/lang.ts';
import { isStale, type LocalizedText } from '../../../../kernel/text.ts';
import type { Content, Fields } from '../../../editing/index.ts';

/** How far the texts of a record are in each language. */
export interface Completeness {
  /** Texts that are there in any language. */
  readonly texts: number;
  readonly written: Readonly<Record<Lang, number>>;
  /** Translations made from an older source text. */
  readonly stale: Readonly<Record<Lang, number>>;
}

export function completeness(content: Content<Fields>, fields: Fields): Completeness {
  const texts = textsIn(content, fields).map(([, text]) => text);
  const count = (fits: (text: LocalizedText, lang: Lang) => boolean) => perLang((lang) => texts.filter((text) => fits(text, lang)).length);
  return { texts: texts.length, written: count((text, lang) => text.texts[lang] !== undefined), stale: count((text, lang) => isStale(text, lang)) };
}

/** The texts that are there, with the names of their fields. */
export function textsIn(content: Content<Fields>, fields: Fields): readonly (readonly [string, LocalizedText])[] {
  return Object.entries(fields).flatMap(([name, { kind }]) => {
    // a text field holds a text
    const text = kind === 'text' ? (content[name] as LocalizedText | null) : null;
    return text === null ? [] : [[name, text] as const];
  });
}

function perLang(value: (lang: Lang) => number): Record<Lang, number> {
  // one entry for each language of the list
  return Object.fromEntries(langs.map((lang) => [lang, value(lang)])) as Record<Lang, number>;
}

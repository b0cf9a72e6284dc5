import { type Lang, langs } from '../../../../kernel/lang.ts';
import { isStale, type LocalizedText } from '../../../../kernel/text.ts';
import type { Content, Fields } from '../../../editing/index.ts';

/** What a text is in a language; each text is one of these in each. */
export const textStates = ['written', 'reviewed', 'machine', 'stale', 'missing'] as const;
export type TextState = (typeof textStates)[number];

/** WS-16: the state of a text in a language: one that is older than its original is that before anything else. */
export function textState(text: LocalizedText, lang: Lang): TextState {
  const present = text.texts[lang];
  if (present === undefined) return 'missing';
  return isStale(text, lang) ? 'stale' : present.origin;
}

/** How many texts are what in one language. */
export type TextCounts = Readonly<Record<TextState, number>>;

/** WS-16: counts texts by their state in a language; the sum is the number of texts. */
export function countTexts(texts: readonly LocalizedText[], lang: Lang): TextCounts {
  const counts = { written: 0, reviewed: 0, machine: 0, stale: 0, missing: 0 };
  for (const text of texts) counts[textState(text, lang)] += 1;
  return counts;
}

/** The texts that somebody still has to write, bring up to date or check. */
export function toDo({ missing, stale, machine }: TextCounts): number {
  return missing + stale + machine;
}

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
  const counts = new Map(langs.map((lang) => [lang, countTexts(texts, lang)]));
  return { texts: texts.length, written: perLang((lang) => texts.length - (counts.get(lang)?.missing ?? 0)), stale: perLang((lang) => counts.get(lang)?.stale ?? 0) };
}

/** The texts that are there, with the names of their fields. */
export function textsIn(content: Partial<Content<Fields>>, fields: Fields): readonly (readonly [string, LocalizedText])[] {
  return Object.entries(fields).flatMap(([name, { kind }]) => {
    // a text field holds a text; where only some fields were read, the others hold nothing
    const text = kind === 'text' ? ((content[name] ?? null) as LocalizedText | null) : null;
    return text === null ? [] : [[name, text] as const];
  });
}

function perLang(value: (lang: Lang) => number): Record<Lang, number> {
  // one entry for each language of the list
  return Object.fromEntries(langs.map((lang) => [lang, value(lang)])) as Record<Lang, number>;
}

import { z } from 'zod';
import { type Lang, langs } from './lang.ts';

/**
 * Text in several languages is one value (domain.md, "Rules that hold everywhere").
 * Each translation remembers how it came about and which revision of the source text it was made from;
 * one made from an older revision is stale.
 */
export const textOrigins = ['written', 'machine', 'reviewed'] as const;
export type TextOrigin = (typeof textOrigins)[number];

const translation = z.strictObject({
  text: z.string().min(1),
  origin: z.enum(textOrigins),
  /** Revision of the source text this translation was made from; absent on the source text itself. */
  of: z.int().positive().optional(),
});

/** Stored shape of a localized text, version 1. */
export const localizedText = z
  .strictObject({
    v: z.literal(1),
    source: z.enum(langs),
    revision: z.int().positive(),
    texts: z.partialRecord(z.enum(langs), translation),
  })
  .refine((value) => value.texts[value.source] !== undefined, { message: 'the source language has no text' });

export type LocalizedText = z.infer<typeof localizedText>;

/** What a reader in one language gets: the text, the language it is in, and what to say about it. */
export interface ShownText {
  readonly text: string;
  readonly lang: Lang;
  /** True when the reader's language is missing and another one is shown instead. */
  readonly fallback: boolean;
  /** Language it was translated from; undefined for the original. */
  readonly translatedFrom: Lang | undefined;
  readonly origin: TextOrigin;
  /** True when the source text changed after this translation was made. */
  readonly stale: boolean;
}

/** A new text in one language. */
export function written(lang: Lang, text: string): LocalizedText {
  return { v: 1, source: lang, revision: 1, texts: { [lang]: { text, origin: 'written' } } };
}

/** Adds or replaces a translation made from the present revision of the source text; a new source text is always `written`. */
export function withTranslation(value: LocalizedText, lang: Lang, { text, origin }: { readonly text: string; readonly origin: TextOrigin }): LocalizedText {
  if (lang === value.source) return { ...value, revision: value.revision + 1, texts: { ...value.texts, [lang]: { text, origin: 'written' } } };
  return { ...value, texts: { ...value.texts, [lang]: { text, origin, of: value.revision } } };
}

/** True when the translation into `lang` was made from an older revision of the source text. */
export function isStale(value: LocalizedText, lang: Lang): boolean {
  const of = value.texts[lang]?.of;
  return lang !== value.source && of !== undefined && of < value.revision;
}

/** The text for a reader of `lang`: that language, else English, else the source language. */
export function shownText(value: LocalizedText, lang: Lang): ShownText {
  const chosen = [lang, 'en' as const, value.source].find((candidate) => value.texts[candidate] !== undefined) ?? value.source;
  const found = value.texts[chosen];
  return {
    text: found?.text ?? '',
    lang: chosen,
    fallback: chosen !== lang,
    translatedFrom: chosen === value.source ? undefined : value.source,
    origin: found?.origin ?? 'written',
    stale: isStale(value, chosen),
  };
}

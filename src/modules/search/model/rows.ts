import { type Lang, langs } from '../../../kernel/lang.ts';
import { type LocalizedText, shownText } from '../../../kernel/text.ts';

/** The texts of a record in one language, as they are searched. */
export interface SearchRow {
  readonly lang: Lang;
  readonly title: string;
  /** Language of the title: another one where the title has no text in `lang`, though the body has. */
  readonly titleLang: Lang;
  readonly body: string;
  readonly original: boolean;
}

/** Marks the matched words of a snippet; never part of a stored text. */
export const marks = { start: '\uE000', stop: '\uE001' } as const;

/**
 * SE-01: one row for each language in which the record has a text; a text is never repeated as the fallback of another language.
 */
export function searchRows(title: LocalizedText, body: readonly LocalizedText[]): readonly SearchRow[] {
  return langs.flatMap((lang): SearchRow[] => {
    const texts = body.flatMap((each) => each.texts[lang]?.text ?? []);
    if (title.texts[lang] === undefined && texts.length === 0) return [];
    const shown = shownText(title, lang);
    return [{ lang, title: clean(shown.text), titleLang: shown.lang, body: clean(texts.join(' · ')), original: lang === title.source }];
  });
}

/** Without characters that the database cannot store, or that mark snippets. */
function clean(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000B-\u001F\uE000\uE001]/gu, ' ').toWellFormed();
}

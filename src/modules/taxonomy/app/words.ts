import { sql } from 'kysely';
import { isLang, type Lang } from '../../../kernel/lang.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { TextWords } from '../model/lexicon.ts';

/** A text in one language; what stands in the title says more. */
export interface Words {
  readonly lang: Lang;
  readonly title: string;
  readonly body: string;
}

/** A text by its languages, as it is compared with names: only what was written or translated, no fallbacks. */
export function wordsOf(title: LocalizedText, body: readonly LocalizedText[]): readonly Words[] {
  return Object.keys(title.texts).filter(isLang).map((lang) => (
    { lang, title: title.texts[lang]?.text ?? '', body: body.map((each) => each.texts[lang]?.text ?? '').join('\n') }
  ));
}

/** So many characters of a text are read; a longer one is about the same things. */
const longest = 20_000;

/** As much of a text as is compared with others, without what a database cannot take. */
export function comparable(text: string, most = longest): string {
  return text.slice(0, most).replaceAll('\u0000', ' ').toWellFormed();
}

/** The stems of texts by language, with where they stand: the database makes them, as it does those of the search. One statement. */
export async function stemsOf(reader: Reader, texts: readonly Words[]): Promise<ReadonlyMap<Lang, TextWords>> {
  const column = (name: 'lang' | 'title' | 'body') => texts.map((text) => comparable(text[name]));
  const { rows } = await sql<{ lang: Lang; word: string; places: readonly number[]; in_title: boolean }>`
    select t.lang, u.lexeme as word, u.positions as places, 'A' = any(u.weights) as in_title
    from unnest(${column('lang')}::text[], ${column('title')}::text[], ${column('body')}::text[]) as t (lang, title, body), unnest(concept_words(t.lang, t.title, t.body)) as u`
    .execute(reader.reading);
  const byLang = Map.groupBy(rows, ({ lang }) => lang);
  return new Map([...byLang].map(([lang, words]) => [lang, new Map(words.map(({ word, places, in_title: inTitle }) => [word, { places, inTitle }]))]));
}

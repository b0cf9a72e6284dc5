import { type Lang, langs } from '../../../kernel/lang.ts';
import { type LocalizedText, withTranslation, written } from '../../../kernel/text.ts';
import type { Posted } from '../../../platform/forms/index.ts';
import type { Attachment } from '../model/attachment.ts';

/** The description as its form holds it. */
export interface TypedDescription {
  readonly title: string;
  /** In every language. */
  readonly alt: Readonly<Record<Lang, string>>;
  readonly credit: string;
  readonly visibility: string;
  readonly revision: string;
}

/** What the form shows of a file: its title in the reader's language only, so that no other language is saved as this one; what a picture shows in all. */
export function typedOf(file: Attachment, lang: Lang): TypedDescription {
  const words = (text: LocalizedText | undefined, of: Lang) => text?.texts[of]?.text ?? '';
  return { title: words(file.title, lang), alt: inAll((each) => words(file.alt, each)), credit: file.credit ?? '', visibility: file.visibility, revision: String(file.revision) };
}

export function typedIn(form: Posted): TypedDescription {
  const [title, credit, visibility, revision] = ['title', 'credit', 'visibility', 'revision'].map((name) => form.get(name).trim());
  return { title: title ?? '', alt: inAll((lang) => form.get(`alt-${lang}`).trim()), credit: credit ?? '', visibility: visibility ?? '', revision: revision ?? '' };
}

function inAll(words: (lang: Lang) => string): TypedDescription['alt'] {
  return { hu: words('hu'), it: words('it'), sv: words('sv'), et: words('et'), en: words('en') };
}

/** The reader's language, and that of the record. */
export interface DescribeLangs {
  readonly lang: Lang;
  readonly recordLang: Lang;
}

/** The input of `attachment.describe`, as what was typed makes it. */
export function describeInput(file: Attachment, typed: TypedDescription, { lang, recordLang }: DescribeLangs): Readonly<Record<string, unknown>> {
  return {
    id: file.id,
    revision: Number(typed.revision),
    title: textAfter(file.title, lang, typed.title),
    alt: altAfter(file.alt, typed.alt, recordLang),
    credit: typed.credit === '' ? null : typed.credit,
    visibility: typed.visibility,
  };
}

/** A text after one language of it was typed: emptied languages go, the original last of all. */
export function textAfter(before: LocalizedText | undefined, lang: Lang, words: string): LocalizedText | null {
  if (before === undefined) return words === '' ? null : written(lang, words);
  if ((before.texts[lang]?.text ?? '') === words) return before;
  if (words !== '') return withTranslation(before, lang, { text: words, origin: 'written' });
  if (lang === before.source) return null;
  const { [lang]: _gone, ...texts } = before.texts;
  return { ...before, texts };
}

/** AT-17: what a picture shows, after all its languages were typed. The original is the one it was, else that of the record, else the first there is. */
export function altAfter(before: LocalizedText | undefined, typed: TypedDescription['alt'], recordLang: Lang): LocalizedText | null {
  const stays = before !== undefined && typed[before.source] !== '';
  const source = stays ? before.source : [recordLang, ...langs].find((lang) => typed[lang] !== '');
  if (source === undefined) return null;
  const start = stays ? before : written(source, typed[source]);
  return [source, ...langs.filter((lang) => lang !== source)].reduce((text, lang) => textAfter(text, lang, typed[lang]) ?? text, start);
}

import type { Lang } from '../../../kernel/lang.ts';
import { type LocalizedText, withTranslation, written } from '../../../kernel/text.ts';
import type { Posted } from '../../../platform/forms/index.ts';
import type { Attachment } from '../model/attachment.ts';

/** The description as its form holds it. */
export interface TypedDescription {
  readonly title: string;
  readonly alt: string;
  readonly credit: string;
  readonly visibility: string;
  readonly revision: string;
}

/** What the form shows of a file: the texts in the reader's language only, so that no other language is saved as this one. */
export function typedOf(file: Attachment, lang: Lang): TypedDescription {
  const words = (text: LocalizedText | undefined) => text?.texts[lang]?.text ?? '';
  return { title: words(file.title), alt: words(file.alt), credit: file.credit ?? '', visibility: file.visibility, revision: String(file.revision) };
}

export function typedIn(form: Posted): TypedDescription {
  const [title, alt, credit, visibility, revision] = ['title', 'alt', 'credit', 'visibility', 'revision'].map((name) => form.get(name).trim());
  return { title: title ?? '', alt: alt ?? '', credit: credit ?? '', visibility: visibility ?? '', revision: revision ?? '' };
}

/** The input of `attachment.describe`, as what was typed makes it. */
export function describeInput(file: Attachment, typed: TypedDescription, lang: Lang): Readonly<Record<string, unknown>> {
  return {
    id: file.id,
    revision: Number(typed.revision),
    title: textAfter(file.title, lang, typed.title),
    alt: textAfter(file.alt, lang, typed.alt),
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

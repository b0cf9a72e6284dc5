import { type Lang, langs } from '../../../../kernel/lang.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import type { When } from '../../../../kernel/when.ts';
import { periodIn } from '../../../../platform/i18n/index.ts';

/** MO-24: the title of what is reported for a period: that of its subject, with the period as the language of the title says it. */
export function titleFor(subject: LocalizedText, period: When): LocalizedText {
  const texts = langs.flatMap((lang: Lang) => {
    const [given, words] = [subject.texts[lang], periodIn(lang, period)];
    return given === undefined ? [] : [[lang, words === '' ? given : { ...given, text: `${given.text} · ${words}` }] as const];
  });
  return { ...subject, texts: Object.fromEntries(texts) };
}

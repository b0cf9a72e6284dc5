/** The five interface languages, in the order the language switch shows them. */
export const langs = ['hu', 'it', 'sv', 'et', 'en'] as const;

export type Lang = (typeof langs)[number];

/** The language used when nothing better is known. */
export const defaultLang: Lang = 'en';

export function isLang(value: unknown): value is Lang {
  return langs.some((lang) => lang === value);
}

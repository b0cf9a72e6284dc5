import { fileURLToPath } from 'node:url';
import type { Lang } from '../src/kernel/lang.ts';
import type { Reading } from '../src/kernel/locale.ts';
import { loadLocales } from '../src/platform/i18n/index.ts';

const locales = loadLocales(fileURLToPath(new URL('../locales', import.meta.url)));

/** What a reader of the BETTER project gets, for tests of views. */
export function testReading(lang: Lang = 'en'): Reading {
  return { ...locales[lang], path: (below) => `/${lang}/better${below === '/' ? '' : below}` };
}

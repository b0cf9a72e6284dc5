import { defaultLang, type Lang, langs } from '../../../kernel/lang.ts';
import { xmlElement, xmlHead } from './xml.ts';

/** Where a page stands in each language, from the host on: `/hu/better/practices`. */
export type PagePath = (lang: Lang) => string;

/**
 * PU-14: the sitemap of a site: every page in every language, each with all its languages.
 * A file may hold 50,000 addresses (sitemaps.org); what is more is left out.
 */
export function siteMap(pages: readonly PagePath[], origin: string): string {
  const entries = pages.slice(0, Math.floor(50_000 / langs.length)).flatMap((page) => {
    const alternates = [...langs.map((lang) => [lang, lang] as const), ['x-default', defaultLang] as const]
      .map(([hreflang, lang]) => xmlElement('xhtml:link', { rel: 'alternate', hreflang, href: `${origin}${page(lang)}` })).join('');
    return langs.map((lang) => xmlElement('url', {}, `${xmlElement('loc', {}, `${origin}${page(lang)}`)}${alternates}`));
  });
  const names = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  return `${xmlHead}${xmlElement('urlset', names, `\n${entries.join('\n')}\n`)}\n`;
}

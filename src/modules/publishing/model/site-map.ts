import { defaultLang, langs } from '../../../kernel/lang.ts';
import { xmlElement, xmlHead } from './xml.ts';

/**
 * PU-14: the sitemap of a site: every path (below the language, `/better/practices`) in every language, each with all its languages.
 * A file may hold 50,000 addresses (sitemaps.org); what is more is left out.
 */
export function siteMap(paths: readonly string[], origin: string): string {
  const entries = paths.slice(0, Math.floor(50_000 / langs.length)).flatMap((path) => {
    const alternates = [...langs.map((lang) => [lang, lang] as const), ['x-default', defaultLang] as const]
      .map(([hreflang, lang]) => xmlElement('xhtml:link', { rel: 'alternate', hreflang, href: `${origin}/${lang}${path}` })).join('');
    return langs.map((lang) => xmlElement('url', {}, `${xmlElement('loc', {}, `${origin}/${lang}${path}`)}${alternates}`));
  });
  const names = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  return `${xmlHead}${xmlElement('urlset', names, `\n${entries.join('\n')}\n`)}\n`;
}

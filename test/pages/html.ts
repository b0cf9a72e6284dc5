import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { readSource } from '../house/files.ts';

// checked by the validator itself when it reads them
const rules = JSON.parse(readSource('.htmlvalidate.json').text) as ConfigData;

/**
 * The rules of .htmlvalidate.json. Switched off there: how void elements, boolean and empty attributes are spelled (the renderer's choice, all spellings are
 * valid HTML), spaces at line ends (there are none to see), titles longer than 70 letters (a practice is called what it is called), and
 * integrity marks on our own files, which come from the same server as the page.
 */
const validator = new HtmlValidate(new StaticConfigLoader(rules));

/** What is wrong with a document, one sentence each. */
export function faultsOfHtml(html: string): readonly string[] {
  const report = validator.validateStringSync(html);
  return report.results.flatMap((result) => result.messages.map((each) => `${each.ruleId}: ${each.message} (${each.selector ?? `line ${each.line}`})`));
}

/** The text a reader sees, without tags, scripts, styles and code. */
export function textOf(html: string): string {
  return html.replace(/<(script|style|template|code|pre)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]+>/g, ' ').replace(/&[a-z#0-9]+;/gi, ' ').replace(/\s+/g, ' ');
}

/** What is wrong with the order of headings: exactly one h1, and no level left out. */
export function faultsOfHeadings(html: string): readonly string[] {
  const levels = [...html.matchAll(/<h([1-6])[\s>]/gi)].map((found) => Number(found[1]));
  const firsts = levels.filter((level) => level === 1).length;
  const jumps = levels.filter((level, n) => n > 0 && level > (levels[n - 1] ?? 0) + 1);
  return [...(firsts === 1 ? [] : [`${firsts} h1`]), ...jumps.map((level) => `a jump to h${level}`)];
}

const slips: readonly (readonly [string, RegExp])[] = [
  ['undefined', /\bundefined\b/],
  ['NaN', /\bNaN\b/],
  ['an object', /\[object \w+\]/],
  ['a placeholder', /\{\w+(,|\})/],
  ['an invalid date', /Invalid Date/i],
];

/** Program words that slipped into the text; message keys, if they are given. */
export function slipsIn(html: string, keys: readonly string[]): readonly string[] {
  const text = textOf(html);
  const words = new Set(text.split(/[\s,;:()"“”]+/).map((word) => word.replace(/\.$/, '')));
  return [...slips.filter(([, pattern]) => pattern.test(text)).map(([what]) => what), ...keys.filter((key) => words.has(key)).map((key) => `the message key ${key}`)];
}

/** Values of one attribute of all tags of a name: `attributes(html, 'a', 'href')`. */
// the document, the tag, the attribute
export function attributes(html: string, tag: string, name: string): readonly string[] {
  const tags = html.match(new RegExp(`<${tag}\\b[^>]*>`, 'gi')) ?? [];
  return tags.flatMap((each) => {
    const found = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(each)?.[1];
    return found === undefined ? [] : [found.replaceAll('&amp;', '&')];
  });
}

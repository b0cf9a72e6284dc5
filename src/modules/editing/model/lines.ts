import { type Lang, langs } from '../../../kernel/lang.ts';
import { isStale, type LocalizedText, type TextOrigin } from '../../../kernel/text.ts';

/** Stands on a line whose text is missing in this language, or where there is none at all. */
const gap = '–';
const gaps: ReadonlySet<string> = new Set([gap, '-', '—']);

/**
 * ED-20: several short texts as one, a line each, so that a list is written and translated like a text.
 * Its source is the language most of them were written in. Null where there is nothing to write down.
 */
export function asLines(items: readonly (LocalizedText | null)[]): LocalizedText | null {
  const given = items.filter((item) => item !== null);
  const source = mostUsed(given.map((item) => item.source));
  if (source === undefined) return null;
  const revision = Math.max(...given.map((item) => item.revision));
  const texts: LocalizedText['texts'] = {};
  for (const lang of langs) {
    const text = linesIn(items, lang);
    if (text === '') continue;
    const of = given.some((item) => isStale(item, lang)) ? revision - 1 : revision;
    texts[lang] = lang === source ? { text, origin: 'written' } : { text, origin: originIn(given, lang), of };
  }
  return { v: 1, source, revision, texts };
}

/** ED-20: the texts again, in their order; null for a line that holds only a dash. Empty lines do not count. */
export function fromLines(text: LocalizedText | null): readonly (LocalizedText | null)[] {
  if (text === null) return [];
  const byLang = langs.flatMap((lang) => {
    const given = text.texts[lang];
    return given === undefined ? [] : [{ lang, ...given, lines: given.text.split('\n').map((line) => line.trim()).filter((line) => line !== '') }];
  });
  const count = Math.max(...byLang.map(({ lines }) => lines.length));
  return Array.from({ length: count }, (_, n): LocalizedText | null => {
    const here = byLang.flatMap(({ lang, lines, origin, of }) => {
      const line = lines[n];
      return line === undefined || gaps.has(line) ? [] : [{ lang, line, origin, of }];
    });
    const source = here.find(({ lang }) => lang === text.source)?.lang ?? here[0]?.lang;
    if (source === undefined) return null;
    const same = source === text.source;
    const texts: LocalizedText['texts'] = {};
    for (const { lang, line, origin, of } of here) {
      texts[lang] = lang === source ? { text: line, origin: 'written' } : { text: line, origin, ...(same && of !== undefined && { of }) };
    }
    return { v: 1, source, revision: same ? text.revision : 1, texts };
  });
}

/** ED-20: a list after its lines were edited. One whose lines are as they were stays exactly as it is, translations and all. */
export function listAfter(before: readonly LocalizedText[] | null, text: LocalizedText | null): readonly LocalizedText[] | null {
  if (sameText(asLines(before ?? []), text)) return before;
  return text === null ? null : fromLines(text).filter((item) => item !== null);
}

/** True when two texts say the same in every language. */
export function sameText(a: LocalizedText | null, b: LocalizedText | null): boolean {
  return a?.source === b?.source && langs.every((lang) => a?.texts[lang]?.text === b?.texts[lang]?.text);
}

function linesIn(items: readonly (LocalizedText | null)[], lang: Lang): string {
  const lines = items.map((item) => item?.texts[lang]?.text.replaceAll(/\s*\n\s*/g, ' ').trim() ?? '');
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(0, last + 1).map((line) => (line === '' ? gap : line)).join('\n');
}

function originIn(items: readonly LocalizedText[], lang: Lang): TextOrigin {
  const origins = items.flatMap((item) => item.texts[lang]?.origin ?? []);
  if (origins.includes('machine')) return 'machine';
  return origins.every((origin) => origin === 'reviewed') ? 'reviewed' : 'written';
}

function mostUsed(used: readonly Lang[]): Lang | undefined {
  const count = (lang: Lang) => used.filter((each) => each === lang).length;
  return used.toSorted((a, b) => count(b) - count(a))[0];
}

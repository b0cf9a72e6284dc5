import type { Lang } from '../../../kernel/lang.ts';
import type { LocalizedText } from '../../../kernel/text.ts';

/** One entry of a list as a line of text: what stands before it, what it is, and what is said of it. */
export interface LineParts {
  /** Without a language: a date. Empty where there is none. */
  readonly lead: string;
  readonly main: LocalizedText;
  readonly note: LocalizedText | null;
}

/** How a line is taken apart: `2024-05 Open call: for small firms`. */
interface Split {
  readonly lead: string;
  readonly main: string;
  readonly note: string | undefined;
}

/** Tells what stands before the words of a line, and the words. */
export type LeadOf = (line: string) => { readonly lead: string; readonly words: string };

/** A colon and a space part an entry from its note; a colon within an entry keeps its words together by a space that does not break. */
const parting = ': ';
const keeping = ':\u00A0';

/** PL-18: the entries of a list as one text, a line each, so that a list is written, translated and compared as texts are. Null where there is none. */
export function asLines(entries: readonly LineParts[]): LocalizedText | null {
  const [first] = entries;
  if (first === undefined) return null;
  const source = first.main.source;
  const langs = new Set(entries.flatMap((entry) => languagesOf(entry.main)));
  const revision = Math.max(...entries.map((entry) => entry.main.revision));
  const texts = [...langs].map((lang) => {
    const text = entries.map((entry) => lineOf(entry, lang, lang === source)).join('\n');
    return [lang, { text, ...standingIn(entries, lang, { source, revision }) }] as const;
  });
  return { v: 1, source, revision, texts: Object.fromEntries(texts) };
}

function languagesOf(text: LocalizedText): readonly Lang[] {
  // the keys of texts are languages
  return Object.keys(text.texts) as Lang[];
}

function lineOf({ lead, main, note }: LineParts, lang: Lang, isSource: boolean): string {
  const said = (text: LocalizedText | null) => (text?.texts[lang] ?? (isSource ? text?.texts[text.source] : undefined))?.text.replaceAll(/\s*\n\s*/g, ' ');
  const [name, more] = [said(main), said(note)];
  // an empty line stands for an entry that has no translation yet
  if (name === undefined) return '';
  return `${lead === '' ? '' : `${lead} `}${name.replaceAll(parting, keeping)}${more === undefined ? '' : parting + more}`;
}

/** A translation of the whole is as old as the oldest of its lines. */
function standingIn(entries: readonly LineParts[], lang: Lang, { source, revision }: { readonly source: Lang; readonly revision: number }) {
  if (lang === source) return { origin: 'written' as const };
  const translations = entries.flatMap(({ main }) => (main.texts[lang] === undefined ? [] : [{ ...main.texts[lang], revision: main.revision }]));
  const machine = translations.some((each) => each.origin === 'machine');
  const stale = translations.some((each) => each.of !== undefined && each.of < each.revision);
  return { origin: machine ? ('machine' as const) : ('written' as const), of: stale ? Math.max(1, revision - 1) : revision };
}

/** PL-18: the entries that a text lists, a line each; empty lines are none. A translation counts where it has as many lines as the original. */
export function linesIn(text: LocalizedText | null, leadOf: LeadOf = (line) => ({ lead: '', words: line })): readonly LineParts[] {
  if (text === null) return [];
  const originals = filled(text.texts[text.source]?.text ?? '').map((line) => split(line, leadOf));
  const others = languagesOf(text).filter((lang) => lang !== text.source).flatMap((lang) => {
    const lines = alignedWith(originals.length, text.texts[lang]?.text ?? '');
    return lines === undefined ? [] : [{ lang, lines: lines.map((line) => split(line, leadOf)) }];
  });
  return originals.map((original, at) => {
    const translated = (part: 'main' | 'note') => others.flatMap(({ lang, lines }) => {
      const words = lines[at]?.[part];
      return words === undefined || words === '' ? [] : [{ lang, words }];
    });
    const note = original.note === undefined ? null : inLanguages(text, original.note, translated('note'));
    return { lead: original.lead, main: inLanguages(text, original.main, translated('main')), note };
  });
}

function filled(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

function alignedWith(count: number, text: string): readonly string[] | undefined {
  const [all, some] = [text.split('\n').map((line) => line.trim()), filled(text)];
  if (all.length === count) return all;
  return some.length === count ? some : undefined;
}

function split(line: string, leadOf: LeadOf): Split {
  const { lead, words } = leadOf(line);
  const at = words.indexOf(parting);
  const note = at > 0 ? words.slice(at + parting.length).trim() : '';
  const main = note === '' ? words : words.slice(0, at);
  return { lead, main: main.replaceAll(keeping, parting).trim(), note: note === '' ? undefined : note };
}

/** The words of one line as a text of their own, with the standing of the text they come from. */
function inLanguages(whole: LocalizedText, original: string, translations: readonly { readonly lang: Lang; readonly words: string }[]): LocalizedText {
  const others = translations.map(({ lang, words }) => [lang, { ...whole.texts[lang], text: words, origin: whole.texts[lang]?.origin ?? 'written' }] as const);
  return { v: 1, source: whole.source, revision: whole.revision, texts: { [whole.source]: { text: original, origin: 'written' }, ...Object.fromEntries(others) } };
}

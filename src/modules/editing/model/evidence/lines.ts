import { type Lang, langs } from '../../../../kernel/lang.ts';
import { decimal, type EvidenceItem } from '../../../../kernel/quantity.ts';
import { type LocalizedText, shownText, written } from '../../../../kernel/text.ts';
import { asLines, fromLines, sameText } from '../lines.ts';
import { splitTail, tailIn } from './tail.ts';

/** Evidence as a text: a line each, `what: how much`. */
export function evidenceLines(items: readonly EvidenceItem[]): LocalizedText | null {
  return asLines(items.map(lineOf));
}

/**
 * PR-15: the evidence after its lines were changed: before the first colon what was measured, after it the figure or the words.
 * PR-22: an item whose line is as it was, in every language, stays exactly as it is.
 */
export function evidenceAfter(before: EvidenceItem[], text: LocalizedText | null): EvidenceItem[] {
  if (sameText(evidenceLines(before), text)) return before;
  const known = before.map((item) => ({ item, line: evidenceLines([item]) }));
  return fromLines(text).flatMap((line) => (line === null ? [] : [known.find((each) => sameText(each.line, line))?.item ?? itemOf(line)]));
}

/** PR-22: the line with its tail, in every language it has. */
function lineOf(item: EvidenceItem): LocalizedText {
  const line = mainOf(item);
  const texts = langs.flatMap((lang) => {
    const given = line.texts[lang];
    return given === undefined ? [] : [[lang, { ...given, text: `${given.text}${tailIn(item, lang)}` }] as const];
  });
  return { ...line, texts: Object.fromEntries(texts) };
}

function mainOf({ metric, value }: EvidenceItem): LocalizedText {
  const words = typeof value === 'string' ? written('en', value) : value;
  if (metric === null) return words;
  const much = (lang: Lang) => (typeof value === 'string' ? value : value.texts[lang]?.text);
  const texts: LocalizedText['texts'] = {};
  for (const lang of langs) {
    const [what, amount] = [metric.texts[lang], much(lang)];
    if (what !== undefined && amount !== undefined) texts[lang] = { ...what, text: `${what.text}: ${amount}` };
  }
  if (texts[metric.source] !== undefined) return { ...metric, texts };
  // the two were written in different languages: the line in the metric's language takes the other words as they are
  const whole = `${shownText(metric, metric.source).text}: ${shownText(words, metric.source).text}`;
  return { ...metric, texts: { ...texts, [metric.source]: { text: whole, origin: 'written' } } };
}

function itemOf(whole: LocalizedText): EvidenceItem {
  const { main, tail } = splitTail(whole);
  return { ...measured(main), ...tail };
}

function measured(line: LocalizedText): Pick<EvidenceItem, 'metric' | 'value'> {
  const parts = langs.flatMap((lang) => {
    const given = line.texts[lang];
    const [, what = '', much = ''] = /^(.+?):\s+(.+)$/.exec(given?.text ?? '') ?? [];
    return given === undefined ? [] : [{ lang, given, what, much }];
  });
  if (!parts.every(({ what }) => what !== '')) return { metric: null, value: line };
  const figures = new Set(parts.map(({ much }) => much.replaceAll(/[\s\u00A0\u202F]/g, '')));
  const [figure = ''] = figures;
  const textsOf = (part: 'what' | 'much'): LocalizedText => ({ ...line, texts: Object.fromEntries(parts.map(({ lang, given, [part]: text }) => [lang, { ...given, text }])) });
  return { metric: textsOf('what'), value: figures.size === 1 && decimal.safeParse(figure).success ? figure : textsOf('much') };
}

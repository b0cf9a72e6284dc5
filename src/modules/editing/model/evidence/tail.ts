import { type EvidenceGrade, type EvidenceItem, evidenceYear } from '../../../../kernel/quantity.ts';
import { type Lang, langs } from '../../../../kernel/lang.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { type LocalizedText, shownText } from '../../../../kernel/text.ts';
import { gradeOf, gradeWords } from './grade-words.ts';

/** What a line of evidence says after its figure: `| unit | source | grade | year`. */
export type Tail = Pick<EvidenceItem, 'unit' | 'source' | 'grade' | 'year'>;

/** So many parts a line has at most, its figure included. */
const most = 5;

/** PR-22: the tail of a line in one language; '' where nothing of it is recorded. */
export function tailIn({ unit, source, grade, year }: Tail, lang: Lang): string {
  const words = (text: LocalizedText | undefined) => (text === undefined ? '' : shownText(text, lang).text.replaceAll('|', '/'));
  const parts = [words(unit), words(source), ...(grade === undefined ? [] : [gradeWords[grade][lang]]), ...(year === undefined ? [] : [year])];
  const last = parts.findLastIndex((part) => part !== '');
  return parts.slice(0, last + 1).map((part) => ` | ${part}`).join('');
}

/** PR-22: a line without its tail, and the tail. A part that one language leaves out is taken from the others. */
export function splitTail(line: LocalizedText): { readonly main: LocalizedText; readonly tail: Tail } {
  const parts = langs.flatMap((lang) => {
    const given = line.texts[lang];
    return given === undefined ? [] : [{ lang, given, parts: partsOf(given.text) }];
  });
  const part = (n: number): LocalizedText | undefined => {
    const said = parts.filter((each) => (each.parts[n] ?? '') !== '');
    const source = said.find(({ lang }) => lang === line.source)?.lang ?? said[0]?.lang;
    if (source === undefined) return undefined;
    const texts: LocalizedText['texts'] = {};
    for (const { lang, given, parts: own } of said) texts[lang] = lang === source ? { text: own[n] ?? '', origin: 'written' } : { ...given, text: own[n] ?? '' };
    return { ...line, source, texts };
  };
  const [unit, source] = [part(1), part(2)];
  // where the languages say different grades or years, what was written first is right, and the translation is behind
  const { grade, year } = endOf(parts.toSorted((a, b) => Number(b.lang === line.source) - Number(a.lang === line.source)).flatMap((each) => each.parts.slice(3, most)));
  const tail = { ...(unit !== undefined && { unit }), ...(source !== undefined && { source }), ...(grade !== undefined && { grade }), ...(year !== undefined && { year }) };
  return { main: part(0) ?? line, tail };
}

/** PR-22: lines that end in something else than a grade or a year, say one of them twice, or have more parts than there are; the first of them is named. */
export function evidenceRefusals(text: LocalizedText | null, field: string): readonly Refusal[] {
  const first = langs.map((lang) => text?.texts[lang]?.text.split('\n').findIndex(isWrong) ?? -1).find((line) => line !== -1);
  return first === undefined ? [] : [{ code: 'evidence-line', field, values: { line: first + 1 } }];
}

function isWrong(line: string): boolean {
  const parts = partsOf(line);
  const said = parts.slice(3).filter((part) => part !== '');
  const { grade, year } = endOf(said);
  return parts.length > most || said.length !== [grade, year].filter((each) => each !== undefined).length;
}

/** The grade and the year, in whichever order. */
function endOf(parts: readonly string[]): { readonly grade: EvidenceGrade | undefined; readonly year: string | undefined } {
  return { grade: parts.flatMap((part) => gradeOf(part) ?? [])[0], year: parts.find((part) => evidenceYear.safeParse(part).success) };
}

function partsOf(line: string): readonly string[] {
  return line.split('|').map((part) => part.trim());
}

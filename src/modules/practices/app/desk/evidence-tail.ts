import { type Lang, langs } from '../../../../kernel/lang.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { type LocalizedText, shownText } from '../../../../kernel/text.ts';
import type { EvidenceItem } from '../../model/form.ts';
import { gradeOf, gradeWords } from '../../model/grade-words.ts';

/** What a line of evidence says after its figure: `| unit | source | grade`. */
export type Tail = Pick<EvidenceItem, 'unit' | 'source' | 'grade'>;

/** PR-22: the tail of a line in one language; '' where nothing of it is recorded. */
export function tailIn({ unit, source, grade }: Tail, lang: Lang): string {
  const words = (text: LocalizedText | undefined) => (text === undefined ? '' : shownText(text, lang).text.replaceAll('|', '/'));
  const parts = [words(unit), words(source), grade === undefined ? '' : gradeWords[grade][lang]];
  const last = parts.findLastIndex((part) => part !== '');
  return parts.slice(0, last + 1).map((part) => ` | ${part}`).join('');
}

/** PR-22: a line without its tail, and the tail. A part that one language leaves out is taken from the others. */
export function splitTail(line: LocalizedText): { readonly main: LocalizedText; readonly tail: Tail } {
  const parts = langs.flatMap((lang) => {
    const given = line.texts[lang];
    return given === undefined ? [] : [{ lang, given, parts: given.text.split('|').map((part) => part.trim()) }];
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
  const grade = parts.flatMap((each) => gradeOf(each.parts[3] ?? '') ?? [])[0];
  return { main: part(0) ?? line, tail: { ...(unit !== undefined && { unit }), ...(source !== undefined && { source }), ...(grade !== undefined && { grade }) } };
}

/** PR-22: lines that end in something else than a grade, or have more parts than there are. */
export function evidenceRefusals(text: LocalizedText | null): readonly Refusal[] {
  const lines = langs.flatMap((lang) => text?.texts[lang]?.text.split('\n') ?? []);
  const wrong = lines.some((line) => {
    const [, , , grade = '', ...more] = line.split('|').map((part) => part.trim());
    return more.length > 0 || (grade !== '' && gradeOf(grade) === undefined);
  });
  return wrong ? [{ code: 'evidence-line', field: 'evidence' }] : [];
}

import { type EvidenceGrade, evidenceGrades } from '../../../../kernel/quantity.ts';
import { type Lang, langs } from '../../../../kernel/lang.ts';

/** How the form's lines name the grades; the same words as on the pages (`locales/…/evidence.json`). */
export const gradeWords: Readonly<Record<EvidenceGrade, Readonly<Record<Lang, string>>>> = {
  'self-reported': { en: 'self-reported', hu: 'saját közlés', it: 'dichiarato', sv: 'egen uppgift', et: 'enda andmed' },
  reviewed: { en: 'reviewed', hu: 'ellenőrzött', it: 'verificato', sv: 'granskad', et: 'kontrollitud' },
  independent: { en: 'independent', hu: 'független', it: 'indipendente', sv: 'oberoende', et: 'sõltumatu' },
};

/** The grade a word stands for, in whichever of the five languages, accents and case aside; undefined where it stands for none. */
export function gradeOf(word: string): EvidenceGrade | undefined {
  return evidenceGrades.find((grade) => langs.some((lang) => folded(gradeWords[grade][lang]) === folded(word)));
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

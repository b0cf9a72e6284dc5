import type { Reading } from '../../../kernel/locale.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { useReading } from '../../context.tsx';

/** "Translated from Swedish", and whether by machine or from an older original. Nothing where all texts are originals. */
export function TranslationNote({ values }: { readonly values: readonly LocalizedText[] }) {
  const reading = useReading();
  const remarks = remarksOn(reading, values);
  if (remarks.length === 0) return null;
  return <p class="translation-note">{remarks.join(' · ')}</p>;
}

function remarksOn(reading: Reading, values: readonly LocalizedText[]): readonly string[] {
  const shown = values.map((value) => reading.show(value));
  const only = shown.filter((each) => each.fallback).map((each) => reading.say('ui.only-in', { language: reading.langName(each.lang) }));
  const from = shown.flatMap((each) => (each.fallback || each.translatedFrom === undefined ? [] : [each.translatedFrom]));
  const translated = from.map((lang) => reading.say('ui.translated-from', { language: reading.langName(lang) }));
  const machine = shown.some((each) => each.translatedFrom !== undefined && each.origin === 'machine') ? [reading.say('ui.machine-translation')] : [];
  const stale = shown.some((each) => each.stale) ? [reading.say('ui.stale-translation')] : [];
  return [...new Set([...translated, ...only, ...machine, ...stale])];
}

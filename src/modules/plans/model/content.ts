import { localizedText } from '../../../kernel/text.ts';
import { canonicalText } from './canonical.ts';

/**
 * PL-06: the text an endorsement stands for. Of texts in several languages only the original counts:
 * a translation that is added or corrected later does not touch what was endorsed.
 */
export function endorsedText(content: unknown): string {
  return canonicalText(originals(content));
}

function originals(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(originals);
  if (typeof value !== 'object' || value === null) return value;
  const text = localizedText.safeParse(value);
  if (text.success) return { lang: text.data.source, text: text.data.texts[text.data.source]?.text };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, originals(each)]));
}

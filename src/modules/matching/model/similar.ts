import { langs } from '../../../kernel/lang.ts';
import type { LocalizedText } from '../../../kernel/text.ts';

/**
 * from here on two titles are called alike, and two texts are called about the same. Measured on the demo: two practices
 * that are not the same reach 0.47 by concepts and 0.32 by title, a practice and its own text in one other language 0.46 to 0.86.
 */
export const alikeFrom = { title: 0.5, concepts: 0.5 } as const;

/** Two texts are only called about the same where they share at least so many concepts: one alone says little. */
export const sharedAtLeast = 3;

/** how alike two titles are, 0 … 1, in the language in which they are most alike; accents and case do not count. */
export function titleLikeness(a: LocalizedText, b: LocalizedText): number {
  const each = langs.map((lang) => {
    const [one, other] = [a.texts[lang]?.text, b.texts[lang]?.text];
    return one === undefined || other === undefined ? 0 : likeness(threes(one), threes(other));
  });
  return Math.max(...each);
}

/** Every three letters in a row, words with a gap before and after. */
function threes(text: string): ReadonlySet<string> {
  const words = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word) => {
    const whole = `  ${word} `;
    return Array.from({ length: whole.length - 2 }, (_, n) => whole.slice(n, n + 3));
  }));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((each) => b.has(each)).length;
  return a.size + b.size === 0 ? 0 : both / (a.size + b.size - both);
}

/** how much two texts are about the same, 0 … 1: the cosine of what each is about, by how much each concept says; 0 where they share too little. */
export function aboutTheSame(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>, says: (concept: number) => number): number {
  const shared = [...a.keys()].filter((concept) => b.has(concept));
  if (shared.length < sharedAtLeast) return 0;
  const length = (weights: ReadonlyMap<number, number>) => Math.hypot(...[...weights].map(([concept, weight]) => weight * says(concept))) || 1;
  return shared.reduce((sum, concept) => sum + (a.get(concept) ?? 0) * (b.get(concept) ?? 0) * says(concept) ** 2, 0) / (length(a) * length(b));
}

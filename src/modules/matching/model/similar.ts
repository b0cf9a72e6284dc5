import { langs } from '../../../kernel/lang.ts';
import type { LocalizedText } from '../../../kernel/text.ts';

/**
 * from here on two titles are called alike, and two texts are called about the same. Measured on the demo: two practices
 * that are not the same reach 0.47 by concepts and 0.32 by title, a practice and its own text in one other language 0.46 to 0.86.
 */
export const alikeFrom = { title: 0.5, concepts: 0.5 } as const;

/** Two texts are only called about the same where they share at least so many concepts: one alone says little. */
export const sharedAtLeast = 3;

/** Two titles of one language have something in common from here on: by their letters, or by what they are about. */
const commonFrom = { letters: 0.2, concepts: 0.1 } as const;

/** A text of fewer letters says too little to tell one thing from another by itself. Measured on the demo: what says nothing has 123, what says least 162. */
const saysEnough = 150;

/** True where the longest of the texts is that short. */
export function isThin(bodies: readonly string[]): boolean {
  return bodies.every((body) => (body.match(/\p{L}/gu)?.length ?? 0) < saysEnough);
}

/** True where both titles are written in one of the languages, so that they can be held side by side. */
export function inOneLanguage(a: LocalizedText, b: LocalizedText): boolean {
  return langs.some((lang) => a.texts[lang] !== undefined && b.texts[lang] !== undefined);
}

/**
 * whether two titles of one language have anything in common. Where they have nothing, two short texts that say the same are a phrase
 * that is used of many things ("shown as an example; nothing more is recorded"), not the same thing twice.
 */
export function titlesMeet(likeness: { readonly letters: number; readonly concepts: number }): boolean {
  return likeness.letters >= commonFrom.letters || likeness.concepts >= commonFrom.concepts;
}

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

type Weights = ReadonlyMap<number, number>;

/** how much two texts are about the same, 0 … 1: the cosine of what each is about; 0 where they share too little. */
export function aboutTheSame(a: Weights, b: Weights, says: (concept: number) => number): number {
  return [...a.keys()].filter((concept) => b.has(concept)).length < sharedAtLeast ? 0 : angle(a, b, says);
}

/** The cosine of what two texts are about, by how much each concept says. */
export function angle(a: Weights, b: Weights, says: (concept: number) => number): number {
  const shared = [...a.keys()].filter((concept) => b.has(concept));
  const length = (weights: Weights) => Math.hypot(...[...weights].map(([concept, weight]) => weight * says(concept))) || 1;
  return shared.reduce((sum, concept) => sum + (a.get(concept) ?? 0) * (b.get(concept) ?? 0) * says(concept) ** 2, 0) / (length(a) * length(b));
}

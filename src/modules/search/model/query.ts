/** What a reader typed, taken apart; every part is safe to hand to the text search. */
export interface Asked {
  /** As it is shown again in the form. */
  readonly text: string;
  /** What must be found: words, "phrases", `or`. Empty when nothing can be found. */
  readonly wanted: string;
  /** Words that must not be there (`-word`), joined so that any one of them refuses. */
  readonly refused: string;
  /** The last word while it may still be being typed, and the words before it; empty when it stands in a phrase or is too short. */
  readonly begun: string;
  readonly before: string;
}

/** SE-06: longer questions are cut. Unicode code points. */
export const longestQuestion = 200;

const leastBegun = 3;
const refusedWord = /(?<=^|\s)-("[^"]*"|[\p{L}\p{N}]\S*)/gu;
// letters, marks and digits only: nothing that has a meaning in a text search query
const beginning = /(?:^|\s)([\p{L}\p{M}\p{Nd}]+)$/u;

/** SE-06: takes a question apart. Whatever it is, the result can be searched without an error. */
export function askedFor(question: string): Asked {
  const text = [...question.toWellFormed().normalize('NFC').replaceAll(/[\p{Cc}\p{Co}\uFFFD]+/gu, ' ').trim()].slice(0, longestQuestion).join('').trim();
  const refused = [...text.matchAll(refusedWord)].map((found) => found[1] ?? '').join(' or ');
  const wanted = text.replaceAll(refusedWord, ' ').replaceAll(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(wanted)) return { text, wanted: '', refused: '', begun: '', before: '' };
  return { text, wanted, refused, ...unfinished(wanted) };
}

function unfinished(wanted: string): Pick<Asked, 'begun' | 'before'> {
  const begun = beginning.exec(wanted)?.[1] ?? '';
  if (wanted.includes('"') || / or /i.test(wanted) || [...begun].length < leastBegun) return { begun: '', before: '' };
  return { begun, before: wanted.slice(0, wanted.length - begun.length).trim() };
}

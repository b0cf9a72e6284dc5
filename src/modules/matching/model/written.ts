/** Words shorter than this say nothing to a reader who checks why two texts are alike. */
const shortest = 4;

/** MA-04: the words of a text to which these stems belong, as they are written there, each once; a stem that leads to no longer word is left out. */
export function asWritten(stems: readonly string[], text: string): readonly string[] {
  const words = (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*/gu) ?? []).filter((word) => [...word].length >= shortest);
  const known = [...new Set(words)].map((word) => ({ word, plain: plain(word) })).toSorted((a, b) => a.plain.length - b.plain.length);
  const found = stems.flatMap((stem) => known.find(({ plain: each }) => each.startsWith(stem))?.word ?? []);
  return [...new Set(found.map((word) => word.toLowerCase()))];
}

/** A word as the stems are: small letters without accents. */
function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/**
 * One text for one value: object keys in code-point order, no spaces, absent values left out.
 * Two values that the database stores alike have the same text, whatever order their keys came in.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'null';
}

/** A copy with its keys in order: faster than a function that is asked for every value while the text is made, which an import of thousands of rows feels. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}

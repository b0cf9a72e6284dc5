/**
 * The text that is hashed for an endorsement: keys in code-point order, no spaces, absent values left out.
 * Two contents that say the same have the same text, in whatever order their keys were stored.
 */
export function canonicalText(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) => (isRecord(value) ? inOrder(value) : value)) ?? 'null';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

const secretName = /password|passphrase|secret|token|credential|api[-_]?key|private[-_]?key|one[-_]?time[-_]?code|cookie|authorization/i;

/** What stands in the log instead of a secret. */
export const withheld = '[withheld]';

/**
 * AU-03: the input of a command as it may be stored: fields with the name of a secret are withheld at any depth,
 * and characters that the database cannot store (NUL, halves of a surrogate pair) are replaced.
 */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storable(key), secretName.test(key) ? withheld : withoutSecrets(each)]));
}

function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').toWellFormed();
}

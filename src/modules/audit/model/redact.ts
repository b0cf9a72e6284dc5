const secretName = /password|passphrase|secret|token|credential|api[-_]?key|private[-_]?key|one[-_]?time[-_]?code|cookie|authorization/i;

/** Fields that hold who somebody is; commands about people and files name theirs so. The log itself only ever names `person:<id>`. */
const personalName = /^(email|emails|personName|letter|credit)$/;

/** Fields with what somebody says and may take back; it stands in its own place, and nowhere else. */
const takenBack = /^words$/;

/** What stands in the log instead of a secret. */
export const withheld = '[withheld]';

/** What stands in the log instead of personal data, so that erasing a person leaves nothing behind and the chain whole. */
export const personal = '[personal data]';

/**
 * AU-03: the input of a command as it may be stored: fields with the name of a secret are withheld at any depth,
 * AU-05: those that say who somebody is are left out,
 * AU-07: so are those that hold what can be taken back,
 * and characters that the database cannot store (NUL, halves of a surrogate pair) are replaced.
 */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storable(key), storedAs(key, each)]));
}

function storedAs(key: string, value: unknown): unknown {
  if (value === null) return null;
  if (secretName.test(key) || takenBack.test(key)) return withheld;
  return personalName.test(key) ? personal : withoutSecrets(value);
}

function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').toWellFormed();
}

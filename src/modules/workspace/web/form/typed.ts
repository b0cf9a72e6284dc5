import type { Posted } from '../../../../platform/forms/index.ts';
import type { Fields } from '../../../editing/index.ts';

/** What was typed into the single controls of a form, so that a refusal loses nothing. */
export function typedIn(form: Posted, fields: Fields): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(fields).filter((name) => form.has(name)).map((name) => [name, form.get(name)]));
}

/** What a cell of a table holds; null where nothing is known. Lists stand in one cell. */
export type Cell = string | number | boolean | null | readonly string[];

/** Parts the items of a list within one cell. */
export const listSeparator = ' | ';

const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * PU-10, PU-11: a cell as CSV writes it. Nothing known is empty, never 0; a text that a spreadsheet would run as a formula gets an apostrophe
 * before it; numbers stay numbers. A decimal that is kept as text (`-3.5`) is a number too.
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join(listSeparator);
  return formula.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

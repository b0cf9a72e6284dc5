/** A table as it stands in a file; every cell as text, empty where nothing is written. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Number of the row as a spreadsheet shows it; the headings are row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** What is wrong with one row, in a sentence. */
export interface Fault {
  readonly row: number;
  /** Heading of the column, or name of the field; empty where the whole row is meant. */
  readonly column: string;
  readonly why: string;
}

/** How much a file may hold. */
export const importLimits = { bytes: 50 * 1024 * 1024, rows: 20_000, columns: 200, cell: 100_000 } as const;

/** The rows of a file as a table: the first row that is not empty holds the headings; empty rows do not count. */
export function tableOf(cells: readonly (readonly string[])[]): Table | undefined {
  const filled = cells.map((row, n) => ({ number: n + 1, cells: row.map((cell) => cell.trim()) })).filter((row) => row.cells.some((cell) => cell !== ''));
  const [head, ...rows] = filled;
  return head === undefined ? undefined : { headings: head.cells, rows };
}

/** The separator of a table, recognised in its headings: the one that stands there most often outside of quotes. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  // "a ""b""; c" is one heading
  const head = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, longestHead))?.[0].replaceAll(/"(?:[^"]|"")*"/g, '') ?? '';
  const count = (sign: string) => head.split(sign).length;
  const [most = ','] = (['\t', ';', ','] as const).toSorted((a, b) => count(b) - count(a));
  return count(most) === 1 ? ',' : most;
}

const longestHead = 100_000;

/** The text of a file, by its byte order mark or as UTF-8; undefined where it is neither. */
export function textOf(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the decoder throws for bytes that are no text in this encoding
  }
}

/** Signs that no text holds and the database cannot keep: NUL and other control characters, halves of a pair. */
export function isClean(text: string): boolean {
  return !/\p{Cc}/u.test(text.replaceAll(/[\t\n\r]/g, '')) && text.isWellFormed();
}

/** A heading, or a word of a list, as it is compared: without case, marks at its end and double spaces. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').replace(/[\s?*:.]+$/, '').trim();
}

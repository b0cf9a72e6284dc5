/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** Against what it was measured in the same run. */
  readonly against: string;
  readonly target: string;
}

/** The rows as a table that reads well in a terminal and in the README. */
export function table(rows: readonly Row[]): string {
  const head: Row = { what: 'What', figure: 'Measured', against: 'Against, in the same run', target: 'Target' };
  const cells = [head, ...rows].map(({ what, figure, against, target }) => [what, figure, against, target]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...rest] = cells;
  return [line(first), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest.map(line)].join('\n');
}

/** A whole number with thousands separated. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** A ratio to two places. */
export function ratio(value: number): string {
  return value.toFixed(2);
}

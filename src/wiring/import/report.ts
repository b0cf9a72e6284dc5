import type { Columns, Fault, Outcome } from '../../modules/exchange/index.ts';

/** What an import did, or would do. */
export interface Report {
  readonly what: string;
  readonly file: string;
  /** False for a preview, and where something was refused: then nothing was written. */
  readonly applied: boolean;
  /** Language of the texts that name none. */
  readonly lang: string;
  /** How the columns of a table were understood. */
  readonly columns: Columns | undefined;
  readonly rows: Outcome['rows'];
  readonly faults: readonly Fault[];
}

/** So many lines of each kind are shown; all of them with --json. */
const shown = 50;

/** IM-08: the report as lines for a terminal. */
export function printedReport({ what, file, applied, lang, columns, rows, faults }: Report): string {
  const count = (of: Outcome['rows'][number]['what']) => rows.filter((row) => row.what === of).length;
  const head = `${file}: ${rows.length} ${what}: ${count('new')} new, ${count('changed')} changed, ${count('unchanged')} unchanged, ${count('refused')} refused.`;
  const changes = rows.filter((row) => row.what === 'new' || row.what === 'changed');
  const refused = faults.map(({ row, column, why }) => `  row ${row}${column === '' ? '' : `, ${column}`}: ${why}`);
  return [
    head,
    ...columnLines(columns, lang),
    ...limited(changes.map(({ row, what: came, title, fields }) => `  row ${row} ${came}: ${title}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`)),
    ...(refused.length === 0 ? [] : ['Refused:', ...limited(refused)]),
    ending({ applied, refused: refused.length, changes: changes.length }),
  ].map(harmless).join('\n');
}

function columnLines(columns: Columns | undefined, lang: string): readonly string[] {
  const languages = `Texts without a language are taken as written in “${lang}”; --lang says otherwise.`;
  if (columns === undefined) return [languages];
  const used = columns.used.map(({ heading, name, lang: own }) => `“${heading}” = ${name}${own === undefined ? '' : `:${own}`}`);
  return [`Columns: ${used.join(', ')}.`, ...(columns.unused.length === 0 ? [] : [`Not used: ${columns.unused.map((heading) => `“${heading}”`).join(', ')}.`]), languages];
}

function ending({ applied, refused, changes }: { readonly applied: boolean; readonly refused: number; readonly changes: number }): string {
  if (applied) return changes === 0 ? 'Nothing was to be done.' : `Done: ${changes} written.`;
  if (refused > 0) return 'Nothing was written. Put these rows right, and try again.';
  return changes === 0 ? 'Nothing is to be done.' : 'This was a preview: nothing was written. --apply writes it.';
}

function limited(lines: readonly string[]): readonly string[] {
  return lines.length <= shown ? lines : [...lines.slice(0, shown), `  … and ${lines.length - shown} more; --json shows all.`];
}

/** What stands in a file must not steer a terminal. */
function harmless(line: string): string {
  return line.replaceAll(/\p{Cc}+/gu, ' ');
}

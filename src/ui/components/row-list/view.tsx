import type { ComponentChild } from 'preact';

export interface Row {
  readonly key: string;
  /** Absent where there is nothing to say before the words. */
  readonly start?: ComponentChild;
  readonly main?: ComponentChild;
  readonly end?: ComponentChild;
}

/** Short records, a line each: name or date, words, and a meter or a link at the end. */
export function RowList({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul class="row-list">
      {rows.map(({ key, start, main, end }) => (
        <li key={key}>
          {start === undefined ? null : <div class="row-start">{start}</div>}
          <div class="row-main">{main}</div>
          {end === undefined ? null : <div class="row-end">{end}</div>}
        </li>
      ))}
    </ul>
  );
}

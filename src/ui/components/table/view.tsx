import type { ComponentChild } from 'preact';

interface TableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChild[])[];
  /** The first cell of every row is its heading. */
  readonly rowHead?: boolean | undefined;
  /** Columns with numbers, counted from 0. */
  readonly numeric?: readonly number[] | undefined;
  /** The caption is only for those who do not see the heading above it. */
  readonly captionHidden?: boolean | undefined;
}

/** A table that scrolls inside itself on a narrow screen. */
export function Table({ caption, head, rows, rowHead = false, numeric = [], captionHidden = false }: TableProps) {
  const kind = (column: number) => (numeric.includes(column) ? 'numeric' : undefined);
  return (
    <div class="table" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption class={captionHidden ? 'visually-hidden' : undefined}>{captionHidden ? caption : <span>{caption}</span>}</caption>
        <thead>
          <tr>
            {head.map((title, column) => (
              <th scope="col" class={kind(column)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell, column) =>
                rowHead && column === 0 ? <th scope="row">{cell}</th> : <td class={kind(column)}>{cell}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

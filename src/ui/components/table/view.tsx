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
  /** On a narrow screen each row becomes a block, every cell with its heading beside it; else the table scrolls inside itself. */
  readonly stacked?: boolean | undefined;
}

/** A table that keeps to a narrow screen: it scrolls inside itself, or its rows become blocks. */
export function Table({ caption, head, rows, rowHead = false, numeric = [], captionHidden = false, stacked = false }: TableProps) {
  const kind = (column: number) => (numeric.includes(column) ? 'numeric' : undefined);
  return (
    <div class={stacked ? 'table is-stacked' : 'table'} role="group" aria-label={caption} tabIndex={0}>
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
                rowHead && column === 0 ? <th scope="row">{cell}</th> : <td class={kind(column)}>{stacked ? <Headed head={head[column]}>{cell}</Headed> : cell}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A cell with its column's heading, which is seen only where the row is a block; for those who listen the heading is the column's. */
function Headed({ head, children }: { readonly head: string | undefined; readonly children?: ComponentChild }) {
  return (
    <>
      <span class="cell-head" aria-hidden="true">
        {head}
      </span>
      <div class="cell-body">{children}</div>
    </>
  );
}

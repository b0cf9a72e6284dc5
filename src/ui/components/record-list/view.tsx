import type { ComponentChild } from 'preact';

export interface RecordItem {
  readonly key: string;
  readonly title: ComponentChild;
  readonly above?: ComponentChild;
  readonly text?: ComponentChild;
  readonly below?: ComponentChild;
}

interface RecordListProps {
  readonly items: readonly RecordItem[];
  readonly columns?: 1 | 2 | undefined;
}

/** Records one under the other, or in two columns, parted by lines; every title is an h3. */
export function RecordList({ items, columns = 1 }: RecordListProps) {
  return (
    <ul class={columns === 2 ? 'record-list is-two' : 'record-list'}>
      {items.map(({ key, title, above, text, below }) => (
        <li key={key}>
          {above}
          <h3>{title}</h3>
          {typeof text === 'string' ? <p>{text}</p> : text}
          {below}
        </li>
      ))}
    </ul>
  );
}

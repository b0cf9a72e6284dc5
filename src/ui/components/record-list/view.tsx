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
  /** Level of the titles: 3 below a `Section`, 2 where the list stands right under the page's h1. */
  readonly level?: 2 | 3 | undefined;
}

/** Records one under the other, or in two columns, parted by lines. */
export function RecordList({ items, columns = 1, level = 3 }: RecordListProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <ul class={columns === 2 ? 'record-list is-two' : 'record-list'}>
      {items.map(({ key, title, above, text, below }) => (
        <li key={key}>
          {above}
          <Title>{title}</Title>
          {typeof text === 'string' ? <p>{text}</p> : text}
          {below}
        </li>
      ))}
    </ul>
  );
}

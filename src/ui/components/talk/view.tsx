import type { ComponentChild } from 'preact';

/** One thing somebody said. */
export interface Said {
  readonly key: string;
  readonly by: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  /** The instant as it is shown. */
  readonly when: string;
  /** Plain text; an empty line begins a paragraph. */
  readonly words: string;
  /** True where only a remark stands in place of the words. */
  readonly isGone?: boolean | undefined;
  /** Whom it is said to, in words. */
  readonly to?: string | undefined;
  readonly action?: ComponentChild;
}

/** What people said, in the order it is given. */
export function Talk({ items }: { readonly items: readonly Said[] }) {
  return (
    <ol class="talk">
      {items.map(({ key, by, at, when, words, isGone, to, action }) => (
        <li key={key} class={isGone === true ? 'is-gone' : undefined}>
          <p class="talk-head">
            <strong>{by}</strong> <time dateTime={at}>{when}</time>
          </p>
          {to === undefined ? null : <p class="talk-to">{to}</p>}
          <Paragraphs words={words} />
          {action}
        </li>
      ))}
    </ol>
  );
}

/** Line ends stay where they were typed. */
function Paragraphs({ words }: { readonly words: string }) {
  const paragraphs = words.split(/\n{2,}/).filter((each) => each.trim() !== '');
  return (
    <>
      {paragraphs.map((each) => (
        <p class="talk-words">{each}</p>
      ))}
    </>
  );
}

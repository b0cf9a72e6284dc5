import type { ComponentChild } from 'preact';

/** What speaks for something, a short line each. */
export function ReasonList({ reasons }: { readonly reasons: readonly ComponentChild[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map((reason) => <li>{reason}</li>)}
    </ul>
  );
}

interface SecondThoughtProps {
  /** What is offered: a word or two. */
  readonly title: string;
  readonly open?: boolean | undefined;
  readonly children?: ComponentChild;
}

/** What few people need at once: folded away, open where something in it went wrong. */
export function SecondThought({ title, open = false, children }: SecondThoughtProps) {
  return (
    <details class="second-thought" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

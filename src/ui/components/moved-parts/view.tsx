import type { ComponentChildren } from 'preact';

export interface MovedPart {
  readonly kind: 'taken' | 'changed' | 'left';
  readonly title: string;
  readonly children: ComponentChildren;
}

/** What was taken over, changed and left out, side by side; the lines' shapes repeat the words. */
export function MovedParts({ parts }: { readonly parts: readonly MovedPart[] }) {
  return (
    <div class="moved-parts">
      {parts.map(({ kind, title, children }) => (
        <div key={kind} class={`is-${kind}`}>
          <h3>{title}</h3>
          {typeof children === 'string' ? <p>{children}</p> : children}
        </div>
      ))}
    </div>
  );
}

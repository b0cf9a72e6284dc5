import type { ComponentChild } from 'preact';

export interface Fact {
  readonly term: string;
  readonly detail: ComponentChild;
}

/** Terms and what is known about each; `row` sets them side by side as figures under a page's head. */
export function FactList({ facts, row = false }: { readonly facts: readonly Fact[]; readonly row?: boolean }) {
  if (facts.length === 0) return null;
  return (
    <dl class={row ? 'fact-list is-row' : 'fact-list'}>
      {facts.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}

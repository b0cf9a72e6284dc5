import type { ComponentChildren } from 'preact';
import type { StageState } from '../../../kernel/city.ts';

/** A state as shape and word: the caller says the word, the shape repeats it. */
export function StatusWord({ state, children }: { readonly state: StageState; readonly children?: ComponentChildren }) {
  return <span class={`status-word is-${state}`}>{children}</span>;
}

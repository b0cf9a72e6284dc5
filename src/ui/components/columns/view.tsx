import type { ComponentChild, ComponentChildren } from 'preact';

/** The page's matter, and beside it what helps to read it. */
export function TwoColumns({ main, aside }: { readonly main: ComponentChild; readonly aside: ComponentChild }) {
  return (
    <div class="two-columns">
      <div class="two-columns-main">{main}</div>
      <div class="two-columns-aside">{aside}</div>
    </div>
  );
}

interface AsideBoxProps {
  readonly title: string;
  /** Left out in print: it leads on, or speaks of printing itself. */
  readonly screenOnly?: boolean;
  readonly children?: ComponentChildren;
}

/** A box of the narrow column, under an h2. */
export function AsideBox({ title, screenOnly = false, children }: AsideBoxProps) {
  return (
    <section class={screenOnly ? 'aside-box is-screen-only' : 'aside-box'}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Sections of equal weight side by side where there is room. */
export function Columns({ children }: { readonly children?: ComponentChildren }) {
  return <div class="columns">{children}</div>;
}

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

/** A box of the narrow column, under an h2. */
export function AsideBox({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <section class="aside-box">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Sections of equal weight side by side where there is room. */
export function Columns({ children }: { readonly children?: ComponentChildren }) {
  return <div class="columns">{children}</div>;
}

import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly title: string;
  readonly id?: string | undefined;
  readonly more?: { readonly label: string; readonly href: string } | undefined;
  readonly children?: ComponentChildren;
}

/** A part of a page under an h2, with a link to more where there is more. */
export function Section({ title, id, more, children }: SectionProps) {
  return (
    <section class="section" id={id}>
      <h2>{title}</h2>
      {children}
      {more === undefined ? null : (
        <p class="section-more">
          <a href={more.href}>{more.label}</a>
        </p>
      )}
    </section>
  );
}

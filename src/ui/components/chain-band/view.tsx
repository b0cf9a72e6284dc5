export interface ChainStep {
  /** As it is shown, in the reader's language. */
  readonly count: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

/** The five stages with their counts, across the whole width in ink. */
export function ChainBand({ title, steps }: { readonly title: string; readonly steps: readonly ChainStep[] }) {
  return (
    <section class="chain-band">
      <h2>{title}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step.title}>
            <a href={step.href}>
              <b>{step.count}</b> <strong>{step.title}</strong> <span>{step.text}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

import type { ComponentChild } from 'preact';

/** One way a component or a page can look; shown under `/design` and run through axe and HTML validation. */
export interface Example {
  readonly name: string;
  readonly show: () => ComponentChild;
}

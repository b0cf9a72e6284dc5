import type { Locale } from './locale.ts';

/** A reader's visit to one page: the language, and how addresses of this project are written in it. */
export interface Reading extends Locale {
  /** Address of a page of this project in the reader's language: `path('/chain')` → `/hu/better/chain`. */
  readonly path: (below: string) => string;
}

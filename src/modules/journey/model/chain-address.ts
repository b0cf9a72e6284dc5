import { type ChainFilter, filterKeys } from './chain-filter.ts';

/** Three ways to look at the same list. */
export const chainViews = ['list', 'map', 'flow'] as const;
export type ChainView = (typeof chainViews)[number];

/** The view named in the query; the list where none or an unknown one is named. */
export function readView(query: Readonly<Record<string, string>>): ChainView {
  return chainViews.find((view) => view === query['view']) ?? 'list';
}

/** Address of the chain with filter and view, below the project; always written in the same order, so that it is one page. */
export function chainAddress(filter: ChainFilter, view: ChainView = 'list'): string {
  const query = new URLSearchParams();
  for (const key of filterKeys) {
    const value = filter[key];
    if (value !== undefined) query.set(key, value);
  }
  if (view !== 'list') query.set('view', view);
  return query.size === 0 ? '/chain' : `/chain?${query.toString()}`;
}

/** What the list of transfers can be filtered by; the names are those of the query parameters. */
export const filterKeys = ['from', 'to', 'state', 'need'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** The chosen value per filter; absent where everything is shown. */
export type ChainFilter = Readonly<Partial<Record<FilterKey, string>>>;

/** The value of `from` for transfers whose giver is not recorded. */
export const unknownGiver = 'not-recorded';

/** What the filter looks at; cities by their slugs. */
export interface Filterable {
  readonly givers: readonly string[];
  readonly taker: string;
  readonly state: string;
  readonly needKnown: boolean;
}

/** How many transfers an option would show, with the other filters kept. */
export type Facets = Readonly<Record<FilterKey, ReadonlyMap<string, number>>>;

/** True when the transfer passes every chosen filter (rule J-12). */
export function matches(item: Filterable, filter: ChainFilter): boolean {
  return filterKeys.every((key) => {
    const wanted = filter[key];
    return wanted === undefined || valuesOf(item, key).includes(wanted);
  });
}

/** Counts the options of every filter among what the other filters let through (rule J-13). */
export function facetsOf(items: readonly Filterable[], filter: ChainFilter): Facets {
  return { from: facet(items, filter, 'from'), to: facet(items, filter, 'to'), state: facet(items, filter, 'state'), need: facet(items, filter, 'need') };
}

function facet(items: readonly Filterable[], filter: ChainFilter, key: FilterKey): ReadonlyMap<string, number> {
  const others = without(filter, key);
  const counts = new Map<string, number>();
  for (const item of items) {
    const step = matches(item, others) ? 1 : 0;
    for (const value of valuesOf(item, key)) counts.set(value, (counts.get(value) ?? 0) + step);
  }
  return counts;
}

/** The filter with one key taken out. */
export function without(filter: ChainFilter, key: FilterKey): ChainFilter {
  return Object.fromEntries(Object.entries(filter).filter(([each]) => each !== key));
}

function valuesOf(item: Filterable, key: FilterKey): readonly string[] {
  switch (key) {
    case 'from':
      return item.givers.length === 0 ? [unknownGiver] : item.givers;
    case 'to':
      return [item.taker];
    case 'state':
      return [item.state];
    case 'need':
      return [item.needKnown ? 'recorded' : 'not-recorded'];
  }
}

/** Reads the filter from the query; a value that no transfer has is ignored, so that a wrong link still shows the list. */
export function readFilter(query: Readonly<Record<string, string>>, facets: Facets): ChainFilter {
  return Object.fromEntries(filterKeys.flatMap((key) => {
    const value = query[key];
    return value !== undefined && facets[key].has(value) ? [[key, value]] : [];
  }));
}

import type { EventFormat } from './event.ts';
import type { EventKind } from './kinds/index.ts';
import type { Standing } from './lifecycle.ts';

/** What the list of events can be narrowed to; each is a query parameter of `/events`, in the order of the page. */
export const filterKeys = ['kind', 'city', 'format', 'status'] as const;
export type FilterKey = (typeof filterKeys)[number];
export type EventFilter = Readonly<Partial<Record<FilterKey, string>>>;

/** Stands for "not recorded" as a choice. No slug and no closed list has a dot, so nothing else is called this. */
export const notRecorded = '.none';

/** What a filter looks at; `involved` are the slugs of all cities the event names. */
export interface Filtered {
  readonly kind: EventKind;
  readonly involved: readonly string[];
  readonly format: EventFormat | undefined;
  readonly standing: Standing;
}

/** One choice of a filter and how many events it would leave, the other filters kept. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** E-12: true where the event fits every filter that is set; an event fits each city it names, an unknown value fits nothing. */
export function fits(event: Filtered, filter: EventFilter): boolean {
  return filterKeys.every((key) => filter[key] === undefined || valuesOf(event, key).includes(filter[key]));
}

/** E-12: the choices that lead somewhere, with their counts under the other filters; a choice that is set stays offered. */
export function choices(events: readonly Filtered[], filter: EventFilter, key: FilterKey): readonly Choice[] {
  const left = events.filter((event) => fits(event, { ...filter, ...{ [key]: undefined } }));
  const values = new Set(events.flatMap((event) => valuesOf(event, key)));
  return [...values]
    .map((value) => ({ value, count: left.filter((event) => valuesOf(event, key).includes(value)).length }))
    .filter(({ value, count }) => count > 0 || filter[key] === value);
}

/** Address of the list below the project, always written in the same order. */
export function eventsAddress(filter: EventFilter): string {
  const pairs = filterKeys.flatMap((key) => (filter[key] === undefined ? [] : [`${key}=${encodeURIComponent(filter[key])}`]));
  return pairs.length === 0 ? '/events' : `/events?${pairs.join('&')}`;
}

function valuesOf(event: Filtered, key: FilterKey): readonly string[] {
  switch (key) {
    case 'kind':
      return [event.kind];
    case 'city':
      return event.involved.length === 0 ? [notRecorded] : event.involved;
    case 'format':
      return [event.format ?? notRecorded];
    case 'status':
      return [event.standing];
  }
}

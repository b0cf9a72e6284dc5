import type { City } from '../../../kernel/city.ts';
import { type Lang, langs } from '../../../kernel/lang.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { type Attribution, attributions } from './practice.ts';

/** What the list can be narrowed to; each is a query parameter of `/practices`. */
export const filterKeys = ['city', 'theme', 'concept', 'stage', 'lang', 'tie'] as const;
export type FilterKey = (typeof filterKeys)[number];
export type Filter = Readonly<Partial<Record<FilterKey, string>>>;

/** Two ways to look at the same list. */
export const practiceViews = ['list', 'map'] as const;
export type PracticeView = (typeof practiceViews)[number];

/** The view named in the query; the list where none or an unknown one is named. */
export function readView(query: Readonly<Record<string, string>>): PracticeView {
  return practiceViews.find((view) => view === query['view']) ?? 'list';
}

/** Stands for practices whose city is not recorded. A slug never has a dot, so no city can be called this. */
export const noCity = '.none';

/** How far a practice got on its way into another city; the states of a transfer. */
export const takenStages = ['considered', 'observed', 'assessed', 'adopted', 'being-implemented', 'in-effect', 'declined', 'stopped'] as const;
export type TakenStage = (typeof takenStages)[number];

/** Stands for practices that no transfer on record started from. */
export const notTaken = '.none';

/** What a filter looks at. */
export interface Filtered {
  readonly cities: readonly City[];
  readonly themeSlug: string | undefined;
  /** Codes of the concepts it is about. */
  readonly concepts: readonly string[];
  /** The states of the transfers that started from it; several where several cities took it. */
  readonly stages: readonly TakenStage[];
  /** The languages in which all that its page tells first can be read. */
  readonly langs: readonly Lang[];
  readonly attribution: Attribution;
}

/** One choice of a filter and how many practices it would leave, the other filters kept. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** PR-08: true where the practice fits every filter that is set; an unknown value fits nothing. */
export function fits(practice: Filtered, filter: Filter): boolean {
  return filterKeys.every((key) => filter[key] === undefined || valuesOf(practice, key).includes(filter[key]));
}

/** PR-08: the choices that lead somewhere, with their counts under the other filters; a choice that is set stays offered. */
export function choices(practices: readonly Filtered[], filter: Filter, key: FilterKey): readonly Choice[] {
  const others = { ...filter, [key]: undefined };
  const left = practices.filter((practice) => fits(practice, others));
  const counts = new Map(practices.flatMap((practice) => valuesOf(practice, key)).map((value) => [value, 0]));
  for (const value of left.flatMap((practice) => valuesOf(practice, key))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).filter(({ value, count }) => count > 0 || filter[key] === value);
}

/** Filter and view as the end of an address, always in the same order; empty where nothing is set. */
export function filterQuery(filter: Filter, view: PracticeView = 'list'): string {
  const set = filterKeys.flatMap((key) => (filter[key] === undefined ? [] : [`${key}=${encodeURIComponent(filter[key])}`]));
  const pairs = view === 'list' ? set : [...set, `view=${view}`];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** How sure a tie is, from surest to none, for sorting the choices. */
export function tieOrder(value: string): number {
  return attributions.findIndex((each) => each === value);
}

/** PR-18: how many of the practices each place has; a practice of two cities counts in both, one whose place is unknown in none. */
export function countedPlaces<P extends { readonly city: City }>(practices: readonly Pick<Filtered, 'cities'>[], places: readonly P[]) {
  const owns = (practice: Pick<Filtered, 'cities'>, place: P) => practice.cities.some((city) => city.id === place.city.id);
  return {
    counted: places.map((place) => ({ place, count: practices.filter((practice) => owns(practice, place)).length })).filter(({ count }) => count > 0),
    unplaced: practices.filter((practice) => !places.some((place) => owns(practice, place))).length,
  };
}

/** Each value once, so that counting the values counts practices. */
function valuesOf(practice: Filtered, key: FilterKey): readonly string[] {
  return [...new Set(values[key](practice))];
}

const values: Readonly<Record<FilterKey, (practice: Filtered) => readonly string[]>> = {
  city: ({ cities }) => (cities.length === 0 ? [noCity] : cities.map((city) => city.slug)),
  theme: ({ themeSlug }) => (themeSlug === undefined ? [] : [themeSlug]),
  concept: ({ concepts }) => concepts,
  stage: ({ stages }) => (stages.length === 0 ? [notTaken] : stages),
  lang: ({ langs }) => langs,
  tie: ({ attribution }) => [attribution],
};

/** Stages in the order of the way, none at the end. */
export function stageOrder(value: string): number {
  const place = takenStages.findIndex((each) => each === value);
  return place < 0 ? takenStages.length : place;
}

/** The languages in which every one of these texts can be read. */
export function langsOf(texts: readonly LocalizedText[]): readonly Lang[] {
  return langs.filter((lang) => texts.every((text) => text.texts[lang] !== undefined));
}

import type { City } from '../../../kernel/city.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type Partner, partners } from '../../partnership/index.ts';
import { practiceAttributions } from '../../practices/index.ts';
import { type TransferState, transferStates } from '../../transfers/index.ts';
import { type ChainView, readView } from '../model/chain-address.ts';
import { type ChainFilter, type Facets, facetsOf, matches, readFilter } from '../model/chain-filter.ts';
import { arcsOf, filterable, flowsOf, type GiveAndTakeView, giveAndTakeOf } from './chain-list.ts';
import { chainRecords } from './chain-records.ts';
import { type ChainOverview, overviewOf } from './overview.ts';
import type { ChainCard, Flow, MapArc, PlacedCity } from './shapes.ts';

/** Everything `/chain` shows, and what the home page takes from it. */
export interface ChainPageData {
  readonly overview: ChainOverview;
  /** The transfers that pass the filter. */
  readonly cards: readonly ChainCard[];
  /** Number of transfers without any filter. */
  readonly total: number;
  readonly filter: ChainFilter;
  readonly facets: Facets;
  /** The states that occur, in the order of the chain. */
  readonly states: readonly TransferState[];
  readonly cities: readonly City[];
  readonly view: ChainView;
  readonly places: readonly PlacedCity[];
  /** Of the filtered transfers. */
  readonly arcs: readonly MapArc[];
  readonly flows: readonly Flow[];
  /** Of all transfers. */
  readonly matrix: GiveAndTakeView;
  /** Cities that neither gave nor took on record. */
  readonly silent: readonly City[];
}

/** The chain as its page shows it, filtered and viewed as the query asks. */
export async function chainPage(reader: Reader, projectId: string, query: Readonly<Record<string, string>> = {}): Promise<ChainPageData> {
  const [records, all, known] = await Promise.all([chainRecords(reader, projectId), practiceAttributions(reader, projectId), partners(reader, projectId)]);
  const cities = known.map((partner) => partner.city);
  return { ...listed(records.chain.map((record) => record.card), cities, query), overview: overviewOf(records, all), cities, view: readView(query), places: placesOf(known) };
}

function listed(all: readonly ChainCard[], cities: readonly City[], query: Readonly<Record<string, string>>) {
  const items = all.map(filterable);
  const filter = readFilter(query, facetsOf(items, {}));
  const cards = all.filter((card) => matches(filterable(card), filter));
  return {
    cards,
    total: all.length,
    filter,
    facets: facetsOf(items, filter),
    states: transferStates.filter((state) => all.some((card) => card.state === state)),
    arcs: arcsOf(cards),
    flows: flowsOf(giveAndTakeOf(cities, cards)),
    matrix: giveAndTakeOf(cities, all),
    silent: silentCities(cities, all),
  };
}

/** J-18: the cities that neither gave nor took on record. */
export function silentCities(cities: readonly City[], cards: readonly ChainCard[]): readonly City[] {
  const heard = new Set(cards.flatMap((card) => [card.taker.id, ...card.givers.map((city) => city.id)]));
  return cities.filter((city) => !heard.has(city.id));
}

/** Where the cities lie; those without a recorded place are left out. */
export function placesOf(known: readonly Partner[]): readonly PlacedCity[] {
  return known.flatMap(({ city, profile: { place } }) => (place === null ? [] : [{ city, lat: place.lat, lon: place.lon }]));
}

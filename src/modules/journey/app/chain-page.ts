import type { City } from '../../../kernel/city.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { partnerPlaces } from '../../partnership/index.ts';
import { type TransferState, transferStates } from '../../transfers/index.ts';
import { type ChainView, readView } from '../model/chain-address.ts';
import { type ChainFilter, type Facets, facetsOf, matches, readFilter } from '../model/chain-filter.ts';
import { arcsOf, filterable, flowsOf, type GiveAndTakeView, giveAndTakeOf } from './chain-list.ts';
import { type ChainRecords, chainRecords } from './chain-records.ts';
import { type ChainOverview, overviewOf } from './overview.ts';
import type { ChainCard, Flow, MapArc, PlacedCity } from './shapes.ts';

/** Everything `/chain` shows. */
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
export async function chainPage(reader: Reader, projectId: string, query: Readonly<Record<string, string>>): Promise<ChainPageData> {
  const records = await chainRecords(reader, projectId);
  const places = await partnerPlaces(reader, projectId);
  const all = records.cards.map(filterable);
  const filter = readFilter(query, facetsOf(all, {}));
  const cards = records.cards.filter((card) => matches(filterable(card), filter));
  return {
    overview: overviewOf(records),
    cards,
    total: records.cards.length,
    filter,
    facets: facetsOf(all, filter),
    states: transferStates.filter((state) => records.cards.some((card) => card.state === state)),
    cities: [...records.cities.values()],
    view: readView(query),
    places,
    arcs: arcsOf(cards),
    flows: flowsOf(records.cities, cards),
    matrix: giveAndTakeOf(records),
    silent: silentCities(records),
  };
}

/** J-18: the cities that neither gave nor took on record. */
export function silentCities({ cities, cards }: Pick<ChainRecords, 'cities' | 'cards'>): readonly City[] {
  const heard = new Set(cards.flatMap((card) => [card.taker.id, ...card.givers.map((city) => city.id)]));
  return [...cities.values()].filter((city) => !heard.has(city.id));
}

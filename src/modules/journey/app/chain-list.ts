import type { City, Uptake } from '../../../kernel/city.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type ChainFilter, type Filterable, matches } from '../model/chain-filter.ts';
import { giveAndTake as countGiveAndTake, type Move } from '../model/give-and-take.ts';
import { type ChainRecords, chainRecords } from './chain-records.ts';
import type { ChainCard, Flow, MapArc } from './shapes.ts';

/** The table of giving and taking with its cities; numbers count transfers. */
export interface GiveAndTakeView {
  readonly takers: readonly City[];
  readonly rows: readonly { readonly giver: City | undefined; readonly cells: readonly number[]; readonly given: number }[];
  readonly taken: readonly number[];
  readonly all: number;
}

/** The transfers that pass the filter, in the order in which they were recorded. */
export async function chainList(reader: Reader, projectId: string, filter: ChainFilter = {}): Promise<readonly ChainCard[]> {
  const { cards } = await chainRecords(reader, projectId);
  return cards.filter((card) => matches(filterable(card), filter));
}

/** One line per giver and transfer; transfers without a recorded giver have none. */
export async function mapArcs(reader: Reader, projectId: string): Promise<readonly MapArc[]> {
  return arcsOf(await chainList(reader, projectId));
}

/** Who gave to whom, in numbers. */
export async function giveAndTake(reader: Reader, projectId: string): Promise<GiveAndTakeView> {
  return giveAndTakeOf(await chainRecords(reader, projectId));
}

/** What the filter looks at in a card. */
export function filterable(card: ChainCard): Filterable {
  return { givers: card.givers.map((city) => city.slug), taker: card.taker.slug, state: card.state, needKnown: card.needKnown };
}

/** The card as pages of lower modules show it. */
export function asUptake({ title, path, givers, taker, rail }: ChainCard): Uptake {
  return { title, path, givers, taker, rail };
}

export function arcsOf(cards: readonly ChainCard[]): readonly MapArc[] {
  return cards.flatMap((card) => card.givers.map((from) => ({ from, to: card.taker, title: card.title, path: card.path })));
}

/** The cells of the table of giving and taking that hold something, as streams. */
export function flowsOf(cities: ReadonlyMap<string, City>, cards: readonly ChainCard[]): readonly Flow[] {
  const { takers, rows } = giveAndTakeOf({ cities, cards });
  return rows.flatMap(({ giver, cells }) => cells.flatMap((weight, at) => {
    const to = takers[at];
    return weight === 0 || to === undefined ? [] : [{ from: giver, to, weight }];
  }));
}

export function giveAndTakeOf({ cities, cards }: Pick<ChainRecords, 'cities' | 'cards'>): GiveAndTakeView {
  const moves = cards.map((card): Move => ({ id: card.id, givers: card.givers.map((city) => city.id), taker: card.taker.id }));
  const { rows, taken, all } = countGiveAndTake([...cities.keys()], moves);
  return {
    takers: [...cities.values()],
    rows: rows.map(({ giver, cells, given }) => ({
      giver: giver === undefined ? undefined : cities.get(giver), cells: cells.map((ids) => ids.length), given: given.length,
    })),
    taken: taken.map((ids) => ids.length),
    all: all.length,
  };
}

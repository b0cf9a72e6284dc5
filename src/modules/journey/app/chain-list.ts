import type { City, Uptake } from '../../../kernel/city.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { type ChainFilter, type Filterable, matches } from '../model/chain-filter.ts';
import { giveAndTake as countGiveAndTake, type Move } from '../model/give-and-take.ts';
import { chainRecords } from './chain-records.ts';
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
  const { chain } = await chainRecords(reader, projectId);
  return chain.map((record) => record.card).filter((card) => matches(filterable(card), filter));
}

/** One line per giver and transfer; transfers without a recorded giver have none. */
export async function mapArcs(reader: Reader, projectId: string): Promise<readonly MapArc[]> {
  return arcsOf(await chainList(reader, projectId));
}

/** Who gave to whom, in numbers. */
export async function giveAndTake(reader: Reader, projectId: string): Promise<GiveAndTakeView> {
  const [cities, cards] = await Promise.all([citiesById(reader, projectId), chainList(reader, projectId)]);
  return giveAndTakeOf([...cities.values()], cards);
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
export function flowsOf({ takers, rows }: GiveAndTakeView): readonly Flow[] {
  return rows.flatMap(({ giver, cells }) => cells.flatMap((weight, at) => {
    const to = takers[at];
    return weight === 0 || to === undefined ? [] : [{ from: giver, to, weight }];
  }));
}

export function giveAndTakeOf(cities: readonly City[], cards: readonly ChainCard[]): GiveAndTakeView {
  const moves = cards.map((card): Move => ({ id: card.id, givers: card.givers.map((city) => city.id), taker: card.taker.id }));
  const { rows, taken, all } = countGiveAndTake(cities.map((city) => city.id), moves);
  return {
    takers: cities,
    rows: rows.map(({ giver, cells, given }) => ({
      giver: cities.find((city) => city.id === giver), cells: cells.map((ids) => ids.length), given: given.length,
    })),
    taken: taken.map((ids) => ids.length),
    all: all.length,
  };
}

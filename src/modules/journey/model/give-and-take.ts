/** One transfer as the table of giving and taking counts it; ids are those of cities. */
export interface Move {
  readonly id: string;
  readonly givers: readonly string[];
  readonly taker: string;
}

/** Who gave to whom: one row per giver (`undefined`: not recorded), one cell per taker. */
export interface GiveAndTake {
  readonly takers: readonly string[];
  readonly rows: readonly GiverRow[];
  /** Transfers taken per taker, each once however many gave. */
  readonly taken: readonly (readonly string[])[];
  /** All transfers, each once. */
  readonly all: readonly string[];
}

export interface GiverRow {
  readonly giver: string | undefined;
  /** Ids of the transfers, one list per taker, in the order of `takers`. */
  readonly cells: readonly (readonly string[])[];
  /** Transfers given, each once however many took. */
  readonly given: readonly string[];
}

/**
 * Counts who gave to whom (rules J-10 and J-11). A transfer with two givers stands in both rows, but once in every sum.
 * `cities` gives the order of rows and columns; the row of the unknown giver is there only when it holds something.
 */
export function giveAndTake(cities: readonly string[], moves: readonly Move[]): GiveAndTake {
  const rowOf = (giver: string | undefined): GiverRow => {
    const mine = moves.filter((move) => (giver === undefined ? move.givers.length === 0 : move.givers.includes(giver)));
    return { giver, cells: cities.map((taker) => idsOf(mine, taker)), given: mine.map((move) => move.id) };
  };
  const unknown = rowOf(undefined);
  return {
    takers: cities,
    rows: [...cities.map(rowOf), ...(unknown.given.length > 0 ? [unknown] : [])],
    taken: cities.map((taker) => idsOf(moves, taker)),
    all: moves.map((move) => move.id),
  };
}

function idsOf(moves: readonly Move[], taker: string): readonly string[] {
  return moves.filter((move) => move.taker === taker).map((move) => move.id);
}

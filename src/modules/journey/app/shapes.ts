import type { City, RailStop } from '../../../kernel/city.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { TransferState } from '../../transfers/index.ts';
import type { CardNote } from '../model/card-note.ts';

/** A link to a record's page, with its title. `path` is below the project. */
export interface TitleLink {
  readonly title: LocalizedText;
  readonly path: string;
}

/** A transfer as lists show it. */
export interface ChainCard {
  readonly id: string;
  readonly slug: string;
  readonly path: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly givers: readonly City[];
  /** True when the record names no giving city. */
  readonly giverUnknown: boolean;
  readonly taker: City;
  readonly state: TransferState;
  readonly rail: readonly RailStop[];
  readonly needKnown: boolean;
  readonly note: CardNote | undefined;
}

/** A city with its place on the map. */
export interface PlacedCity {
  readonly city: City;
  readonly lat: number;
  readonly lon: number;
}

/** One line of the map: from the giving city to the taking one, linked to the transfer. */
export interface MapArc {
  readonly from: City;
  readonly to: City;
  readonly title: LocalizedText;
  /** Path below the project. */
  readonly path: string;
}

/** A stream of the flow picture: how many transfers went from one city to another; `from` undefined where the giver is not recorded. */
export interface Flow {
  readonly from: City | undefined;
  readonly to: City;
  readonly weight: number;
}

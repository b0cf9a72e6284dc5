import type { City } from '../../../../kernel/city.ts';

/** What a preview picture shows. */
export interface PictureContent {
  readonly title: string;
  /** What kind of record it is, in words: "Good practice". */
  readonly above: string;
  readonly project: string;
  /** The cities it belongs to, or that gave it. */
  readonly cities: readonly PictureCity[];
  /** The city that took it over, for a transfer. */
  readonly taker: PictureCity | undefined;
  /** The fund's words beside the emblem. */
  readonly fund: string;
}

export interface PictureCity {
  readonly name: string;
  readonly colour: City['colour'];
}

import type { City } from '../../../kernel/city.ts';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Assessments, Need } from '../../needs/index.ts';
import type { Instrument, Partner } from '../../partnership/index.ts';
import type { PolicyChangeShown, ValueShown } from '../model/card-note.ts';
import type { ChainCard, MapArc, PlacedCity, TitleLink } from './shapes.ts';
import type { StoryAction, StoryEvent } from './story.ts';

/** A city in the list of cities: numbers are records on record, each counted. */
export interface CityRow {
  readonly city: City;
  /** ISO 3166 code. */
  readonly country: string;
  readonly lead: boolean;
  readonly needs: number;
  readonly practices: number;
  readonly given: number;
  readonly taken: number;
  readonly hosted: number;
  readonly actions: number;
  readonly plan: TitleLink | undefined;
}

/** The page of all cities. */
export interface CitiesPageData {
  readonly rows: readonly CityRow[];
  readonly places: readonly PlacedCity[];
  readonly arcs: readonly MapArc[];
  /** Transfers that have no line on the map, because their giver is not recorded. */
  readonly unplaced: number;
}

/** A practice of the city; `context` when nothing shows that it belongs to the project. */
export interface CityPractice extends TitleLink {
  readonly summary: LocalizedText;
  readonly context: boolean;
}

/** One city: what it is, what it needed, gave, took, planned, and what came of it. */
export interface CityJourney {
  readonly partner: Partner;
  readonly instrument: Instrument | undefined;
  readonly needs: readonly Need[];
  /** How the city judges its innovation chain; undefined where nothing of it is public. */
  readonly profile: Assessments | undefined;
  readonly practices: readonly CityPractice[];
  readonly taken: readonly ChainCard[];
  readonly given: readonly ChainCard[];
  readonly hosted: readonly StoryEvent[];
  readonly plan: TitleLink | undefined;
  readonly actions: readonly StoryAction[];
  readonly values: readonly ValueShown[];
  readonly policyChanges: readonly PolicyChangeShown[];
  readonly provenances: readonly Provenance[];
}

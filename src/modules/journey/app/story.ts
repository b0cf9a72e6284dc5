import type { City, Uptake } from '../../../kernel/city.ts';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { EventFormat, Standing } from '../../events/index.ts';
import type { ActionStatus } from '../../plans/index.ts';
import type { MovedPart } from '../../transfers/index.ts';
import type { PolicyChangeShown, ValueShown } from '../model/card-note.ts';
import type { ChainCard, TitleLink } from './shapes.ts';

/** A need that a transfer answers. */
export interface StoryNeed extends TitleLink {
  readonly text: LocalizedText | undefined;
  readonly provenance: Provenance;
}

/** A practice that a transfer started from, with the cities that own it; none where the owner is not recorded. */
export interface StoryPractice extends TitleLink {
  readonly owners: readonly City[];
}

/** A practice that grew out of the action, and what other cities made of it. */
export interface RoundAgain {
  readonly practice: TitleLink;
  readonly uptakes: readonly Uptake[];
}

/** The policy instrument behind the taker's plan; `replaced` when it took the place of another one. */
export interface StoryInstrument {
  readonly name: LocalizedText;
  readonly replaced: { readonly name: LocalizedText; readonly reason: LocalizedText | undefined } | undefined;
  /** The history on the city's page. */
  readonly path: string;
}

/** An event where the transfer happened; `format` as it was, `planned` where it differs. */
export interface StoryEvent extends TitleLink {
  readonly when: When;
  readonly format: EventFormat | undefined;
  readonly planned: EventFormat | undefined;
  /** Whether it took place. */
  readonly standing: Standing;
  readonly host: City | undefined;
}

/** An action of the taker's plan that the transfer became. */
export interface StoryAction extends TitleLink {
  readonly plan: TitleLink;
  readonly when: When;
  /** Of the latest report; undefined = not recorded. */
  readonly status: ActionStatus | undefined;
  readonly funding: readonly LocalizedText[];
}

/** One transfer from the need to the effect, as its page tells it. */
export interface TransferJourney {
  readonly card: ChainCard;
  /** What the present state rests on, where somebody published it. */
  readonly stateBasis: { readonly note: LocalizedText | undefined; readonly provenance: Provenance } | undefined;
  readonly needs: readonly StoryNeed[];
  readonly practices: readonly StoryPractice[];
  /** Giving cities with which no practice is named. */
  readonly otherGivers: readonly City[];
  /** What was taken, as the source words it, where no practice record is named. */
  readonly approach: LocalizedText | undefined;
  readonly events: readonly StoryEvent[];
  /** What the source says of visits and workshops in general terms. */
  readonly eventsInWords: LocalizedText | undefined;
  /** Undefined = not recorded; empty = nothing was. */
  readonly taken: readonly MovedPart[] | undefined;
  readonly changed: readonly MovedPart[] | undefined;
  readonly left: readonly MovedPart[] | undefined;
  readonly became: LocalizedText | undefined;
  readonly actions: readonly StoryAction[];
  readonly instrument: StoryInstrument | undefined;
  readonly values: readonly ValueShown[];
  readonly policyChanges: readonly PolicyChangeShown[];
  readonly roundAgain: readonly RoundAgain[];
  /** Other transfers that started from the same practices. */
  readonly others: readonly Uptake[];
  /** Where the effects are told. */
  readonly effectProvenance: Provenance;
  /** What the transfer itself states. */
  readonly provenance: Provenance;
  /** Statements of everything on the page. */
  readonly provenances: readonly Provenance[];
}

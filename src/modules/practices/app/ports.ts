import type { Uptake } from '../../../kernel/city.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Option } from '../../editing/index.ts';
import type { TakenStage } from '../model/filter.ts';

/** The action a practice came out of, as its page links to it. */
export interface OriginLink {
  readonly title: LocalizedText;
  /** Path below the project: `/plans/…/actions/1`. */
  readonly path: string;
}

/** What the pages of this module need from higher modules; the wiring hands it in. */
export interface PracticePorts {
  /** Who took over these practices, by practice. */
  readonly uptake: (reader: Reader, projectId: string, practiceIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Uptake[]>>;
  /** The states of the transfers that started from practices, by practice; without it the list does not tell them. */
  readonly stages?: (reader: Reader, projectId: string) => Promise<ReadonlyMap<string, readonly TakenStage[]>>;
  /** The actions with these ids, by id; without it a practice does not tell where it began. */
  readonly origins?: (reader: Reader, projectId: string, actionIds: readonly string[]) => Promise<ReadonlyMap<string, OriginLink>>;
}

/** What the workspace's side of this module needs from a neighbour: the needs that an interest can name, drafts too, each with whose it is. */
export interface InterestPorts {
  readonly needs: (reader: Reader, projectId: string) => Promise<readonly NeedOption[]>;
}

/** A need as an interest names it. */
export interface NeedOption extends Option {
  readonly label: LocalizedText;
  readonly partnerId: string;
}

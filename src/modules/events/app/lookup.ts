import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { EventAccount, EventFormat } from '../model/event.ts';
import type { EventDetails } from '../model/kinds/index.ts';
import type { EventState } from '../model/lifecycle.ts';
import type { EventTables } from './tables.ts';

/** What a command must know of an event it changes. */
export interface EventStanding {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly hostId: string | null;
  readonly plannerId: string | null;
  readonly actualFormat: EventFormat | null;
  readonly account: EventAccount;
  readonly details: EventDetails;
  readonly state: EventState | null;
  readonly revision: number;
  readonly visibility: Visibility;
  /** Practices shown so far, in their order. */
  readonly practiceIds: readonly string[];
}

/** The event with this slug, held until the command is done; undefined where there is none. */
export async function findEvent(reader: Reader, projectId: string, slug: string): Promise<EventStanding | undefined> {
  const db = from<EventTables>(reader);
  const row = await db.selectFrom('event')
    .select(['id', 'slug', 'title', 'host_id as hostId', 'planner_id as plannerId', 'actual_format as actualFormat', 'account', 'details', 'state', 'revision', 'visibility'])
    .where('project_id', '=', projectId).where('slug', '=', slug).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const shown = await db.selectFrom('event_practice').select('practice_id')
    .where('project_id', '=', projectId).where('event_id', '=', row.id).orderBy('position').execute();
  return { ...row, practiceIds: shown.map((each) => each.practice_id) };
}

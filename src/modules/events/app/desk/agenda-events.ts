import { sql } from 'kysely';
import type { Visibility } from '../../../../kernel/record.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import type { When } from '../../../../kernel/when.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import type { Holding } from '../../model/event.ts';
import { type EventKind, partnersIn } from '../../model/kinds/index.ts';
import type { EventState } from '../../model/lifecycle.ts';
import type { EventTables } from '../tables.ts';

/** An event as the people of the project plan with it. */
export interface AgendaEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly title: LocalizedText;
  readonly when: When;
  readonly holding: Holding;
  /** Null: known from public sources only. */
  readonly state: EventState | null;
  readonly visibility: Visibility;
  /** Every partner it names: host, planner, visitors, and those of its kind's own questions. */
  readonly partnerIds: readonly string[];
  readonly revision: number;
}

/** Every event of the project in the order of its days, drafts too: for the workspace only. */
export async function agendaEvents(reader: Reader, projectId: string): Promise<readonly AgendaEvent[]> {
  const rows = await from<EventTables>(reader).selectFrom('event')
    .select(['id', 'kind', 'title', 'when', 'holding', 'state', 'visibility', 'host_id', 'planner_id', 'details', 'revision'])
    .select(sql<readonly string[]>`array(
      select d.partner_id::text from event_delegation d where d.project_id = event.project_id and d.event_id = event.id order by d.position)`.as('visitor_ids'))
    .where('project_id', '=', projectId).orderBy('sort_day', (order) => order.asc().nullsLast()).orderBy('id').execute();
  return rows.map(({ host_id: host, planner_id: planner, visitor_ids: visitors, details, ...row }) => (
    { ...row, partnerIds: [...new Set([host, planner, ...visitors, ...partnersIn(details)].filter((each) => each !== null))] }
  ));
}

import type { ColumnType, Generated } from 'kysely';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { Json } from '../../../platform/db/index.ts';
import type { EventAccount, EventFormat, Holding } from '../model/event.ts';
import type { EventDetails, EventKind } from '../model/kinds/index.ts';
import type { EventState } from '../model/lifecycle.ts';
import type { ObservationAccount } from '../model/observation.ts';
import type { ParticipationState } from '../model/participation.ts';

interface EventTable {
  project_id: string;
  id: string;
  slug: string;
  kind: EventKind;
  title: Json<LocalizedText>;
  host_id: string | null;
  /** The partner that planned it, where another one hosts it. */
  planner_id: string | null;
  thematic_area_id: string | null;
  when: Json<When>;
  sort_day: string | null;
  planned_format: EventFormat | null;
  actual_format: EventFormat | null;
  holding: Holding;
  state: EventState | null;
  state_reason: ColumnType<LocalizedText | null, string | null, string | null>;
  account: Json<EventAccount>;
  details: Json<EventDetails>;
  visitors_recorded: boolean;
  revision: Generated<number>;
  visibility: Generated<Visibility>;
  provenance: Json<Provenance>;
}

interface Link {
  project_id: string;
  event_id: string;
  position: number;
}

interface DelegationTable extends Link {
  partner_id: string;
}

interface EventPracticeTable extends Link {
  practice_id: string;
}

interface EventNeedTable extends Link {
  need_id: string;
}

interface ParticipationTable {
  project_id: string;
  id: string;
  event_id: string;
  partner_id: string;
  state: ParticipationState;
  people: number | null;
  questions: ColumnType<LocalizedText | null, string | null, string | null>;
  revision: Generated<number>;
  visibility: Generated<Visibility>;
}

interface ObservationTable {
  project_id: string;
  id: string;
  event_id: string;
  partner_id: string;
  person_id: string | null;
  practice_id: string | null;
  need_id: string | null;
  account: Json<ObservationAccount>;
  at: ColumnType<Date, string, never>;
  revision: Generated<number>;
  visibility: Generated<Visibility>;
}

/** The tables of this module. */
export interface EventTables {
  event: EventTable;
  event_delegation: DelegationTable;
  event_practice: EventPracticeTable;
  event_need: EventNeedTable;
  participation: ParticipationTable;
  observation: ObservationTable;
}

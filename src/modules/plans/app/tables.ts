import type { ColumnType, Generated } from 'kysely';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { Json } from '../../../platform/db/index.ts';
import type { ActionDetails, ChangeType } from '../model/action.ts';
import type { PlanContent } from '../model/content.ts';
import type { Entered } from '../model/entered.ts';
import type { PlanDetails } from '../model/plan.ts';
import type { PlanState } from '../model/plan-state.ts';

type MaybeText = ColumnType<LocalizedText | null, string | null, string | null>;

interface PlanTable {
  project_id: string;
  id: string;
  slug: string;
  partner_id: string;
  instrument_id: string | null;
  title: Json<LocalizedText>;
  details: Json<PlanDetails>;
  state: PlanState | null;
  version: Generated<number>;
  state_reason: MaybeText;
  revision: Generated<number>;
  visibility: Generated<Visibility>;
  provenance: Json<Provenance>;
}

interface PlanEndorsementTable {
  project_id: string;
  plan_id: string;
  version: number;
  content: Json<PlanContent>;
  content_hash: string;
  endorsed_by: string;
  endorser_function: Json<LocalizedText>;
  organisation: MaybeText;
  /** `yyyy-mm-dd`. */
  endorsed_on: string;
  provenance: Json<Provenance>;
}

interface ActionTable {
  project_id: string;
  id: string;
  slug: string;
  plan_id: string;
  number: number;
  title: Json<LocalizedText>;
  details: Json<ActionDetails>;
  timeframe: Json<When>;
  sort_day: string | null;
  expected_change: ChangeType | null;
  /** Null until somebody edits the action in the workspace. */
  entered: ColumnType<Entered | null, string | null | undefined, string | null>;
  revision: Generated<number>;
  visibility: Generated<Visibility>;
  provenance: Json<Provenance>;
}

interface ActionStepTable {
  project_id: string;
  action_id: string;
  position: number;
  title: Json<LocalizedText>;
  note: MaybeText;
  happens: Json<When>;
  sort_day: string | null;
}

interface ActionTransferTable {
  project_id: string;
  action_id: string;
  transfer_id: string;
  position: number;
}

interface ActionPracticeTable {
  project_id: string;
  action_id: string;
  practice_id: string;
  position: number;
}

/** The tables of this module. */
export interface PlanTables {
  plan: PlanTable;
  plan_endorsement: PlanEndorsementTable;
  action: ActionTable;
  action_step: ActionStepTable;
  action_transfer: ActionTransferTable;
  action_practice: ActionPracticeTable;
}

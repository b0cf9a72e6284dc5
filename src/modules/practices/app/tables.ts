import type { ColumnType, Generated } from 'kysely';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { Json } from '../../../platform/db/index.ts';
import type { PracticeForm } from '../model/form.ts';
import type { Voice } from '../model/matrix.ts';
import type { Attribution } from '../model/practice.ts';
import type { PracticeState } from '../model/workflow.ts';

interface PracticeTable {
  project_id: string;
  id: string;
  slug: string;
  title: Json<LocalizedText>;
  summary: Json<LocalizedText>;
  form: Json<PracticeForm>;
  period: Json<When>;
  sort_day: string | null;
  thematic_area_id: string | null;
  attribution: Attribution;
  state: PracticeState | null;
  state_reason: ColumnType<LocalizedText | null, string | null, string | null>;
  origin_action_id: string | null;
  revision: Generated<number>;
  visibility: Generated<Visibility>;
  provenance: Json<Provenance>;
  /** Day somebody last found that it holds. */
  reviewed_on: ColumnType<string | null, string | null | undefined, string | null>;
  ageing: Generated<boolean>;
}

interface PracticePartnerTable {
  project_id: string;
  practice_id: string;
  partner_id: string;
  position: number;
}

interface InterestTable {
  project_id: string;
  id: string;
  practice_id: string;
  partner_id: string;
  need_id: string | null;
  note: ColumnType<LocalizedText | null, string | null, never>;
  at: ColumnType<Date, string, never>;
  by_person: string | null;
  voice: Generated<Voice>;
  withdrawn_at: ColumnType<Date | null, null, string>;
}

interface InterestRegisterTable {
  project_id: string;
  opens: string | null;
  closes: string | null;
  reason: ColumnType<LocalizedText | null, string | null, string | null>;
  revision: Generated<number>;
}

interface PracticeChangeTable {
  project_id: string;
  id: string;
  practice_id: string;
  state: PracticeState;
  reason: ColumnType<LocalizedText | null, string | null, never>;
  at: ColumnType<Date, string, never>;
  by_person: string | null;
}

/** The tables of this module. */
export interface PracticeTables {
  practice_change: PracticeChangeTable;
  practice: PracticeTable;
  practice_partner: PracticePartnerTable;
  interest: InterestTable;
  interest_register: InterestRegisterTable;
}

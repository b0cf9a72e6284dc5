import type { ColumnType, Generated } from 'kysely';
import type { Provenance, Source } from '../../../kernel/provenance.ts';
import type { ValueStatus } from '../../../kernel/quantity.ts';
import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { Json } from '../../../platform/db/index.ts';
import type { ChangeType } from '../../plans/index.ts';
import type { Baseline, Direction, Grade, IndicatorDetails, IndicatorKind, Scope, Target, Unit } from '../model/indicator.ts';
import type { ProgressStatus } from '../model/progress.ts';
import type { Counting } from '../model/total.ts';
import type { ValueState } from '../model/value-state.ts';

type Maybe<T> = ColumnType<T | null, string | null, string | null>;

/** What every record of this module has. */
interface Standing {
  project_id: string;
  id: string;
  slug: string;
  revision: Generated<number>;
  visibility: Generated<Visibility>;
  provenance: Json<Provenance>;
}

interface ActionProgressTable extends Standing {
  action_id: string;
  period: Json<When>;
  sort_day: string | null;
  status: ProgressStatus;
  report: Maybe<LocalizedText>;
  reason: Maybe<LocalizedText>;
}

interface IndicatorTable extends Standing {
  scope: Scope;
  action_id: string | null;
  name: Json<LocalizedText>;
  definition: Maybe<LocalizedText>;
  unit: Unit;
  direction: Direction | null;
  kind: IndicatorKind;
  counting: Counting;
  baseline: Maybe<Baseline>;
  target: Maybe<Target>;
  details: Json<IndicatorDetails>;
}

interface IndicatorValueTable extends Standing {
  indicator_id: string;
  partner_id: string | null;
  /** Exact decimal as text. */
  amount: string | null;
  status: ValueStatus;
  at_least: boolean;
  period: Json<When>;
  sort_day: string | null;
  method: Maybe<LocalizedText>;
  grade: Grade | null;
  state: Generated<ValueState>;
  state_note: Maybe<LocalizedText>;
  supersedes_id: string | null;
}

interface PolicyChangeTable extends Standing {
  partner_id: string;
  action_id: string | null;
  instrument_id: string | null;
  type: ChangeType | null;
  title: Json<LocalizedText>;
  report: Maybe<LocalizedText>;
  happened: Json<When>;
  sort_day: string | null;
  evidence: Json<readonly Source[]>;
}

/** The tables of this module. */
export interface MonitoringTables {
  action_progress: ActionProgressTable;
  indicator: IndicatorTable;
  indicator_value: IndicatorValueTable;
  policy_change: PolicyChangeTable;
}

import type { ColumnType, Generated } from 'kysely';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { Json } from '../../../platform/db/index.ts';
import type { StepBasis, TransferState } from '../model/course.ts';
import type { Moved } from '../model/moved.ts';

type MaybeText = ColumnType<LocalizedText | null, string | null, string | null>;

interface TransferTable {
  project_id: string;
  id: string;
  slug: string;
  importer_id: string;
  need_id: string | null;
  title: Json<LocalizedText>;
  summary: Json<LocalizedText>;
  approach: MaybeText;
  became: MaybeText;
  events_in_words: MaybeText;
  moved: Json<Moved>;
  state: TransferState;
  revision: Generated<number>;
  visibility: Generated<Visibility>;
  provenance: Json<Provenance>;
}

interface SourceTable {
  project_id: string;
  transfer_id: string;
  position: number;
  partner_id: string | null;
  practice_id: string | null;
}

interface TransferEventTable {
  project_id: string;
  transfer_id: string;
  position: number;
  event_id: string;
}

interface StepTable {
  project_id: string;
  transfer_id: string;
  number: number;
  state: TransferState;
  when: Json<When>;
  sort_day: string | null;
  reason: MaybeText;
  basis: Json<StepBasis>;
}

/** The tables of this module. */
export interface TransferTables {
  transfer: TransferTable;
  transfer_source: SourceTable;
  transfer_event: TransferEventTable;
  transfer_step: StepTable;
}

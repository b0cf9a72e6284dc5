import type { ColumnType, Generated } from 'kysely';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { Json } from '../../../platform/db/index.ts';
import type { Assessments } from '../model/chain-profile.ts';
import type { NeedDetails, NeedPriority, NeedState } from '../model/need.ts';

interface NeedTable {
  project_id: string;
  id: string;
  slug: string;
  partner_id: string;
  thematic_area_id: string | null;
  title: Json<LocalizedText>;
  details: Json<NeedDetails>;
  priority: NeedPriority | null;
  raised: Json<When>;
  sort_day: string | null;
  /** Place in the order of its city, 1 first; null: in none. */
  rank: number | null;
  state: NeedState;
  state_reason: ColumnType<LocalizedText | null, string | null, string | null>;
  revision: Generated<number>;
  visibility: Generated<Visibility>;
  provenance: Json<Provenance>;
}

interface ChainProfileTable {
  project_id: string;
  id: string;
  partner_id: string;
  moments: Json<Assessments>;
  revision: Generated<number>;
  visibility: Generated<Visibility>;
}

/** The tables of this module. */
export interface NeedTables {
  need: NeedTable;
  chain_profile: ChainProfileTable;
}

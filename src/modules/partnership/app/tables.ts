import type { ColumnType, Generated } from 'kysely';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { Visibility } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import type { Json } from '../../../platform/db/index.ts';
import type { PhaseKey, ProfileKey } from '../model/programme-profile.ts';
import type { InstrumentDetails, InstrumentFamily, PartnerProfile, PartnerRole, ProjectAbout } from '../model/shapes.ts';

type MaybeJson<T> = ColumnType<T | null, string | null, string | null>;

interface Standing {
  project_id: string;
  revision: Generated<number>;
  visibility: Generated<Visibility>;
  provenance: Json<Provenance>;
}

interface ProjectTable extends Standing {
  slug: string;
  acronym: string;
  title: Json<LocalizedText>;
  summary: Json<LocalizedText>;
  profile: ProfileKey;
  period: Json<When>;
  sort_day: string | null;
  about: Json<ProjectAbout>;
}

interface ThematicAreaTable extends Standing {
  id: string;
  slug: string;
  position: number;
  name: Json<LocalizedText>;
}

interface SemesterTable extends Standing {
  id: string;
  slug: string;
  number: number;
  phase: PhaseKey;
  period: Json<When>;
  sort_day: string | null;
  happened: MaybeJson<LocalizedText>;
}

interface PartnerTable extends Standing {
  id: string;
  slug: string;
  position: number;
  colour: number;
  city: Json<LocalizedText>;
  role: PartnerRole;
  country: string;
  profile: Json<PartnerProfile>;
}

interface InstrumentTable extends Standing {
  id: string;
  partner_id: string;
}

interface InstrumentVersionTable {
  project_id: string;
  instrument_id: string;
  number: number;
  slug: string;
  name: Json<LocalizedText>;
  family: InstrumentFamily | null;
  since: Json<When>;
  sort_day: string | null;
  reason: MaybeJson<LocalizedText>;
  details: Json<InstrumentDetails>;
  provenance: Json<Provenance>;
}

interface StakeholderTable extends Standing {
  id: string;
  slug: string;
  partner_id: string;
  instrument_id: string | null;
  name: Json<LocalizedText>;
  description: MaybeJson<LocalizedText>;
}

/** The tables of this module. */
export interface PartnershipTables {
  project: ProjectTable;
  thematic_area: ThematicAreaTable;
  semester: SemesterTable;
  partner: PartnerTable;
  policy_instrument: InstrumentTable;
  policy_instrument_version: InstrumentVersionTable;
  stakeholder_organisation: StakeholderTable;
}

import type { When } from '../../../kernel/when.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { type ProfileKey, profiles, type ProgrammeProfile } from '../model/programme-profile.ts';
import type { PartnershipTables } from './tables.ts';

/** The profile a project follows; undefined where there is no such project. */
export async function profileOf(reader: Reader, projectId: string): Promise<ProfileKey | undefined> {
  const row = await from<PartnershipTables>(reader).selectFrom('project').select('profile').where('project_id', '=', projectId).executeTakeFirst();
  return row?.profile;
}

/** PA-11: the limits of the practice form in this project; none where its profile has none. */
export async function profileLimits(reader: Reader, projectId: string): Promise<ProgrammeProfile['practiceLimits']> {
  const profile = await profileOf(reader, projectId);
  return profile === undefined ? {} : profiles[profile].practiceLimits;
}

/** True when the partner belongs to the project. */
export async function isPartner(reader: Reader, projectId: string, partnerId: string): Promise<boolean> {
  const row = await from<PartnershipTables>(reader).selectFrom('partner').select('id')
    .where('project_id', '=', projectId).where('id', '=', partnerId).executeTakeFirst();
  return row !== undefined;
}

/** The partner an instrument belongs to and its newest version; undefined where there is no such instrument. */
export async function instrumentState(reader: Reader, projectId: string, id: string): Promise<InstrumentState | undefined> {
  return from<PartnershipTables>(reader).selectFrom('policy_instrument as i')
    .innerJoin('policy_instrument_version as v', (join) => join.onRef('v.project_id', '=', 'i.project_id').onRef('v.instrument_id', '=', 'i.id'))
    .select(['i.partner_id as partnerId', 'i.revision', 'v.number', 'v.since'])
    .where('i.project_id', '=', projectId).where('i.id', '=', id)
    .orderBy('v.number', 'desc').forUpdate().executeTakeFirst();
}

export interface InstrumentState {
  readonly partnerId: string;
  readonly revision: number;
  readonly number: number;
  readonly since: When;
}

type Slugged = 'thematic_area' | 'semester' | 'policy_instrument_version' | 'stakeholder_organisation';

/** PA-03: true when another record of this kind already has the slug. */
export async function isTaken(reader: Reader, table: Slugged, at: { readonly projectId: string; readonly slug: string }): Promise<boolean> {
  const row = await from<PartnershipTables>(reader).selectFrom(table).select('slug')
    .where('project_id', '=', at.projectId).where('slug', '=', at.slug).executeTakeFirst();
  return row !== undefined;
}

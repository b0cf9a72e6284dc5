import type { Provenance } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { NeedPriority, NeedState } from '../model/need.ts';
import type { NeedTables } from './tables.ts';

/** A need as pages show it. Undefined = not recorded. */
export interface Need {
  readonly id: string;
  readonly slug: string;
  readonly partnerId: string;
  readonly thematicAreaId: string | undefined;
  readonly title: LocalizedText;
  readonly description: LocalizedText | undefined;
  readonly affected: LocalizedText | undefined;
  readonly affectedCount: number | undefined;
  readonly evidence: LocalizedText | undefined;
  readonly priority: NeedPriority | undefined;
  readonly raised: When;
  readonly state: NeedState;
  readonly stateReason: LocalizedText | undefined;
  readonly provenance: Provenance;
}

/** All public needs of a project, the earliest first, undated ones last. */
export async function needs(reader: Reader, projectId: string): Promise<readonly Need[]> {
  return (await publicNeeds(reader, projectId).execute()).map(asNeed);
}

/** The public needs of one partner. */
export async function needsOfPartner(reader: Reader, projectId: string, partnerId: string): Promise<readonly Need[]> {
  return (await publicNeeds(reader, projectId).where('partner_id', '=', partnerId).execute()).map(asNeed);
}

/** Needs by id, for records that point to them; those that are not public are left out. */
export async function needsById(reader: Reader, projectId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Need>> {
  if (ids.length === 0) return new Map();
  const rows = await publicNeeds(reader, projectId).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, asNeed(row)]));
}

function publicNeeds(reader: Reader, projectId: string) {
  return from<NeedTables>(reader).selectFrom('need')
    .select(['id', 'slug', 'partner_id', 'thematic_area_id', 'title', 'details', 'priority', 'raised', 'state', 'state_reason', 'provenance'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public')
    .orderBy('sort_day', (order) => order.asc().nullsLast()).orderBy('slug');
}

type Row = Awaited<ReturnType<ReturnType<typeof publicNeeds>['execute']>>[number];

function asNeed({ partner_id: partnerId, thematic_area_id: area, state_reason: reason, details, priority, ...row }: Row): Need {
  return {
    ...row,
    partnerId,
    thematicAreaId: area ?? undefined,
    description: details.description ?? undefined,
    affected: details.affected ?? undefined,
    affectedCount: details.affectedCount ?? undefined,
    evidence: details.evidence ?? undefined,
    priority: priority ?? undefined,
    stateReason: reason ?? undefined,
  };
}

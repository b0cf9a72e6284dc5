import { sql } from 'kysely';
import type { EvidenceItem } from '../../../kernel/quantity.ts';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { Option } from '../../editing/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { inCitysOrder, type NeedDetails, type NeedPriority, type NeedState } from '../model/need.ts';
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
  readonly evidenceItems: readonly EvidenceItem[];
  /** The office or role that is responsible. */
  readonly responsible: LocalizedText | undefined;
  /** Where the number comes from. */
  readonly affectedSource: LocalizedText | undefined;
  /** N-18: place among the needs of its city that readers see, 1 first, and why. */
  readonly rank: number | undefined;
  readonly rankReason: LocalizedText | undefined;
  readonly priority: NeedPriority | undefined;
  readonly raised: When;
  readonly state: NeedState;
  readonly stateReason: LocalizedText | undefined;
  readonly provenance: Provenance;
}

/** A need to choose in the workspace, with whose it is. */
export interface NeedOption extends Option {
  readonly label: LocalizedText;
  readonly partnerId: string;
}

/** All public needs of a project, the earliest first, undated ones last. */
export async function needs(reader: Reader, projectId: string): Promise<readonly Need[]> {
  return shown(reader, projectId, await publicNeeds(reader, projectId).execute());
}

/** N-11: the public needs of one partner, in the order it gives them. */
export async function needsOfPartner(reader: Reader, projectId: string, partnerId: string): Promise<readonly Need[]> {
  return inCitysOrder(await shown(reader, projectId, await publicNeeds(reader, projectId).where('partner_id', '=', partnerId).execute()));
}

/** Needs by id, for records that point to them; those that are not public are left out. */
export async function needsById(reader: Reader, projectId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Need>> {
  if (ids.length === 0) return new Map();
  const found = await shown(reader, projectId, await publicNeeds(reader, projectId).where('id', 'in', ids).execute());
  return new Map(found.map((need) => [need.id, need]));
}

/** The needs, drafts too, for fields of the workspace that point to one. */
export function needOptions(reader: Reader, projectId: string): Promise<readonly NeedOption[]> {
  return from<NeedTables>(reader).selectFrom('need').select(['id as value', 'title as label', 'partner_id as partnerId'])
    .where('project_id', '=', projectId).orderBy('partner_id').orderBy('slug').execute();
}

/** N-06: a need stands at its city; without it nobody sees the need. */
async function shown(reader: Reader, projectId: string, rows: readonly Row[]): Promise<readonly Need[]> {
  if (rows.length === 0) return [];
  const cities = await citiesById(reader, projectId);
  return rows.filter((row) => cities.has(row.partner_id)).map(asNeed);
}

/** N-18: the places are counted among what readers see: a draft or a dropped need leaves no gap that would tell of it. */
function publicNeeds(reader: Reader, projectId: string) {
  const isPlaced = sql<boolean>`rank is not null and state <> 'dropped'`;
  const place = sql<string | null>`case when ${isPlaced} then row_number() over (partition by partner_id, ${isPlaced} order by rank) end`;
  const all = from<NeedTables>(reader).selectFrom('need')
    .select(['id', 'slug', 'partner_id', 'thematic_area_id', 'title', 'details', 'priority', 'raised', 'sort_day', 'state', 'state_reason', 'provenance', place.as('place')])
    .where('project_id', '=', projectId).where('visibility', '=', 'public');
  return from<NeedTables>(reader).selectFrom(all.as('need'))
    .select(['id', 'slug', 'partner_id', 'thematic_area_id', 'title', 'details', 'priority', 'raised', 'state', 'state_reason', 'provenance', 'place'])
    .orderBy('sort_day', (order) => order.asc().nullsLast()).orderBy('slug');
}

type Row = Awaited<ReturnType<ReturnType<typeof publicNeeds>['execute']>>[number];

function asNeed({ partner_id: partnerId, thematic_area_id: area, state_reason: reason, details, priority, place: rank, ...row }: Row): Need {
  return {
    ...row,
    partnerId,
    thematicAreaId: area ?? undefined,
    description: details.description ?? undefined,
    affected: details.affected ?? undefined,
    affectedCount: details.affectedCount ?? undefined,
    evidence: details.evidence ?? undefined,
    affectedSource: details.affectedSource ?? undefined,
    evidenceItems: details.evidenceItems ?? [],
    responsible: details.responsible ?? undefined,
    ...placeOf(rank, details),
    priority: priority ?? undefined,
    stateReason: reason ?? undefined,
  };
}

/** N-18: a place and its reason; the reason of a place that readers do not see is none. */
function placeOf(place: string | null, { rankReason }: NeedDetails): Pick<Need, 'rank' | 'rankReason'> {
  return place === null ? { rank: undefined, rankReason: undefined } : { rank: Number(place), rankReason: rankReason ?? undefined };
}

import { sql } from 'kysely';
import type { City } from '../../../kernel/city.ts';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { Option } from '../../editing/index.ts';
import { citiesById } from '../../partnership/index.ts';
import type { PracticeForm } from '../model/form.ts';
import type { Attribution } from '../model/practice.ts';
import { type PracticeState, shownStates } from '../model/workflow.ts';
import type { PracticeTables } from './tables.ts';

/** A practice as lists and links show it. */
export interface PracticeEntry {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  /** Whose practice it is, in the order of the record; empty where the owner is not recorded. */
  readonly cities: readonly City[];
  readonly thematicAreaId: string | undefined;
  readonly attribution: Attribution;
}

/** A practice with everything its page and the open data show. */
export interface Practice extends PracticeEntry {
  readonly form: PracticeForm;
  readonly period: When;
  /** Undefined: how far it went in the programme's workflow is not recorded. */
  readonly state: PracticeState | undefined;
  readonly stateReason: LocalizedText | undefined;
  /** The action it came out of. */
  readonly originActionId: string | undefined;
  /** Day somebody last found that it holds; undefined where that is not recorded. */
  readonly reviewedOn?: string | undefined;
  /** true where that is longer than 24 months ago. */
  readonly ageing?: boolean;
  readonly provenance: Provenance;
}

/** A practice to choose in the workspace, with whose it is. */
export interface PracticeOption extends Option {
  readonly label: LocalizedText;
  readonly partnerIds: readonly string[];
}

/** The owners of a practice, in the order of the record, in the statement that reads it. */
export const ownerIds = sql<readonly string[]>`array(
  select o.partner_id::text from practice_partner o
  where o.project_id = practice.project_id and o.practice_id = practice.id order by o.position)`;

/** What each practice readers may see has to do with the project: all that counting them needs. */
export function practiceAttributions(reader: Reader, projectId: string): Promise<readonly Pick<PracticeEntry, 'attribution'>[]> {
  return visible(reader, projectId).select('practice.attribution').execute();
}

/** All practices readers may see: the project's own first, then those only known from its cities; each by age. */
export async function practices(reader: Reader, projectId: string): Promise<readonly Practice[]> {
  const rows = await shown(reader, projectId).execute();
  return withCities(reader, projectId, rows);
}

/** The practices of one city. */
export async function practicesOfPartner(reader: Reader, projectId: string, partnerId: string): Promise<readonly Practice[]> {
  return (await practices(reader, projectId)).filter((practice) => practice.cities.some((city) => city.id === partnerId));
}

/** One practice by the readable part of its address; undefined where readers may see none. */
export async function practiceBySlug(reader: Reader, projectId: string, slug: string): Promise<Practice | undefined> {
  const rows = await shown(reader, projectId).where('practice.slug', '=', slug).execute();
  return (await withCities(reader, projectId, rows))[0];
}

/** Practices by id, for records that point to them; those readers may not see are left out. */
export async function practicesById(reader: Reader, projectId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Practice>> {
  if (ids.length === 0) return new Map();
  const rows = await shown(reader, projectId).where('practice.id', 'in', ids).execute();
  return new Map((await withCities(reader, projectId, rows)).map((practice) => [practice.id, practice]));
}

/** The practices that came out of these actions, by action. */
export async function practicesBornOf(reader: Reader, projectId: string, actionIds: readonly string[]): Promise<ReadonlyMap<string, Practice>> {
  if (actionIds.length === 0) return new Map();
  const rows = await shown(reader, projectId).where('practice.origin_action_id', 'in', actionIds).execute();
  const found = await withCities(reader, projectId, rows);
  return new Map(found.flatMap((practice) => (practice.originActionId === undefined ? [] : [[practice.originActionId, practice] as const])));
}

/** The practices, drafts too, for fields of the workspace that point to one. */
export function practiceOptions(reader: Reader, projectId: string): Promise<readonly PracticeOption[]> {
  return from<PracticeTables>(reader).selectFrom('practice').select(['id as value', 'title as label', ownerIds.as('partnerIds')])
    .where('project_id', '=', projectId).orderBy('slug').execute();
}

/** Owners come along as one array per row, so that a list is one statement. */
function shown(reader: Reader, projectId: string) {
  return visible(reader, projectId)
    .select([
      'practice.id', 'practice.slug', 'practice.title', 'practice.summary', 'practice.form', 'practice.period', 'practice.thematic_area_id', 'practice.attribution',
      'practice.state', 'practice.state_reason', 'practice.origin_action_id', 'practice.provenance', 'practice.reviewed_on', 'practice.ageing',
      ownerIds.as('partner_ids'),
    ])
    .orderBy(sql`practice.attribution = 'not-evidenced'`).orderBy('practice.sort_day', (order) => order.asc().nullsLast()).orderBy('practice.slug');
}

function visible(reader: Reader, projectId: string) {
  return from<PracticeTables>(reader).selectFrom('practice')
    .where('practice.project_id', '=', projectId).where('practice.visibility', '=', 'public')
    .where((where) => where.or([where('practice.state', 'is', null), where('practice.state', 'in', [...shownStates()])]));
}

type Row = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number];

async function withCities(reader: Reader, projectId: string, rows: readonly Row[]): Promise<readonly Practice[]> {
  if (rows.length === 0) return [];
  const cities = await citiesById(reader, projectId);
  return rows.map(({ thematic_area_id: area, state_reason: reason, origin_action_id: origin, partner_ids: owners, reviewed_on: reviewed, state, ...row }) => ({
    ...row,
    cities: owners.flatMap((owner) => cities.get(owner) ?? []),
    thematicAreaId: area ?? undefined,
    state: state ?? undefined,
    stateReason: reason ?? undefined,
    originActionId: origin ?? undefined,
    reviewedOn: reviewed ?? undefined,
  }));
}

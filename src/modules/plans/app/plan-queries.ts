import type { City } from '../../../kernel/city.ts';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { type PlanState, shownPlanStates } from '../model/plan-state.ts';
import type { PlanTables } from './tables.ts';

/** A plan as pages show it. Undefined = not recorded. */
export interface Plan {
  readonly id: string;
  readonly slug: string;
  /** Path below the project. */
  readonly path: string;
  readonly city: City;
  readonly instrumentId: string | undefined;
  readonly title: LocalizedText;
  readonly vision: LocalizedText | undefined;
  readonly background: LocalizedText | undefined;
  readonly policyContext: LocalizedText | undefined;
  /** Undefined: known from outside only; which version it has reached is not recorded. */
  readonly state: PlanState | undefined;
  /** Number of the text; says something only where the state is known. */
  readonly version: number;
  readonly stateReason: LocalizedText | undefined;
  readonly provenance: Provenance;
}

/** An endorsed version: who stands behind it, and the fingerprint of its text. */
export interface Endorsement {
  readonly version: number;
  readonly contentHash: string;
  readonly endorsedBy: string;
  readonly endorserFunction: LocalizedText;
  readonly organisation: LocalizedText | undefined;
  /** `yyyy-mm-dd`. */
  readonly endorsedOn: string;
  readonly provenance: Provenance;
}

/** All plans readers may see, in the order of the project's partners. */
export async function plans(reader: Reader, projectId: string): Promise<readonly Plan[]> {
  const cities = await citiesById(reader, projectId);
  const rows = await shown(reader, projectId).orderBy('slug').execute();
  const order = [...cities.keys()];
  return rows.flatMap((row) => asPlan(row, cities)).toSorted((one, other) => order.indexOf(one.city.id) - order.indexOf(other.city.id));
}

/** One plan by the readable part of its address; undefined where readers may see none. */
export async function planBySlug(reader: Reader, projectId: string, slug: string): Promise<Plan | undefined> {
  const row = await shown(reader, projectId).where('slug', '=', slug).executeTakeFirst();
  return row === undefined ? undefined : asPlan(row, await citiesById(reader, projectId))[0];
}

/** The endorsed versions of a plan, the latest first. */
export async function endorsementsOf(reader: Reader, projectId: string, planId: string): Promise<readonly Endorsement[]> {
  const rows = await from<PlanTables>(reader).selectFrom('plan_endorsement')
    .select(['version', 'content_hash', 'endorsed_by', 'endorser_function', 'organisation', 'endorsed_on', 'provenance'])
    .where('project_id', '=', projectId).where('plan_id', '=', planId).orderBy('version', 'desc').execute();
  return rows.map((row) => ({
    version: row.version,
    contentHash: row.content_hash,
    endorsedBy: row.endorsed_by,
    endorserFunction: row.endorser_function,
    organisation: row.organisation ?? undefined,
    endorsedOn: row.endorsed_on,
    provenance: row.provenance,
  }));
}

/** Where the page of a plan lies below the project. */
export function planPath(slug: string): string {
  return `/plans/${slug}`;
}

/** Where the page of an action lies below the project. */
export function actionPath(planSlug: string, number: number): string {
  return `${planPath(planSlug)}/actions/${number}`;
}

/** PL-08: drafts and plans of the project's own people are left out. */
function shown(reader: Reader, projectId: string) {
  return from<PlanTables>(reader).selectFrom('plan')
    .select(['id', 'slug', 'partner_id', 'instrument_id', 'title', 'details', 'state', 'version', 'state_reason', 'provenance'])
    .where('project_id', '=', projectId).where('visibility', '=', 'public')
    .where((where) => where.or([where('state', 'is', null), where('state', 'in', shownPlanStates)]));
}

type Row = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number];

function asPlan(row: Row, cities: ReadonlyMap<string, City>): readonly Plan[] {
  const city = cities.get(row.partner_id);
  if (city === undefined) return [];
  const { id, slug, title, version, provenance, details } = row;
  return [{
    id, slug, path: planPath(slug), city, title, version, provenance,
    instrumentId: row.instrument_id ?? undefined,
    vision: details.vision ?? undefined,
    background: details.background ?? undefined,
    policyContext: details.policyContext ?? undefined,
    state: row.state ?? undefined,
    stateReason: row.state_reason ?? undefined,
  }];
}

import { sql } from 'kysely';
import type { Visibility } from '../../../kernel/record.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import type { PlanStanding } from '../model/plan-state.ts';
import { originPractices, originTransfers } from './desks/origins.ts';
import type { PlanTables } from './tables.ts';

/** What a command must know of a plan it changes; the row is held until the command is done. */
export interface KnownPlan extends PlanStanding {
  readonly id: string;
  readonly partnerId: string;
  readonly visibility: Visibility;
  readonly revision: number;
}

/** The plan with this id or slug; undefined where there is none. */
export function findPlan(reader: Reader, projectId: string, by: { readonly slug: string } | { readonly id: string }): Promise<KnownPlan | undefined> {
  const plan = from<PlanTables>(reader).selectFrom('plan')
    .select([
      'id', 'partner_id as partnerId', 'state', 'version', 'visibility', 'revision',
      sql<boolean>`exists (select from plan_endorsement e where e.project_id = plan.project_id and e.plan_id = plan.id)`.as('everEndorsed'),
    ])
    .where('project_id', '=', projectId).forUpdate();
  return ('slug' in by ? plan.where('slug', '=', by.slug) : plan.where('id', '=', by.id)).executeTakeFirst();
}

/** Whether a plan's slug is taken, and whether its instrument has a plan already (one plan per instrument). */
export async function takenByPlans(reader: Reader, projectId: string, plan: { readonly slug: string; readonly instrumentId: string | null }) {
  const rows = await from<PlanTables>(reader).selectFrom('plan').select(['slug', 'instrument_id'])
    .where('project_id', '=', projectId)
    .where((where) => where.or([where('slug', '=', plan.slug), ...(plan.instrumentId === null ? [] : [where('instrument_id', '=', plan.instrumentId)])])).execute();
  return {
    slug: rows.some((row) => row.slug === plan.slug),
    instrument: plan.instrumentId !== null && rows.some((row) => row.instrument_id === plan.instrumentId),
  };
}

/** Whether an action's slug is taken in the project, and its number in the plan; and the number that comes next there. */
export async function takenByActions(reader: Reader, projectId: string, action: { readonly slug: string; readonly planId: string; readonly number: number | null }) {
  const rows = await from<PlanTables>(reader).selectFrom('action').select(['slug', 'plan_id', 'number'])
    .where('project_id', '=', projectId)
    .where((where) => where.or([where('slug', '=', action.slug), where('plan_id', '=', action.planId)])).execute();
  const numbers = rows.filter((row) => row.plan_id === action.planId).map((row) => row.number);
  return {
    slug: rows.some((row) => row.slug === action.slug),
    number: action.number !== null && numbers.includes(action.number),
    nextNumber: Math.max(0, ...numbers) + 1,
  };
}

/** The partner whose plan an action belongs to, whether readers may see it or not; undefined where there is no such action. */
export async function ownerOfAction(reader: Reader, projectId: string, actionId: string): Promise<string | undefined> {
  const row = await from<PlanTables>(reader).selectFrom('action')
    .innerJoin('plan', (join) => join.onRef('plan.project_id', '=', 'action.project_id').onRef('plan.id', '=', 'action.plan_id'))
    .select('plan.partner_id').where('action.project_id', '=', projectId).where('action.id', '=', actionId).executeTakeFirst();
  return row?.partner_id;
}

/** Which of the records an action names as its origin there are. */
export interface KnownOrigins {
  /** The city that takes, by transfer. */
  readonly takers: ReadonlyMap<string, string | undefined>;
  readonly practices: ReadonlySet<string>;
}

/** PL-10: what an action can come from, drafts too. */
export async function knownOrigins(reader: Reader, projectId: string): Promise<KnownOrigins> {
  const transfers = await originTransfers(reader, projectId);
  const practices = await originPractices(reader, projectId);
  return { takers: new Map(transfers.map(({ id, partnerId }) => [id, partnerId])), practices: new Set(practices.map(({ id }) => id)) };
}

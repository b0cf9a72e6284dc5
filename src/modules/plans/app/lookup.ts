import { sql } from 'kysely';
import type { Visibility } from '../../../kernel/record.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { practicesById } from '../../practices/index.ts';
import { transfersById } from '../../transfers/index.ts';
import type { PlanStanding } from '../model/plan-state.ts';
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

/** Whether an action's slug is taken in the project, and its number in the plan. */
export async function takenByActions(reader: Reader, projectId: string, action: { readonly slug: string; readonly planId: string; readonly number: number }) {
  const rows = await from<PlanTables>(reader).selectFrom('action').select(['slug', 'plan_id', 'number'])
    .where('project_id', '=', projectId)
    .where((where) => where.or([where('slug', '=', action.slug), where.and([where('plan_id', '=', action.planId), where('number', '=', action.number)])])).execute();
  return {
    slug: rows.some((row) => row.slug === action.slug),
    number: rows.some((row) => row.plan_id === action.planId && row.number === action.number),
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
  readonly takers: ReadonlyMap<string, string>;
  readonly practices: ReadonlySet<string>;
}

/** PL-10: looks up what an action says it comes from. */
export async function knownOrigins(
  reader: Reader, projectId: string, named: { readonly transferIds: readonly string[]; readonly practiceIds: readonly string[] },
): Promise<KnownOrigins> {
  const transfers = await transfersById(reader, projectId, named.transferIds);
  const practices = await practicesById(reader, projectId, named.practiceIds);
  return { takers: new Map([...transfers].map(([id, transfer]) => [id, transfer.importer.id])), practices: new Set(practices.keys()) };
}

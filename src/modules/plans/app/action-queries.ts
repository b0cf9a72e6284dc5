import { type RawBuilder, sql } from 'kysely';
import type { Provenance } from '../../../kernel/provenance.ts';
import type { RecordRef } from '../../../kernel/record.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import type { When } from '../../../kernel/when.ts';
import { from, once, type Reader } from '../../../platform/db/index.ts';
import { findable, recordTitles } from '../../search/index.ts';
import type { ActionDetails, ChangeType, Costs, Funding, Player, Step } from '../model/action.ts';
import { shownPlanStates } from '../model/plan-state.ts';
import { actionPath, planPath } from './plan-queries.ts';
import type { PlanTables } from './tables.ts';

/** An action with everything its page shows. Undefined and empty lists = not recorded. */
export interface Action {
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  /** Path below the project. */
  readonly path: string;
  readonly plan: { readonly id: string; readonly slug: string; readonly title: LocalizedText; readonly path: string };
  readonly partnerId: string;
  readonly title: LocalizedText;
  readonly background: LocalizedText | undefined;
  readonly activities: LocalizedText | undefined;
  readonly steps: readonly Step[];
  readonly players: readonly Player[];
  readonly responsible: LocalizedText | undefined;
  readonly timeframe: When;
  readonly timeframeNote: LocalizedText | undefined;
  readonly costs: Costs | undefined;
  readonly funding: readonly Funding[];
  readonly expectedChange: ChangeType | undefined;
  /** The transfers it carries on. */
  readonly transferIds: readonly string[];
  /** The practices that inspired it. */
  readonly practiceIds: readonly string[];
  readonly provenance: Provenance;
}

/** An action as the chain and the home page name it; its statements come without their sources. */
export type ActionLine = Pick<Action, 'id' | 'number' | 'path' | 'plan' | 'partnerId' | 'title' | 'timeframe' | 'funding' | 'transferIds' | 'provenance'>;

/** An action within the document of its plan; its statements come without their sources. */
export type ActionInPlan = Pick<Action, 'id' | 'path' | 'title' | 'number' | 'activities' | 'players' | 'timeframe' | 'timeframeNote' | 'costs' | 'funding' | 'provenance'>;

/** All actions readers may see, plan by plan in the order of their numbers. */
export function actions(reader: Reader, projectId: string): Promise<readonly Action[]> {
  return once(reader, `actions ${projectId}`, async () => withSteps(reader, projectId, await shown(reader, projectId).execute()));
}

/** The actions of these plans, by plan. */
export async function actionsByPlan(reader: Reader, projectId: string, planIds: readonly string[]): Promise<ReadonlyMap<string, readonly Action[]>> {
  if (planIds.length === 0) return new Map();
  const rows = await shown(reader, projectId).where('action.plan_id', 'in', planIds).execute();
  return Map.groupBy(await withSteps(reader, projectId, rows), (action) => action.plan.id);
}

/** The actions that carry on these transfers, by transfer. */
export async function actionsByTransfer(reader: Reader, projectId: string, transferIds: readonly string[]): Promise<ReadonlyMap<string, readonly Action[]>> {
  if (transferIds.length === 0) return new Map();
  const rows = await shown(reader, projectId)
    .where((where) => where.exists(
      where.selectFrom('action_transfer as t').select('t.action_id')
        .whereRef('t.project_id', '=', 'action.project_id').whereRef('t.action_id', '=', 'action.id').where('t.transfer_id', 'in', transferIds),
    )).execute();
  const found = await withSteps(reader, projectId, rows);
  const pairs = transferIds.map((id) => [id, found.filter((action) => action.transferIds.includes(id))] as const);
  return new Map(pairs.filter(([, carrying]) => carrying.length > 0));
}

/** Actions by id, for records that point to them; those readers may not see are left out. */
export async function actionsById(reader: Reader, projectId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Action>> {
  if (ids.length === 0) return new Map();
  const rows = await shown(reader, projectId).where('action.id', 'in', ids).execute();
  return new Map((await withSteps(reader, projectId, rows)).map((action) => [action.id, action]));
}

/** Which of these actions readers may see: what belongs to the others stays hidden with them. */
export async function shownActionIds(reader: Reader, projectId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await visibleActions(reader, projectId).select('action.id').where('action.id', 'in', ids).execute();
  return new Set(rows.map((row) => row.id));
}

/** PL-08. */
function visibleActions(reader: Reader, projectId: string) {
  return from<PlanTables>(reader).selectFrom('action')
    .innerJoin('plan', (join) => join.onRef('plan.project_id', '=', 'action.project_id').onRef('plan.id', '=', 'action.plan_id'))
    .where('action.project_id', '=', projectId).where('action.visibility', '=', 'public').where('plan.visibility', '=', 'public')
    .where((where) => where.or([where('plan.state', 'is', null), where('plan.state', 'in', shownPlanStates)]));
}

/** Origins come along as arrays, so that a list of actions is two statements however long it is. */
function shown(reader: Reader, projectId: string) {
  return visibleActions(reader, projectId)
    .select([
      'action.id', 'action.slug', 'action.number', 'action.plan_id', 'action.title', 'action.details', 'action.timeframe', 'action.expected_change', 'action.provenance',
      'plan.slug as plan_slug', 'plan.title as plan_title', 'plan.partner_id',
      sql<readonly string[]>`array(
        select t.transfer_id::text from action_transfer t
        where t.project_id = action.project_id and t.action_id = action.id order by t.position)`.as('transfer_ids'),
      sql<readonly string[]>`array(
        select p.practice_id::text from action_practice p
        where p.project_id = action.project_id and p.action_id = action.id order by p.position)`.as('practice_ids'),
    ])
    .orderBy('plan.slug').orderBy('action.number');
}

type Row = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number];

async function withSteps(reader: Reader, projectId: string, rows: readonly Row[]): Promise<readonly Action[]> {
  if (rows.length === 0) return [];
  const steps = await from<PlanTables>(reader).selectFrom('action_step').select(['action_id', 'title', 'note', 'happens as when'])
    .where('project_id', '=', projectId).where('action_id', 'in', rows.map((row) => row.id)).orderBy('action_id').orderBy('position').execute();
  const byAction = Map.groupBy(steps, (step) => step.action_id);
  const told = await publicOrigins(reader, projectId, rows);
  return rows.map((row) => {
    const own = (byAction.get(row.id) ?? []).map(({ title, note, when }) => ({ title, note, when }));
    return { ...asAction(row, own), transferIds: row.transfer_ids.filter((id) => told.has(id)), practiceIds: row.practice_ids.filter((id) => told.has(id)) };
  });
}

/** PL-20: a public action can come from records that readers may not see; they are not told, not even how many. */
async function publicOrigins(reader: Reader, projectId: string, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const refs = rows.flatMap((row): readonly RecordRef[] => [
    ...row.transfer_ids.map((id) => ({ kind: 'transfer' as const, id })), ...row.practice_ids.map((id) => ({ kind: 'practice' as const, id })),
  ]);
  return new Set((await recordTitles(reader, projectId, refs)).map((record) => record.id));
}

function asAction(row: Row, steps: readonly Step[]): Omit<Action, 'transferIds' | 'practiceIds'> {
  const { id, slug, number, title, timeframe, provenance, details } = row;
  return {
    id, slug, number, title, timeframe, provenance, steps,
    path: actionPath(row.plan_slug, number),
    plan: { id: row.plan_id, slug: row.plan_slug, title: row.plan_title, path: planPath(row.plan_slug) },
    partnerId: row.partner_id,
    background: details.background ?? undefined,
    activities: details.activities ?? undefined,
    players: details.players,
    responsible: details.responsible ?? undefined,
    timeframeNote: details.timeframeNote ?? undefined,
    costs: details.costs ?? undefined,
    funding: details.funding,
    expectedChange: row.expected_change ?? undefined,
  };
}

/** All actions readers may see, in one line each, plan by plan in the order of their numbers. One statement. */
export function actionLines(reader: Reader, projectId: string): Promise<readonly ActionLine[]> {
  return once(reader, `action lines ${projectId}`, async () => {
    const rows = await visibleActions(reader, projectId)
      .select([
        'action.id', 'action.number', 'action.plan_id', 'action.title', 'action.timeframe', 'plan.slug as plan_slug', 'plan.title as plan_title', 'plan.partner_id',
        sql<ActionDetails['funding']>`action.details -> 'funding'`.as('funding'),
        sql<readonly string[]>`array(
          select t.transfer_id::text from action_transfer t
          where t.project_id = action.project_id and t.action_id = action.id
             and ${findable({ project: sql.ref('t.project_id'), kind: sql.lit('transfer'), id: sql.ref('t.transfer_id') })} order by t.position)`.as('transferIds'),
        withoutSources.as('provenance'),
      ])
      .orderBy('plan.slug').orderBy('action.number').execute();
    return rows.map(({ plan_id: planId, plan_slug: slug, plan_title: title, partner_id: partnerId, ...row }) => ({
      ...row, partnerId, path: actionPath(slug, row.number), plan: { id: planId, slug, title, path: planPath(slug) },
    }));
  });
}

/** The actions of these plans as their documents show them, by plan. One statement. */
export async function actionsInPlans(reader: Reader, projectId: string, planIds: readonly string[]): Promise<ReadonlyMap<string, readonly ActionInPlan[]>> {
  if (planIds.length === 0) return new Map();
  const rows = await visibleActions(reader, projectId)
    // the details are unpacked once a row, and only what is shown is sent
    .innerJoinLateral(shownDetails.as('shown'), (join) => join.onTrue())
    .select([
      'action.id', 'action.number', 'action.plan_id', 'action.title', 'action.timeframe', 'plan.slug as plan_slug',
      'shown.activities', 'shown.players', 'shown.timeframeNote', 'shown.costs', 'shown.funding', withoutSources.as('provenance'),
    ])
    .where('action.plan_id', 'in', planIds).orderBy('plan.slug').orderBy('action.number').execute();
  const byPlan = Map.groupBy(rows, (row) => row.plan_id);
  return new Map([...byPlan].map(([id, own]) => [id, own.map(({ plan_id: _, ...row }) => asActionInPlan(row))]));
}

type ShownDetails = Pick<ActionDetails, 'activities' | 'players' | 'timeframeNote' | 'costs' | 'funding'>;

const shownDetails = sql<ShownDetails>`(
  select * from jsonb_to_record(action.details) as each (activities jsonb, players jsonb, "timeframeNote" jsonb, costs jsonb, funding jsonb))`;

/** What a list says of its records' statements is how sure they are, and the notes; the sources stand on each record's own page. */
const withoutSources: RawBuilder<Provenance> = sql`jsonb_build_object('v', 1, 'statements', array(
  select statement || '{"sources": []}' from jsonb_array_elements(action.provenance -> 'statements') with ordinality as each (statement, place) order by place))`;

type InPlanRow = Omit<ActionInPlan, keyof ShownDetails | 'path'> & ShownDetails & { readonly plan_slug: string };

function asActionInPlan({ plan_slug: slug, activities, timeframeNote, costs, ...row }: InPlanRow): ActionInPlan {
  return {
    ...row,
    path: actionPath(slug, row.number),
    activities: activities ?? undefined,
    timeframeNote: timeframeNote ?? undefined,
    costs: costs ?? undefined,
  };
}

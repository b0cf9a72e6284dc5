import type { LocalizedText } from '../../../../kernel/text.ts';
import type { Visibility } from '../../../../kernel/record.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import type { PlanState } from '../../model/plan-state.ts';
import { planPath } from '../plan-queries.ts';
import type { PlanTables } from '../tables.ts';

/** An action as lists of the workspace name it. */
export interface ActionRow {
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  /** Path below the project, where readers find it once they may. */
  readonly path: string;
  readonly title: LocalizedText;
  readonly visibility: Visibility;
  readonly partnerId: string;
  /** Of its plan. */
  readonly state: PlanState | null;
}

/** The actions of a project, or of one plan, drafts too: for the workspace only. */
export async function actionRows(reader: Reader, projectId: string, planId?: string): Promise<readonly ActionRow[]> {
  const all = from<PlanTables>(reader).selectFrom('action')
    .innerJoin('plan', (join) => join.onRef('plan.project_id', '=', 'action.project_id').onRef('plan.id', '=', 'action.plan_id'))
    .select(['action.id', 'action.slug', 'action.number', 'action.title', 'action.visibility', 'plan.partner_id as partnerId', 'plan.state', 'plan.slug as planSlug'])
    .where('action.project_id', '=', projectId).orderBy('plan.slug').orderBy('action.number');
  const rows = await (planId === undefined ? all : all.where('action.plan_id', '=', planId)).execute();
  return rows.map(({ planSlug, ...row }) => ({ ...row, path: `${planPath(planSlug)}/actions/${row.number}` }));
}

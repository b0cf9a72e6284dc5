import { from, type Writer } from '../../../platform/db/index.ts';
import { putSearchEntry, removeSearchEntry, showBelow } from '../../search/index.ts';
import type { ActionDetails } from '../model/action.ts';
import { shownPlanStates } from '../model/plan-state.ts';
import type { PlanKey } from './content.ts';
import { planPath } from './plan-queries.ts';
import type { PlanTables } from './tables.ts';

/** PL-08: puts a plan and its actions where readers find them, or takes them away, as its state and visibility say. */
export async function refreshSearch(writer: Writer, { projectId, planId }: PlanKey): Promise<void> {
  const plan = await from<PlanTables>(writer).selectFrom('plan').select(['slug', 'title', 'details', 'state', 'visibility'])
    .where('project_id', '=', projectId).where('id', '=', planId).executeTakeFirstOrThrow();
  const actions = await from<PlanTables>(writer).selectFrom('action').select(['id', 'number', 'title', 'details', 'visibility'])
    .where('project_id', '=', projectId).where('plan_id', '=', planId).execute();
  const shown = plan.visibility === 'public' && (plan.state === null || shownPlanStates.includes(plan.state));
  const path = planPath(plan.slug);
  if (shown) {
    const { vision, background, policyContext } = plan.details;
    await putSearchEntry(writer, { projectId, kind: 'plan', id: planId, path, title: plan.title, body: known([vision, background, policyContext]) });
  } else await removeSearchEntry(writer, { projectId, kind: 'plan', id: planId });
  for (const { id, number, title, details, visibility } of actions) {
    if (shown && visibility === 'public') await putSearchEntry(writer, { projectId, kind: 'action', id, path: `${path}/actions/${number}`, title, body: bodyOf(details) });
    else await removeSearchEntry(writer, { projectId, kind: 'action', id });
  }
  await showBelow(writer, projectId, new Map(actions.map(({ id, visibility }) => [id, shown && visibility === 'public'])));
}

function bodyOf({ background, activities, players, responsible }: ActionDetails) {
  return known([background, activities, responsible, ...players.map((player) => player.name)]);
}

function known<T>(texts: readonly (T | null)[]): readonly T[] {
  return texts.filter((text) => text !== null);
}

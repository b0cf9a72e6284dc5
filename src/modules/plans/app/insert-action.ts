import { sortDay } from '../../../kernel/when.ts';
import { into, json, type Writer } from '../../../platform/db/index.ts';
import type { Step } from '../model/action.ts';
import type { NewAction } from './action-input.ts';
import type { KnownPlan } from './lookup.ts';
import type { PlanTables } from './tables.ts';

interface Where {
  readonly projectId: string;
  readonly actionId: string;
  readonly plan: KnownPlan;
}

/** Writes an action with its steps and origins; the plan's text has changed, so its revision grows. */
export async function insertAction(writer: Writer, at: Where, action: NewAction): Promise<void> {
  const db = into<PlanTables>(writer);
  const { background, activities, players, responsible, timeframeNote, costs, funding } = action;
  await db.insertInto('action').values({
    project_id: at.projectId,
    id: at.actionId,
    slug: action.slug,
    plan_id: action.planId,
    number: action.number,
    title: json(action.title),
    details: json({ v: 1, background, activities, players, responsible, timeframeNote, costs, funding }),
    timeframe: json(action.timeframe),
    sort_day: sortDay(action.timeframe) ?? null,
    expected_change: action.expectedChange,
    visibility: action.visibility,
    provenance: json(action.provenance),
  }).execute();
  await insertParts(writer, at, action);
  await db.updateTable('plan').set({ revision: at.plan.revision + 1 }).where('project_id', '=', at.projectId).where('id', '=', at.plan.id).execute();
}

interface Parts {
  readonly steps: readonly Step[];
  readonly transferIds: readonly string[];
  readonly practiceIds: readonly string[];
}

/** Writes the steps of an action and where it comes from, each list in its order. */
export async function insertParts(writer: Writer, { projectId, actionId }: Omit<Where, 'plan'>, parts: Parts): Promise<void> {
  const { steps, transferIds, practiceIds } = parts;
  const db = into<PlanTables>(writer);
  const key = (at: number) => ({ project_id: projectId, action_id: actionId, position: at + 1 });
  if (steps.length > 0) {
    await db.insertInto('action_step').values(steps.map(({ title, note, when }, at) => ({
      ...key(at), title: json(title), note: note === null ? null : json(note), happens: json(when), sort_day: sortDay(when) ?? null,
    }))).execute();
  }
  if (transferIds.length > 0) await db.insertInto('action_transfer').values(transferIds.map((id, at) => ({ ...key(at), transfer_id: id }))).execute();
  if (practiceIds.length > 0) await db.insertInto('action_practice').values(practiceIds.map((id, at) => ({ ...key(at), practice_id: id }))).execute();
}

import { sql } from 'kysely';
import { sortDay } from '../../../../kernel/when.ts';
import { into, json, type Writer } from '../../../../platform/db/index.ts';
import type { Stored } from '../../../editing/index.ts';
import { changeTypes } from '../../model/action.ts';
import { type Entered, entered, enteredOf, listedOf } from '../../model/entered.ts';
import { insertParts } from '../insert-action.ts';
import { refreshSearch } from '../search-plan.ts';
import type { PlanTables } from '../tables.ts';
import type { ActionFieldContent } from './action-fields.ts';
import { findAction, type FoundAction } from './find-action.ts';

/** Writes an action as its form has it; its plan's text has changed, so the plan's revision grows too. */
export async function storeAction(writer: Writer, at: Stored, content: ActionFieldContent): Promise<void> {
  const found = await findAction(writer, at.projectId, at.id);
  if (found === undefined || content.title === null) throw new Error('an action that is not there, or without a title, was agreed to');
  const now = enteredIn(content);
  const lists = listedOf(now, { entered: found.entered ?? enteredOf(found.listed), listed: found.listed });
  await updateAction(writer, at, { content, found, now, lists });
  await replaceParts(writer, at, { steps: lists.steps, transferIds: content.transferIds, practiceIds: content.practiceIds });
  await into<PlanTables>(writer).updateTable('plan').set({ revision: sql<number>`revision + 1` })
    .where('project_id', '=', at.projectId).where('id', '=', found.planId).execute();
  await refreshSearch(writer, { projectId: at.projectId, planId: found.planId });
}

/** The part of the form that is kept as it was entered. */
function enteredIn(content: ActionFieldContent): Entered {
  const { steps, players, costKind, costAmount, costCurrency, costPer, costYear, costNote, fundingSecured, fundingApplied, fundingPlanned, fundingOther } = content;
  return entered.parse({
    v: 1, steps, players, costKind, costAmount, costCurrency, costPer, costYear, costNote, fundingSecured, fundingApplied, fundingPlanned, fundingOther,
  });
}

interface Update {
  readonly content: ActionFieldContent;
  readonly found: FoundAction;
  readonly now: Entered;
  readonly lists: ReturnType<typeof listedOf>;
}

async function updateAction(writer: Writer, at: Stored, { content, found, now, lists }: Update): Promise<void> {
  const { title, background, activities, responsible, timeframe, timeframeNote } = content;
  const { players, costs, funding } = lists;
  await into<PlanTables>(writer).updateTable('action')
    .set({
      title: json(title), details: json({ ...found.details, background, activities, responsible, timeframeNote, players, costs, funding }), entered: json(now),
      timeframe: json(timeframe), sort_day: sortDay(timeframe) ?? null, expected_change: changeTypes.find((each) => each === content.expectedChange) ?? null,
      revision: at.revision, visibility: at.visibility,
    })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
}

async function replaceParts(writer: Writer, { projectId, id }: Stored, parts: Parameters<typeof insertParts>[2]): Promise<void> {
  for (const table of ['action_step', 'action_transfer', 'action_practice'] as const) {
    await into<PlanTables>(writer).deleteFrom(table).where('project_id', '=', projectId).where('action_id', '=', id).execute();
  }
  await insertParts(writer, { projectId, actionId: id }, parts);
}

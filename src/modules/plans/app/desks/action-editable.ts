import type { Refusal } from '../../../../kernel/result.ts';
import { isReversed } from '../../../../kernel/when.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import type { Editable, Option, RecordTexts, Standing } from '../../../editing/index.ts';
import { checkEntered, enteredOf } from '../../model/entered.ts';
import { checkOpen } from '../../model/open-text.ts';
import type { PlanState } from '../../model/plan-state.ts';
import { originPractices, originTransfers } from './origins.ts';
import { planPath } from '../plan-queries.ts';
import { mayEditPlan } from '../policy.ts';
import { type ActionFieldContent, type ActionFields, actionFields } from './action-fields.ts';
import { findAction, findActions, type FoundAction } from './find-action.ts';
import { planOptions } from './plan-options.ts';
import { storeAction } from './store-action.ts';

/** An action as it is being edited, with what its checks depend on. */
export interface EditedAction extends Standing<ActionFields> {
  readonly path: string;
  readonly planId: string;
  readonly planState: PlanState | null;
  /** Transfers to the action's own city. */
  readonly ownTransferIds: ReadonlySet<string>;
}

/** How an action is changed, brought back and shown. Its state is that of its plan's text. */
export const actionEditable: Editable<ActionFields> = {
  name: 'action',
  kind: 'action',
  fields: actionFields,
  options: { plans: planOptions, transfers: transferOptions, practices: practiceOptions },
  find: findEdited,
  texts: actionTexts,
  mayEdit: mayEditPlan,
  // a desk's functions are only given what its own `find` returned
  check: (content, standing) => checkAction(content, standing as EditedAction),
  store: storeAction,
};

async function transferOptions(reader: Reader, projectId: string): Promise<readonly Option[]> {
  return (await originTransfers(reader, projectId)).map(({ id, title }) => ({ value: id, label: title }));
}

async function practiceOptions(reader: Reader, projectId: string): Promise<readonly Option[]> {
  return (await originPractices(reader, projectId)).map(({ id, title }) => ({ value: id, label: title }));
}

async function findEdited(reader: Reader, projectId: string, id: string): Promise<EditedAction | undefined> {
  const found = await findAction(reader, projectId, id);
  if (found === undefined) return undefined;
  const { slug, revision, visibility, title, partnerId, planId, planSlug, planState, number } = found;
  const own = (await originTransfers(reader, projectId)).filter((each) => each.partnerId === partnerId).map((each) => each.id);
  return {
    id, slug, revision, visibility, title, partnerIds: [partnerId], planId, planState, ...(planState !== null && { state: planState }),
    path: `${planPath(planSlug)}/actions/${number}`, ownTransferIds: new Set(own), content: contentIn(found),
  };
}

async function actionTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<ActionFields>[]> {
  return (await findActions(reader, projectId)).map((found) => ({ id: found.id, content: contentIn(found) }));
}

function contentIn(found: FoundAction): ActionFieldContent {
  const { title, transferIds, practiceIds, details: { background, activities, responsible, timeframeNote }, timeframe, expectedChange } = found;
  const { v: _, ...lists } = found.entered ?? enteredOf(found.listed);
  return { title, transferIds, practiceIds, background, activities, responsible, timeframe, timeframeNote, ...lists, expectedChange };
}

/** PL-10, PL-11 and PL-17. */
function checkAction(content: ActionFieldContent, action: EditedAction): readonly Refusal[] {
  const stray = content.transferIds.some((id) => !action.ownTransferIds.has(id) && !action.content.transferIds.includes(id));
  return [
    ...checkOpen(action.planState, action.content, content),
    ...(stray ? [{ code: 'unknown-reference' as const, field: 'transferIds' }] : []),
    ...(isReversed(content.timeframe) ? [{ code: 'period-reversed' as const, field: 'timeframe' }] : []),
    ...checkEntered(content),
  ];
}

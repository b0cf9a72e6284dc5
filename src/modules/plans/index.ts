import { actionDesk } from './app/desks/action-desk.ts';
import { planDesk } from './app/desks/plan-desk.ts';
import { endorsePlan } from './app/endorse-plan.ts';
import { movePlanOn } from './app/move-plan.ts';
import { recordAction } from './app/record-action.ts';
import { recordPlan } from './app/record-plan.ts';

export { type Action, type ActionLine, actionLines, actions, actionsById, actionsByPlan, actionsByTransfer, shownActionIds } from './app/action-queries.ts';
export { type ActionRow, actionRows } from './app/desks/action-rows.ts';
export { ownerOfAction } from './app/lookup.ts';
export { type Endorsement, endorsementsOf, type Plan, planBySlug, planPath, plans } from './app/plan-queries.ts';
export type { PlanPorts } from './app/ports.ts';
export { stepDays } from './app/desks/step-days.ts';
export { type ChangeType, changeTypes, type Costs, type Funding, type Player, type Step } from './model/action.ts';
export { endorsedText } from './model/content.ts';
export { type PlanState, planStates } from './model/plan-state.ts';
export {
  type ActionIndicator, type ActionPolicyChange, type ActionProgress, type ActionStatus, actionStatuses, countActions, type IndicatorValue, isCarriedOut,
  type ProgressReport, stateOfStatus,
} from './model/progress.ts';
export { CostsDetail } from './web/action-details.tsx';
export { Point, PolicyChangeList, ValueNote } from './web/action-progress.tsx';
export { planPages } from './web/pages.tsx';
export { endorsePlan, movePlanOn, recordAction, recordPlan };

/** The places of this module's records in the workspace. */
export const desks = [planDesk.desk, actionDesk.desk] as const;

/** Every command of this module. */
export const commands = [recordPlan, recordAction, movePlanOn, endorsePlan, ...planDesk.commands, ...actionDesk.commands] as const;

import { agree, refuse, type Result } from '../../../kernel/result.ts';
import { command } from '../../../platform/command/index.ts';
import { checkDates } from '../model/action.ts';
import { isOpen } from '../model/plan-state.ts';
import { actionInput, type NewAction } from './action-input.ts';
import { insertAction } from './insert-action.ts';
import { findPlan, knownOrigins, type KnownOrigins, type KnownPlan, takenByActions } from './lookup.ts';
import { mayWritePlan } from './policy.ts';
import { refreshSearch } from './search-plan.ts';

interface Loaded {
  readonly plan: KnownPlan | undefined;
  readonly origins: KnownOrigins;
  readonly taken: { readonly slug: boolean; readonly number: boolean; readonly nextNumber: number };
}

/**
 * Adds an action to a plan. Refuses an unknown plan, a plan whose text is not open, a taken slug or number,
 * origins that do not exist (or a transfer to another city), and dates that end before they begin.
 */
export const recordAction = command({
  name: 'action.record',
  input: actionInput,
  load: async (reader, action, { projectId }): Promise<Loaded> => ({
    plan: await findPlan(reader, projectId, { id: action.planId }),
    origins: await knownOrigins(reader, projectId),
    taken: await takenByActions(reader, projectId, action),
  }),
  permit: (actor, { plan }, { at: { projectId } }) => plan !== undefined && mayWritePlan(actor, { projectId, partnerId: plan.partnerId }),
  decide: (loaded, action): Result<{ action: NewAction; plan: KnownPlan }> => {
    const { plan, taken, origins } = loaded;
    if (plan === undefined) return refuse({ code: 'absent' });
    if (!isOpen(plan.state)) return refuse({ code: 'wrong-state', field: 'planId' });
    if (taken.slug) return refuse({ code: 'taken', field: 'slug' });
    if (taken.number) return refuse({ code: 'taken', field: 'number' });
    if (!action.transferIds.every((each) => origins.takers.get(each) === plan.partnerId)) return refuse({ code: 'unknown-reference', field: 'transferIds' });
    if (!action.practiceIds.every((each) => origins.practices.has(each))) return refuse({ code: 'unknown-reference', field: 'practiceIds' });
    const checked = checkDates(action);
    return checked.ok ? agree({ action: { ...action, number: action.number ?? taken.nextNumber }, plan }) : checked;
  },
  write: async (writer, { action, plan }, { projectId, newId }) => {
    const actionId = newId();
    await insertAction(writer, { projectId, actionId, plan }, action);
    await refreshSearch(writer, { projectId, planId: plan.id });
    return { subject: { kind: 'action', id: actionId }, output: { id: actionId } };
  },
});

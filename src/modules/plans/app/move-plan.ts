import { z } from 'zod';
import { agree, refuse } from '../../../kernel/result.ts';
import { slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json } from '../../../platform/db/index.ts';
import { movePlan, planStates } from '../model/plan-state.ts';
import { findPlan } from './lookup.ts';
import { mayMovePlan } from './policy.ts';
import { refreshSearch } from './search-plan.ts';
import type { PlanTables } from './tables.ts';

const input = z.strictObject({
  slug,
  /** Revision of the plan the step was decided on. */
  revision: z.int().positive(),
  to: z.enum(planStates),
  /** Why a finished text is opened again. */
  reason: localizedText.nullable().default(null),
});

/** Moves a plan's version on. Refuses an older revision, a step the state does not allow, a missing reason, and an endorsement (that is `plan.endorse`). */
export const movePlanOn = command({
  name: 'plan.move-on',
  input,
  load: (reader, step, { projectId }) => findPlan(reader, projectId, { slug: step.slug }),
  permit: (actor, plan, { at: { projectId } }) => plan !== undefined && mayMovePlan(actor, { projectId, partnerId: plan.partnerId }),
  decide: (plan, step) => {
    if (plan === undefined) return refuse({ code: 'absent' });
    if (plan.revision !== step.revision) return refuse({ code: 'stale', field: 'revision' });
    const moved = movePlan(plan, step.to, step.reason);
    return moved.ok ? agree({ ...moved.value, id: plan.id, revision: plan.revision + 1, reason: step.reason }) : moved;
  },
  write: async (writer, plan, { projectId }) => {
    await into<PlanTables>(writer).updateTable('plan')
      .set({ state: plan.state, version: plan.version, state_reason: plan.reason === null ? null : json(plan.reason), revision: plan.revision })
      .where('project_id', '=', projectId).where('id', '=', plan.id).execute();
    await refreshSearch(writer, { projectId, planId: plan.id });
    return { subject: { kind: 'plan', id: plan.id }, output: { id: plan.id } };
  },
});

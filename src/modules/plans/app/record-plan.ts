import { z } from 'zod';
import { provenance } from '../../../kernel/provenance.ts';
import { visibility } from '../../../kernel/record.ts';
import { agree, refuse } from '../../../kernel/result.ts';
import { id, slug } from '../../../kernel/slug.ts';
import { localizedText } from '../../../kernel/text.ts';
import { command } from '../../../platform/command/index.ts';
import { into, json } from '../../../platform/db/index.ts';
import { instruments, membersById } from '../../partnership/index.ts';
import { checkFirstState } from '../model/plan.ts';
import { takenByPlans } from './lookup.ts';
import { mayWritePlan } from './policy.ts';
import { refreshSearch } from './search-plan.ts';
import type { PlanTables } from './tables.ts';

const input = z.strictObject({
  slug,
  partnerId: id,
  /** Null = which policy instrument the plan is about is not recorded. */
  instrumentId: id.nullable().default(null),
  title: localizedText,
  vision: localizedText.nullable().default(null),
  background: localizedText.nullable().default(null),
  policyContext: localizedText.nullable().default(null),
  /** Null for a plan known from outside only; further states are reached step by step. */
  state: z.literal('draft').nullable().default('draft'),
  visibility: visibility.default('public'),
  provenance,
});

/**
 * Begins a city's action plan, or records one known from outside. Refuses an unknown partner, an instrument that is not the partner's,
 * a taken slug, a second plan for one instrument, and an unknown state without a source.
 */
export const recordPlan = command({
  name: 'plan.record',
  input,
  load: async (reader, plan, { projectId }) => ({
    partner: (await membersById(reader, projectId)).has(plan.partnerId),
    instrument: plan.instrumentId === null
      || (await instruments(reader, projectId)).some((each) => each.id === plan.instrumentId && each.partnerId === plan.partnerId),
    taken: await takenByPlans(reader, projectId, plan),
  }),
  permit: (actor, _state, { input: { partnerId }, at: { projectId } }) => mayWritePlan(actor, { projectId, partnerId }),
  decide: ({ partner, instrument, taken }, plan) => {
    if (!partner) return refuse({ code: 'unknown-reference', field: 'partnerId' });
    if (!instrument) return refuse({ code: 'unknown-reference', field: 'instrumentId' });
    if (taken.slug) return refuse({ code: 'taken', field: 'slug' });
    if (taken.instrument) return refuse({ code: 'taken', field: 'instrumentId' });
    const checked = checkFirstState(plan);
    return checked.ok ? agree(plan) : checked;
  },
  write: async (writer, plan, { projectId, newId }) => {
    const planId = newId();
    const { vision, background, policyContext } = plan;
    await into<PlanTables>(writer).insertInto('plan').values({
      project_id: projectId,
      id: planId,
      slug: plan.slug,
      partner_id: plan.partnerId,
      instrument_id: plan.instrumentId,
      title: json(plan.title),
      details: json({ v: 1, vision, background, policyContext }),
      state: plan.state,
      visibility: plan.visibility,
      provenance: json(plan.provenance),
    }).execute();
    await refreshSearch(writer, { projectId, planId });
    return { subject: { kind: 'plan', id: planId }, output: { id: planId } };
  },
});

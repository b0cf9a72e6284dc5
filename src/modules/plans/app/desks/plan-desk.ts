import { noProvenance } from '../../../../kernel/provenance.ts';
import { from, type Reader } from '../../../../platform/db/index.ts';
import { type Beginning, deskCommand, deskOf, type DeskRow, type Fields, type Standing, type Step } from '../../../editing/index.ts';
import { nextPlanStates, type PlanState } from '../../model/plan-state.ts';
import { endorsePlan } from '../endorse-plan.ts';
import { movePlanOn } from '../move-plan.ts';
import { mayBeginPlan, mayEditPlan, mayEndorsePlan } from '../policy.ts';
import { recordPlan } from '../record-plan.ts';
import type { PlanTables } from '../tables.ts';
import { actionRows } from './action-rows.ts';
import { type EditedPlan, planEditable } from './plan-editable.ts';
import { type PlanFields, planFields } from './plan-fields.ts';

const moveOn = deskCommand(movePlanOn);

function edited(standing: Standing<PlanFields>): EditedPlan {
  // a desk's functions are only given what its own `find` returned
  return standing as EditedPlan;
}

function leadsTo(standing: Standing<PlanFields>, to: PlanState): boolean {
  const { planState: state, version, everEndorsed } = edited(standing);
  return nextPlanStates({ state, version, everEndorsed }).includes(to);
}

type StepWords = Pick<Step, 'name' | 'label' | 'hint' | 'fields'>;

/** A step to one state: offered where the state allows it, to who may take it. */
function stepTo(to: PlanState, words: StepWords): Step<PlanFields> {
  return {
    ...words,
    command: moveOn,
    offered: (standing, actor, at) => leadsTo(standing, to) && mayEditPlan(actor, at),
    input: ({ slug, revision }, said) => ({ slug, revision, to, reason: said['reason'] ?? null }),
  };
}

/** PL-12, PL-05: the authority says that it stands behind the text. */
const endorse: Step<PlanFields> = {
  name: 'endorse',
  label: 'plans.step-endorse',
  hint: 'plans.step-hint-endorse',
  fields: {
    endorsedBy: { kind: 'plain', max: 200, label: 'plans.field-endorsed-by', hint: 'plans.hint-endorsed-by', required: true },
    endorserFunction: { kind: 'text', max: 200, label: 'plans.field-endorser-function', required: true },
    organisation: { kind: 'text', max: 200, label: 'plans.field-endorsing-organisation' },
    endorsedOn: { kind: 'day', label: 'plans.field-endorsed-on', required: true },
  },
  command: deskCommand(endorsePlan),
  offered: (standing, actor, at) => standing.state === 'ready' && at.partnerIds.some((partnerId) => mayEndorsePlan(actor, { projectId: at.projectId, partnerId })),
  input: (standing, { endorsedBy, endorserFunction, organisation, endorsedOn }) => ({
    slug: standing.slug, revision: standing.revision, contentHash: edited(standing).contentHash,
    endorsedBy, endorserFunction, organisation: organisation ?? null, endorsedOn, provenance: noProvenance,
  }),
};

const why: Fields = { reason: { kind: 'text', label: 'plans.field-reason', hint: 'plans.hint-reason', max: 1000, rows: 3, required: true } };

const begin: Beginning = {
  fields: { title: planFields.title, instrumentId: planFields.instrumentId, vision: planFields.vision },
  partner: 'one',
  mayBegin: mayBeginPlan,
  command: deskCommand(recordPlan),
  input: (content, { slug, partnerId }) => ({
    slug, partnerId, title: content['title'], instrumentId: content['instrumentId'] ?? null, vision: content['vision'] ?? null,
    visibility: 'project', provenance: noProvenance,
  }),
};

/** Plans in the workspace: the list, the form, the way from draft to endorsement and amendment. */
export const planDesk = deskOf<PlanFields>({
  path: 'plans',
  one: 'plans.one',
  many: 'plans.many',
  empty: 'plans.empty',
  editable: planEditable,
  list: allPlans,
  states: {
    draft: 'plans.word-draft', 'in-consultation': 'plans.word-in-consultation', ready: 'plans.word-ready',
    endorsed: 'plans.word-endorsed', amended: 'plans.word-amended', closed: 'plans.word-closed',
  },
  steps: [
    stepTo('in-consultation', { name: 'consult', label: 'plans.step-consult', hint: 'plans.step-hint-consult', fields: {} }),
    stepTo('ready', { name: 'finish', label: 'plans.step-finish', hint: 'plans.step-hint-finish', fields: {} }),
    endorse,
    takeUp(),
    reopen(),
    stepTo('amended', { name: 'amend', label: 'plans.step-amend', hint: 'plans.step-hint-amend', fields: why }),
    stepTo('closed', { name: 'close', label: 'plans.step-close', hint: 'plans.step-hint-close', fields: {} }),
  ],
  begin,
  publicPath: (standing) => edited(standing).path,
  related: async (reader, projectId, { id }) => (await actionRows(reader, projectId, id)).map(({ id: actionId, title }) => ({ label: title, path: `/actions/${actionId}` })),
});

/** A plan known from outside becomes one that is written here. */
function takeUp(): Step<PlanFields> {
  const step = stepTo('draft', { name: 'take-up', label: 'plans.step-take-up', hint: 'plans.step-hint-take-up', fields: {} });
  return { ...step, offered: (standing, actor, at) => standing.state === undefined && step.offered(standing, actor, at) };
}

/** PL-04: a finished text is opened again, with the reason. */
function reopen(): Step<PlanFields> {
  const step = stepTo('draft', { name: 'reopen', label: 'plans.step-reopen', hint: 'plans.step-hint-reopen', fields: why });
  return { ...step, offered: (standing, actor, at) => standing.state !== undefined && step.offered(standing, actor, at) };
}

/** Every plan of the project, drafts too: the workspace's list. */
async function allPlans(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await from<PlanTables>(reader).selectFrom('plan').select(['id', 'slug', 'title', 'partner_id', 'state', 'visibility'])
    .where('project_id', '=', projectId).orderBy('slug').execute();
  return rows.map(({ partner_id: partnerId, state, ...row }) => ({ ...row, state: state ?? undefined, partnerIds: [partnerId] }));
}

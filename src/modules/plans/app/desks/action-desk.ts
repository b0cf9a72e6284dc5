import { noProvenance } from '../../../../kernel/provenance.ts';
import { type Beginning, deskCommand, deskOf } from '../../../editing/index.ts';
import { originTransfers } from './origins.ts';
import { mayBeginPlan } from '../policy.ts';
import { recordAction } from '../record-action.ts';
import { type EditedAction, actionEditable } from './action-editable.ts';
import { type ActionFields, actionFields } from './action-fields.ts';
import { actionRows } from './action-rows.ts';
import { planOptions } from './plan-options.ts';

/** What an action begins with: where it comes from is asked before what it is to be. */
const begin: Beginning = {
  fields: {
    transferIds: actionFields.transferIds,
    planId: { kind: 'record', of: 'plans', label: 'plans.field-plan', hint: 'plans.hint-plan', required: true },
    title: actionFields.title,
    practiceIds: actionFields.practiceIds,
    background: actionFields.background,
  },
  partner: 'none',
  mayBegin: mayBeginPlan,
  command: deskCommand(recordAction),
  input: (content, { slug }) => ({
    slug, planId: content['planId'], title: content['title'], transferIds: content['transferIds'] ?? [], practiceIds: content['practiceIds'] ?? [],
    background: content['background'] ?? null, visibility: 'project', provenance: noProvenance,
  }),
};

/** Actions in the workspace. How far an action's text has come is its plan's business, so it has no steps of its own. */
export const actionDesk = deskOf<ActionFields>({
  path: 'actions',
  one: 'plans.one-action',
  many: 'plans.actions',
  empty: 'plans.empty-actions',
  editable: actionEditable,
  list: async (reader, projectId) => (await actionRows(reader, projectId)).map(({ id, slug, title, visibility, partnerId, state }) => (
    { id, slug, title, visibility, state: state ?? undefined, partnerIds: [partnerId] }
  )),
  states: {
    draft: 'plans.word-draft', 'in-consultation': 'plans.word-in-consultation', ready: 'plans.word-ready',
    endorsed: 'plans.word-endorsed', amended: 'plans.word-amended', closed: 'plans.word-closed',
  },
  steps: [],
  begin,
  // a desk's functions are only given what its own `find` returned
  publicPath: (standing) => (standing as EditedAction).path,
  related: async (reader, projectId, standing) => {
    const { planId, content } = standing as EditedAction; // as above
    const plan = (await planOptions(reader, projectId)).find(({ value }) => value === planId);
    const transfers = (await originTransfers(reader, projectId)).filter(({ id }) => content.transferIds.includes(id));
    return [
      ...(plan === undefined ? [] : [{ label: plan.label, path: `/plans/${planId}` }]),
      ...transfers.map(({ id, title }) => ({ label: title, path: `/transfers/${id}` })),
    ];
  },
});

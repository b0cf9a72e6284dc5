import { noProvenance } from '../../../kernel/provenance.ts';
import { from, type Reader } from '../../../platform/db/index.ts';
import { type Beginning, deskCommand, deskOf, type DeskRow, type Step } from '../../editing/index.ts';
import { type NeedState, nextStates } from '../model/need.ts';
import { advanceNeedState } from './advance-need.ts';
import { type EditedNeed, needEditable } from './need-editable.ts';
import { type NeedFields, needFields } from './need-fields.ts';
import { mayEditNeed } from './policy.ts';
import { recordNeed } from './record-need.ts';
import type { NeedTables } from './tables.ts';

const advance = deskCommand(advanceNeedState);
const { title, description, thematicAreaId } = needFields;

/** A step to one state: offered where the state allows it, to who may take it. */
function stepTo(to: NeedState, step: Pick<Step, 'name' | 'label' | 'hint' | 'fields'>): Step<NeedFields> {
  return {
    ...step,
    command: advance,
    offered: ({ state }, actor, at) => nextStates(stateOf(state)).includes(to) && mayEditNeed(actor, at),
    input: ({ slug, revision }, said) => ({ slug, revision, to, reason: said['reason'] ?? null }),
  };
}

function stateOf(state: string | undefined): NeedState {
  // a desk's functions are only given what its own `find` returned
  return state as NeedState;
}

const why = { reason: { kind: 'text', label: 'needs.field-reason', hint: 'needs.hint-reason', max: 1000, rows: 3, required: true } } as const;

const begin: Beginning = {
  fields: { title, description, thematicAreaId },
  partner: 'one',
  mayBegin: mayEditNeed,
  command: deskCommand(recordNeed),
  input: (content, { slug, partnerId }) => ({
    ...content, slug, partnerId, visibility: 'project', provenance: noProvenance,
  }),
};

/** Needs in the workspace: the list, the form, the steps from open to met. */
export const needDesk = deskOf({
  path: 'needs',
  one: 'needs.one',
  many: 'needs.many',
  empty: 'needs.empty',
  editable: needEditable,
  also: [{ label: 'needs.order-title', path: '/needs-order' }],
  list: allNeeds,
  states: { open: 'needs.state-open', 'being-addressed': 'needs.state-being-addressed', met: 'needs.state-met', dropped: 'needs.state-dropped' },
  steps: [
    stepTo('being-addressed', { name: 'address', label: 'needs.step-address', hint: 'needs.step-hint-address', fields: {} }),
    stepTo('met', { name: 'meet', label: 'needs.step-meet', hint: 'needs.step-hint-meet', fields: {} }),
    stepTo('open', { name: 'reopen', label: 'needs.step-reopen', fields: why }),
    stepTo('dropped', { name: 'drop', label: 'needs.step-drop', fields: why }),
  ],
  begin,
  // a desk's functions are only given what its own `find` returned
  publicPath: (standing) => (standing as EditedNeed).path,
});

/** Every need of the project, drafts too: the workspace's list. */
async function allNeeds(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await from<NeedTables>(reader).selectFrom('need').select(['id', 'slug', 'title', 'partner_id', 'state', 'visibility'])
    .where('project_id', '=', projectId).orderBy('sort_day', (order) => order.asc().nullsLast()).orderBy('slug').execute();
  return rows.map(({ partner_id: partnerId, ...row }) => ({ ...row, partnerIds: [partnerId] }));
}

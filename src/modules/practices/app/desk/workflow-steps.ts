import { deskCommand, type Fields, type Step } from '../../../editing/index.ts';
import { asksForReason, nextStates, type PracticeState } from '../../model/workflow.ts';
import { advancePracticeState } from '../advance-practice.ts';
import { mayAdvancePractice } from '../policy.ts';
import type { PracticeFields } from './practice-fields.ts';

const advance = deskCommand(advancePracticeState);
const why: Fields = { reason: { kind: 'text', label: 'practices.field-reason', hint: 'practices.hint-reason', max: 1000, rows: 3, required: true } };

/** A step to one state: offered where the workflow allows it, to who takes it there. */
function stepTo(to: PracticeState, step: Pick<Step, 'name' | 'label' | 'hint'>): Step<PracticeFields> {
  return {
    ...step,
    fields: asksForReason(to) ? why : {},
    command: advance,
    offered: ({ state }, actor, at) => nextStates(stateOf(state)).includes(to) && mayAdvancePractice(actor, to, at),
    input: ({ slug, revision }, said) => ({ slug, revision, to, reason: said['reason'] ?? null }),
  };
}

function stateOf(state: string | undefined): PracticeState | null {
  // a desk's functions are only given what its own `find` returned
  return (state as PracticeState | undefined) ?? null;
}

/** The steps of the workflow, in the order of the way. */
export const workflowSteps: readonly Step<PracticeFields>[] = [
  stepTo('submitted', { name: 'submit', label: 'practices.step-submit', hint: 'practices.step-hint-submit' }),
  stepTo('changes-requested', { name: 'request-changes', label: 'practices.step-request-changes' }),
  stepTo('approved', { name: 'approve', label: 'practices.step-approve', hint: 'practices.step-hint-approve' }),
  stepTo('validated', { name: 'validate', label: 'practices.step-validate' }),
  stepTo('published', { name: 'publish', label: 'practices.step-publish' }),
  stepTo('declined', { name: 'decline', label: 'practices.step-decline' }),
  stepTo('under-review', { name: 'review', label: 'practices.step-review', hint: 'practices.step-hint-review' }),
  stepTo('confirmed', { name: 'confirm', label: 'practices.step-confirm' }),
  stepTo('outdated', { name: 'outdate', label: 'practices.step-outdate' }),
  stepTo('withdrawn', { name: 'withdraw', label: 'practices.step-withdraw' }),
];

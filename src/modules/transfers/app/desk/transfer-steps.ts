import type { RecordKind } from '../../../../kernel/record.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import { type Content, deskCommand, type Fields, type Option, type OptionSources, type Standing, type Step } from '../../../editing/index.ts';
import { heldEventOptions } from '../../../events/index.ts';
import { recordsOfKind } from '../../../search/index.ts';
import { type CourseState, courseStates, endingOf, isEnded, type StepBasis, type TransferState } from '../../model/course.ts';
import { declineTransfer } from '../decline-transfer.ts';
import { moveTransferOn } from '../move-on.ts';
import { mayEditTransfer } from '../policy.ts';
import { recordMoved } from '../record-moved.ts';
import { restartTransfer } from '../restart-transfer.ts';
import { stopTransfer } from '../stop-transfer.ts';
import type { EditedTransfer } from './transfer-editable.ts';
import type { TransferFields } from './transfer-fields.ts';

type TransferStep = Step<TransferFields>;
type Said = Content<Fields>;

function stateOf(standing: Standing<TransferFields>): TransferState {
  // a desk's functions are only given what its own `find` returned
  return (standing as EditedTransfer).transferState;
}

const when = { kind: 'when', label: 'transfers.field-when' } as const;
const reason = { kind: 'text', label: 'transfers.field-reason', max: 1000, rows: 3, required: true } as const;

/** What is asked of a published statement. */
const statement = {
  statement: { kind: 'text', label: 'transfers.field-statement', max: 1000, rows: 3 },
  url: { kind: 'plain', label: 'transfers.field-source-url', max: 500, type: 'url' },
  publisher: { kind: 'plain', label: 'transfers.field-source-publisher', max: 200 },
  sourceTitle: { kind: 'plain', label: 'transfers.field-source-title', max: 200 },
} as const satisfies Fields;

/** The fields that name a fact, each with the kind of its record. */
const facts = {
  eventId: { kind: 'record', of: 'held', label: 'transfers.field-fact-event' },
  planId: { kind: 'record', of: 'plan', label: 'transfers.field-fact-plan' },
  actionId: { kind: 'record', of: 'action', label: 'transfers.field-fact-action' },
  policyChangeId: { kind: 'record', of: 'policy-change', label: 'transfers.field-fact-policy-change' },
} as const satisfies Fields;
const factKinds: Readonly<Record<keyof typeof facts, RecordKind>> = { eventId: 'event', planId: 'plan', actionId: 'action', policyChangeId: 'policy-change' };

/** Records of higher modules are facts here once they are public: the search knows those. */
const options: OptionSources = {
  held: heldEventOptions, plan: published('plan'), action: published('action'), 'policy-change': published('policy-change'),
};

function published(kind: RecordKind): (reader: Reader, projectId: string) => Promise<readonly Option[]> {
  return async (reader, projectId) => (await recordsOfKind(reader, projectId, kind)).map(({ id, title }) => ({ value: id, label: title }));
}

/** T-02: the fact that was named, else the statement with its source, else nothing but the partner's own word. */
function basisOf(said: Said): StepBasis {
  for (const [field, kind] of Object.entries(factKinds)) {
    const named = said[field];
    if (typeof named === 'string') return { kind: 'fact', record: { kind, id: named } };
  }
  const url = said['url'];
  if (typeof url !== 'string') return { kind: 'decision' };
  const [publisher, title] = [said['publisher'], said['sourceTitle']].map((each) => (typeof each === 'string' ? each : undefined));
  const note = said['statement'];
  return {
    kind: 'statement', note: typeof note === 'object' && note !== null && 'texts' in note ? note : null,
    sources: [{ url, publisher: publisher ?? URL.parse(url)?.host ?? url, title: title ?? url }],
  };
}

/** One state further, on a fact or a statement. */
function stepTo(to: CourseState, step: Pick<TransferStep, 'name' | 'label' | 'fields'>): TransferStep {
  return {
    ...step,
    hint: 'transfers.hint-step-fact',
    fields: { ...step.fields, when, ...statement },
    options,
    command: deskCommand(moveTransferOn),
    offered: (standing, actor, at) => courseStates[placeOf(standing) + 1] === to && mayEditTransfer(actor, at),
    input: ({ slug, revision }, said) => ({ slug, revision, to, when: said['when'], basis: basisOf(said) }),
  };
}

/** Place in the course; that of an ended transfer is none. */
function placeOf(standing: Standing<TransferFields>): number {
  const state = stateOf(standing);
  return isEnded(state) ? courseStates.length : courseStates.indexOf(state);
}

const further: TransferStep = {
  name: 'further',
  label: 'transfers.step-further',
  hint: 'transfers.hint-step-further',
  fields: {
    to: {
      kind: 'choice', label: 'transfers.field-to', required: true, options: [
        { value: 'assessed', label: 'transfers.state-assessed' }, { value: 'adopted', label: 'transfers.state-adopted' },
        { value: 'being-implemented', label: 'transfers.state-being-implemented' }, { value: 'in-effect', label: 'transfers.state-in-effect' },
      ],
    },
    when, ...statement, url: { ...statement.url, required: true },
  },
  command: deskCommand(moveTransferOn),
  offered: (standing, actor, at) => placeOf(standing) < courseStates.indexOf('being-implemented') && mayEditTransfer(actor, at),
  input: ({ slug, revision }, said) => ({ slug, revision, to: said['to'], when: said['when'], basis: basisOf(said) }),
};

/** T-04, T-05: an end, or a new beginning. */
function turn(step: Pick<TransferStep, 'name' | 'label' | 'command'>, fits: (state: TransferState) => boolean): TransferStep {
  return {
    ...step,
    fields: { reason, when },
    offered: (standing, actor, at) => fits(stateOf(standing)) && mayEditTransfer(actor, at),
    input: ({ slug, revision }, said) => ({ slug, revision, reason: said['reason'] ?? null, when: said['when'] }),
  };
}

const nothing: TransferStep = {
  name: 'nothing',
  label: 'transfers.step-nothing',
  hint: 'transfers.hint-step-nothing',
  fields: {
    none: {
      kind: 'choices', label: 'transfers.field-nothing', required: true, options: [
        { value: 'taken', label: 'transfers.nothing-taken' }, { value: 'changed', label: 'transfers.nothing-changed' }, { value: 'left', label: 'transfers.nothing-left' },
      ],
    },
  },
  command: deskCommand(recordMoved),
  offered: (_, actor, at) => mayEditTransfer(actor, at),
  input: ({ slug, revision }, said) => {
    const none: unknown = said['none'];
    const given = (part: string) => (Array.isArray(none) && none.includes(part) ? [] : null);
    return { slug, revision, taken: given('taken'), changed: given('changed'), left: given('left') };
  },
};

/** What can be done with a transfer: one state further, skipping some, ending it, beginning again. */
export const transferSteps: readonly TransferStep[] = [
  stepTo('observed', { name: 'observe', label: 'transfers.step-observe', fields: { eventId: facts.eventId } }),
  stepTo('assessed', { name: 'assess', label: 'transfers.step-assess', fields: { eventId: facts.eventId } }),
  stepTo('adopted', { name: 'adopt', label: 'transfers.step-adopt', fields: { planId: facts.planId, actionId: facts.actionId } }),
  stepTo('being-implemented', { name: 'implement', label: 'transfers.step-implement', fields: { actionId: facts.actionId } }),
  stepTo('in-effect', { name: 'effect', label: 'transfers.step-effect', fields: { policyChangeId: facts.policyChangeId } }),
  further,
  turn({ name: 'decline', label: 'transfers.step-decline', command: deskCommand(declineTransfer) }, (state) => !isEnded(state) && endingOf(state) === 'declined'),
  turn({ name: 'stop', label: 'transfers.step-stop', command: deskCommand(stopTransfer) }, (state) => !isEnded(state) && endingOf(state) === 'stopped'),
  turn({ name: 'restart', label: 'transfers.step-restart', command: deskCommand(restartTransfer) }, isEnded),
  nothing,
];

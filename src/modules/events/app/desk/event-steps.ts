import type { Actor } from '../../../../kernel/actor.ts';
import { deskCommand, type Owned, type Standing, type Step } from '../../../editing/index.ts';
import { needOptions } from '../../../needs/index.ts';
import { partnerOptions } from '../../../partnership/index.ts';
import { practiceOptions } from '../../../practices/index.ts';
import { type EventState, eventStates, nextStates } from '../../model/lifecycle.ts';
import { observationFields } from '../log/observation-fields.ts';
import { observe } from '../log/observe.ts';
import { participate } from '../log/participate.ts';
import { participationFields } from '../log/participation-fields.ts';
import { moveEventOn } from '../move-on.ts';
import { mayEditEvent, mayObserve, mayTakePart } from '../policy.ts';
import { showPractice } from '../show-practice.ts';
import { type EventFields, eventFields } from './event-fields.ts';

type EventStep = Step<EventFields>;

/** A step to one state: offered where the state allows it, to who may take it. */
function stepTo(to: EventState, step: Pick<EventStep, 'name' | 'label' | 'hint' | 'fields'>): EventStep {
  return {
    ...step,
    command: deskCommand(moveEventOn),
    offered: (standing, actor, at) => {
      const state = stateOf(standing);
      return state !== undefined && nextStates(state).includes(to) && mayEditEvent(actor, at);
    },
    input: ({ slug, revision }, said) => ({
      slug, revision, to, reason: said['reason'] ?? null, outcome: said['outcome'] ?? null, actualFormat: said['actualFormat'] ?? null,
    }),
  };
}

function stateOf({ state }: Standing<EventFields>): EventState | undefined {
  return eventStates.find((each) => each === state);
}

const reason = { kind: 'text', label: 'events.field-reason', max: 1000, rows: 3 } as const;
const partner = { kind: 'record', of: 'partners', label: 'events.field-partner', required: true } as const;
const practice = { kind: 'record', of: 'practices', label: 'events.field-practice' } as const;
const { actualFormat, outcome } = eventFields;

/** True for who works for any partner of the project: whose it is, the form asks and the command checks. */
function forAny(may: (actor: Actor, at: { readonly projectId: string; readonly partnerId: string }) => boolean, actor: Actor, { projectId }: Owned): boolean {
  if (actor.kind !== 'person') return may(actor, { projectId, partnerId: '' });
  return actor.memberships.some(({ partnerId }) => may(actor, { projectId, partnerId: partnerId ?? '' }));
}

const showStep: EventStep = {
  name: 'show-practice',
  label: 'events.step-show-practice',
  hint: 'events.hint-links',
  fields: { practiceId: { ...practice, required: true } },
  options: { practices: practiceOptions },
  command: deskCommand(showPractice),
  offered: (standing, actor, at) => stateOf(standing) !== 'cancelled' && mayEditEvent(actor, at),
  input: ({ slug }, said) => ({ slug, practiceId: said['practiceId'] }),
};

const takePartStep: EventStep = {
  name: 'take-part',
  label: 'events.step-take-part',
  hint: 'events.hint-step-take-part',
  fields: { partnerId: partner, people: participationFields.people, questions: participationFields.questions },
  options: { partners: partnerOptions },
  command: deskCommand(participate),
  offered: (standing, actor, at) => ['draft', 'open', 'full', 'in-progress'].includes(standing.state ?? '') && (mayEditEvent(actor, at) || forAny(mayTakePart, actor, at)),
  input: ({ id }, said) => ({ eventId: id, partnerId: said['partnerId'], people: said['people'] ?? null, questions: said['questions'] ?? null }),
};

const observeStep: EventStep = {
  name: 'observe',
  label: 'events.step-observe',
  hint: 'events.observation-empty',
  fields: {
    partnerId: partner, practiceId: practice, works: observationFields.works, surprised: observationFields.surprised, notAtHome: observationFields.notAtHome,
    needId: observationFields.needId,
  },
  options: { partners: partnerOptions, practices: practiceOptions, needs: needOptions },
  command: deskCommand(observe),
  offered: (standing, actor, at) => stateOf(standing) !== 'cancelled' && forAny(mayObserve, actor, at),
  input: ({ id }, said) => ({ ...said, eventId: id }),
};

/** What can be done with an event: its way from draft to closed, what is shown at it, who comes, what was seen. */
export const eventSteps: readonly EventStep[] = [
  stepTo('open', { name: 'open', label: 'events.step-open', fields: {} }),
  stepTo('full', { name: 'full', label: 'events.step-full', fields: {} }),
  stepTo('in-progress', { name: 'start', label: 'events.step-start', fields: { actualFormat } }),
  stepTo('minutes-due', { name: 'held', label: 'events.step-held', hint: 'events.hint-step-held', fields: { actualFormat } }),
  stepTo('closed', { name: 'close', label: 'events.step-close', hint: 'events.hint-step-close', fields: { outcome, reason } }),
  showStep,
  takePartStep,
  observeStep,
  stepTo('cancelled', { name: 'cancel', label: 'events.step-cancel', fields: { reason: { ...reason, required: true } } }),
];

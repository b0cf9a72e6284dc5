import { from, type Reader } from '../../../../platform/db/index.ts';
import { deskCommand, deskOf, type DeskRow, type Standing, type Step } from '../../../editing/index.ts';
import { nextParticipation, participate as decided, type ParticipationState, saidByPartner } from '../../model/participation.ts';
import { mayEditEvent, mayTakePart } from '../policy.ts';
import type { EventTables } from '../tables.ts';
import { moveParticipation } from './move-participation.ts';
import { participate } from './participate.ts';
import { type EditedParticipation, participationEditable } from './participation-editable.ts';
import { type ParticipationFields, participationFields } from './participation-fields.ts';

/** A step to one state: offered where delegation and event allow it, to who may say it. */
function stepTo(to: ParticipationState, step: Pick<Step, 'name' | 'label'>): Step<ParticipationFields> {
  return {
    ...step,
    fields: {},
    command: deskCommand(moveParticipation),
    offered: (standing, actor, { projectId }) => {
      const { participationState, eventState, eventPartnerIds, partnerId } = edited(standing);
      if (!nextParticipation(participationState).includes(to) || !decided(participationState, to, eventState).ok) return false;
      return mayEditEvent(actor, { projectId, partnerIds: eventPartnerIds }) || (saidByPartner.includes(to) && mayTakePart(actor, { projectId, partnerId }));
    },
    input: ({ id, revision }) => ({ id, revision, to }),
  };
}

function edited(standing: Standing<ParticipationFields>): EditedParticipation {
  // a desk's functions are only given what its own `find` returned
  return standing as EditedParticipation;
}

/** Delegations in the workspace: which city comes to which event, from registration to attendance. */
export const participationDesk = deskOf({
  path: 'participations',
  inside: true,
  one: 'events.participation-one',
  many: 'events.participation-many',
  empty: 'events.participation-empty',
  editable: participationEditable,
  list: allParticipations,
  states: {
    invited: 'events.participation-invited', registered: 'events.participation-registered', waitlisted: 'events.participation-waitlisted',
    confirmed: 'events.participation-confirmed', attended: 'events.participation-attended', 'no-show': 'events.participation-no-show',
    cancelled: 'events.participation-cancelled',
  },
  steps: [
    stepTo('registered', { name: 'register', label: 'events.step-register' }),
    stepTo('confirmed', { name: 'confirm', label: 'events.step-confirm' }),
    stepTo('waitlisted', { name: 'waitlist', label: 'events.step-waitlist' }),
    stepTo('attended', { name: 'attended', label: 'events.step-attended' }),
    stepTo('no-show', { name: 'no-show', label: 'events.step-no-show' }),
    stepTo('cancelled', { name: 'withdraw', label: 'events.step-withdraw' }),
  ],
  begin: {
    fields: { eventId: { kind: 'record', of: 'events', label: 'events.field-event', required: true }, ...participationFields },
    partner: 'one',
    mayBegin: (actor, { projectId, partnerIds }) => partnerIds.some((partnerId) => mayTakePart(actor, { projectId, partnerId })),
    command: deskCommand(participate),
    input: (content, { partnerId }) => ({ ...content, partnerId }),
  },
  related: (_, __, standing) => Promise.resolve([{ label: standing.title, path: `/events/${edited(standing).eventId}` }]),
});

async function allParticipations(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await from<EventTables>(reader).selectFrom('participation as p')
    .innerJoin('event as e', (join) => join.onRef('e.project_id', '=', 'p.project_id').onRef('e.id', '=', 'p.event_id'))
    .select(['p.id', 'p.partner_id', 'p.state', 'p.visibility', 'e.title'])
    .where('p.project_id', '=', projectId).orderBy('e.sort_day', (order) => order.asc().nullsLast()).orderBy('p.id').execute();
  return rows.map(({ partner_id: partnerId, ...row }) => ({ ...row, slug: row.id, partnerIds: [partnerId] }));
}

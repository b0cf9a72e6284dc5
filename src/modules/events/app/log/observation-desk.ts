import { written } from '../../../../kernel/text.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import { deskCommand, deskOf, type DeskRow, type Editable, type RecordTexts, type Standing, type Stored } from '../../../editing/index.ts';
import { needOptions } from '../../../needs/index.ts';
import { practiceOptions } from '../../../practices/index.ts';
import { firstWords, type ObservationAccount, saysNothing } from '../../model/observation.ts';
import { mayEditObservation, mayObserve, mayShowInside } from '../policy.ts';
import type { EventTables } from '../tables.ts';
import { type ObservationContent, type ObservationFields, observationFields } from './observation-fields.ts';
import { observe } from './observe.ts';
import { eventOptions } from './of-event.ts';

/** How an observation is changed and brought back; it never leaves the project. */
const observationEditable: Editable<ObservationFields> = {
  name: 'observation',
  kind: 'observation',
  fields: observationFields,
  options: { events: eventOptions, practices: practiceOptions, needs: needOptions },
  find: findObservation,
  texts: observationTexts,
  mayEdit: mayEditObservation,
  mayShow: mayShowInside,
  check: (content) => (saysNothing(content) ? [{ code: 'required', field: 'works' }] : []),
  store: storeObservation,
};

/** The learning log in the workspace. */
export const observationDesk = deskOf({
  path: 'observations',
  inside: true,
  one: 'events.observation-one',
  many: 'events.observation-many',
  empty: 'events.observation-empty',
  editable: observationEditable,
  list: allObservations,
  steps: [],
  begin: {
    fields: observationFields,
    partner: 'one',
    mayBegin: (actor, { projectId, partnerIds }) => partnerIds.some((partnerId) => mayObserve(actor, { projectId, partnerId })),
    command: deskCommand(observe),
    input: (content, { partnerId }) => ({ ...content, partnerId }),
  },
  related: async (reader, projectId, { content }) => {
    const event = (await eventOptions(reader, projectId)).find(({ value }) => value === content.eventId);
    return event === undefined ? [] : [{ label: event.label, path: `/events/${event.value}` }];
  },
});

function titleOf(account: ObservationAccount) {
  return firstWords(account) ?? written('en', '–');
}

async function findObservation(reader: Reader, projectId: string, id: string): Promise<Standing<ObservationFields> | undefined> {
  const row = await from<EventTables>(reader).selectFrom('observation').selectAll().where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const { revision, visibility, account: { works, surprised, notAtHome } } = row;
  return {
    id, slug: id, revision, visibility, partnerIds: [row.partner_id], title: titleOf(row.account),
    content: { eventId: row.event_id, practiceId: row.practice_id, needId: row.need_id, works, surprised, notAtHome },
  };
}

async function observationTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<ObservationFields>[]> {
  const rows = await from<EventTables>(reader).selectFrom('observation').select(['id', 'account']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, account: { works, surprised, notAtHome } }) => ({ id, content: { works, surprised, notAtHome } }));
}

async function storeObservation(writer: Writer, at: Stored, { eventId, practiceId, needId, works, surprised, notAtHome }: ObservationContent): Promise<void> {
  if (eventId === null) throw new Error('an observation without an event was agreed to');
  await into<EventTables>(writer).updateTable('observation')
    .set({ event_id: eventId, practice_id: practiceId, need_id: needId, account: json({ v: 1, works, surprised, notAtHome }), revision: at.revision })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
}

async function allObservations(reader: Reader, projectId: string): Promise<readonly DeskRow[]> {
  const rows = await from<EventTables>(reader).selectFrom('observation').select(['id', 'partner_id', 'account', 'visibility'])
    .where('project_id', '=', projectId).orderBy('at', 'desc').orderBy('id').execute();
  return rows.map(({ id, partner_id: partnerId, account, visibility }) => ({ id, slug: id, title: titleOf(account), partnerIds: [partnerId], state: undefined, visibility }));
}

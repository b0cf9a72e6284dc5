import type { Refusal } from '../../../../kernel/result.ts';
import { isReversed, sortDay } from '../../../../kernel/when.ts';
import { from, into, json, type Reader, type Writer } from '../../../../platform/db/index.ts';
import type { Editable, RecordTexts, Standing, Stored } from '../../../editing/index.ts';
import { needOptions } from '../../../needs/index.ts';
import { partnerOptions, themeOptions } from '../../../partnership/index.ts';
import { practiceOptions } from '../../../practices/index.ts';
import { eventFormats } from '../../model/event.ts';
import type { EventKind } from '../../model/kinds/index.ts';
import type { EventState } from '../../model/lifecycle.ts';
import { mayEditEvent } from '../policy.ts';
import { keepFindable } from '../search-event.ts';
import type { EventTables } from '../tables.ts';
import { accountAfter, accountContent, answersOf, detailsAfter, isAsked, strangeAnswers } from './event-content.ts';
import { type EventContent, type EventFields, eventFields } from './event-fields.ts';
import { linksOf, storeLinks } from './event-links.ts';

/** An event as it is being edited. */
export interface EditedEvent extends Standing<EventFields> {
  readonly kind: EventKind;
  /** Null: known from outside only. */
  readonly eventState: EventState | null;
}

/** How an event is changed, brought back and shown. */
export const eventEditable: Editable<EventFields> = {
  name: 'event',
  kind: 'event',
  fields: eventFields,
  options: { partners: partnerOptions, themes: themeOptions, practices: practiceOptions, needs: needOptions },
  applies: (field, standing) => isAsked(field, kindOf(standing)),
  find: findEdited,
  texts: eventTexts,
  mayEdit: mayEditEvent,
  check: checkEvent,
  store: storeEvent,
};

/** The kind of an event on its desk. */
export function kindOf(standing: Standing<EventFields>): EventKind {
  // a desk's functions are only given what its own `find` returned
  return (standing as EditedEvent).kind;
}

function checkEvent(content: EventContent, standing: Standing<EventFields>): readonly Refusal[] {
  const strange = strangeAnswers(kindOf(standing), content).map((field): Refusal => ({ code: 'invalid', field, values: { why: '' } }));
  return isReversed(content.when) ? [{ code: 'period-reversed', field: 'when' }, ...strange] : strange;
}

/** The event, its row held; undefined where there is none. Whoever hosts or planned it edits it. */
export async function findEdited(reader: Reader, projectId: string, id: string): Promise<EditedEvent | undefined> {
  const row = await from<EventTables>(reader).selectFrom('event').selectAll().where('project_id', '=', projectId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const { slug, revision, visibility, state, kind, title, when, ...rest } = row;
  const links = await linksOf(reader, projectId, id);
  return {
    id, slug, revision, visibility, kind, title, eventState: state, ...(state !== null && { state }),
    partnerIds: [rest.host_id, rest.planner_id].filter((each) => each !== null),
    content: {
      title, when, hostId: rest.host_id, themeId: rest.thematic_area_id, plannedFormat: rest.planned_format, actualFormat: rest.actual_format,
      visitorsRecorded: rest.visitors_recorded, ...links, ...answersOf(rest.details), ...accountContent(rest.account),
    },
  };
}

async function eventTexts(reader: Reader, projectId: string): Promise<readonly RecordTexts<EventFields>[]> {
  const rows = await from<EventTables>(reader).selectFrom('event').select(['id', 'title', 'details', 'account']).where('project_id', '=', projectId).execute();
  return rows.map(({ id, title, details, account }) => ({ id, content: { title, ...answersOf(details), ...accountContent(account) } }));
}

async function storeEvent(writer: Writer, at: Stored, content: EventContent): Promise<void> {
  const { title, when } = content;
  if (title === null) throw new Error('an event without a title was agreed to');
  const tables = into<EventTables>(writer);
  const before = await tables.selectFrom('event').select(['account', 'details', 'state']).where('project_id', '=', at.projectId).where('id', '=', at.id).executeTakeFirstOrThrow();
  const [account, details] = [accountAfter(before.account, content), detailsAfter(before.details, content)];
  await tables.updateTable('event')
    .set({
      title: json(title), when: json(when), sort_day: sortDay(when) ?? null, host_id: content.hostId, thematic_area_id: content.themeId,
      planned_format: eventFormats.find((each) => each === content.plannedFormat) ?? null, actual_format: eventFormats.find((each) => each === content.actualFormat) ?? null,
      account: json(account), details: json(details), visitors_recorded: content.visitorsRecorded || content.visitorIds.length > 0,
      revision: at.revision, visibility: at.visibility,
    })
    .where('project_id', '=', at.projectId).where('id', '=', at.id).where('revision', '=', at.revision - 1).returning('id').executeTakeFirstOrThrow();
  await storeLinks(writer, { projectId: at.projectId, eventId: at.id }, content);
  await keepFindable(writer, at.projectId, { ...at, title, account, details, state: before.state });
}
